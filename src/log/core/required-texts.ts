import { byteNeedle } from "./needle.js";
import { searchPattern, type SearchQuery } from "./search.js";

/** One thing of a regular expression in Unicode mode, by what it does to the text around it. */
const PART =
  /(?<escape>\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|\d+|[a-zA-Z]))|(?<class>\[(?:\\.|[^\]\\])*\])|(?<look>\(\?<?[=!])|(?<group>\((?:\?:|\?<[^>]*>|(?!\?)))|(?<close>\))|(?<or>\|)|(?<times>[*+?]\??|\{\d+(?:,\d*)?\}\??)|(?<any>[.^$])|\\(?<special>[\^$\\.*+?()[\]{}|/])|(?<text>[^\\()[\]{}|*+?.^$])/suy;

/** A shorter text stands in so many lines that it is not worth looking for. */
const SHORTEST = 2;
/** Each is looked for by itself. */
const MOST = 8;

/**
 * Longer sources (UTF-16 units) are not read: that takes the page's own thread time, and its
 * stack as many frames as there are groups within groups.
 */
const LONGEST_SOURCE = 2_000;

/** Texts of which there is at least one in every match; `undefined` where that is not known. */
type Texts = readonly string[] | undefined;

/**
 * Texts of which every match of a regular expression holds at least one, as long as can be:
 * a line without any of them needs no look. `undefined` where there are none, or where
 * the expression does not tell.
 */
export function requiredTexts(query: SearchQuery): Texts {
  if (query.text.length > LONGEST_SOURCE) return undefined;
  // Without the flag `u` the same signs may mean something else.
  if (!searchPattern(query).unicode) return undefined;
  const parts = partsOf(query.text);
  return parts && new Reader(parts, query).texts();
}

type Kind =
  | "escape"
  | "class"
  | "look"
  | "group"
  | "close"
  | "or"
  | "times"
  | "any"
  | "special"
  | "text";

interface Part {
  readonly kind: Kind;
  readonly text: string;
}

function partsOf(source: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  PART.lastIndex = 0;
  for (let at = 0; at < source.length; at = PART.lastIndex) {
    const groups: Partial<Record<string, string>> =
      PART.exec(source)?.groups ?? {};
    const [kind, text] =
      Object.entries(groups).find(([, text]) => text !== undefined) ?? [];
    // Flags of its own, as in `(?i:a)`, and whatever is new to this.
    if (kind === undefined || text === undefined) return undefined;
    parts.push({ kind: kind as Kind, text });
  }
  return parts;
}

/** Reads parts from left to right, and each group by itself. */
class Reader {
  readonly #parts: readonly Part[];
  readonly #query: SearchQuery;
  #at = 0;

  constructor(parts: readonly Part[], query: SearchQuery) {
    this.#parts = parts;
    this.#query = query;
  }

  /** Those of alternatives, up to the end of their group: one of each. */
  texts(): Texts {
    let all: Texts = [];
    do {
      const texts = this.#sequence();
      all =
        all && texts && all.length + texts.length <= MOST
          ? [...all, ...texts]
          : undefined;
    } while (this.#take("or"));
    return all;
  }

  /** The best of what stands one after the other. */
  #sequence(): Texts {
    let best: Texts;
    let run = "";
    const endRun = () => {
      if (run.length >= SHORTEST) best = better(best, [run]);
      run = "";
    };
    for (;;) {
      const part = this.#parts[this.#at];
      if (!part || part.kind === "or" || part.kind === "close") break;
      this.#at++;
      if (part.kind === "text" || part.kind === "special") {
        const comparable = this.#isComparable(part.text);
        const times = this.#times();
        if (!comparable || times === "maybe none") endRun();
        else run += part.text;
        if (times !== undefined) endRun();
        continue;
      }
      endRun();
      const isGroup = part.kind === "group";
      const inside =
        isGroup || part.kind === "look" ? this.#inside() : undefined;
      // What somebody looks ahead for, or back, need not be there.
      if (this.#times() !== "maybe none" && isGroup)
        best = better(best, inside);
    }
    endRun();
    return best;
  }

  #inside(): Texts {
    const texts = this.texts();
    this.#take("close");
    return texts;
  }

  /** How often what stands before may be there, if that is not once. */
  #times(): "maybe none" | "at least once" | undefined {
    const part = this.#take("times");
    if (!part) return undefined;
    return /^(?:[*?]|\{0+[,}])/.test(part.text)
      ? "maybe none"
      : "at least once";
  }

  #isComparable(text: string): boolean {
    return byteNeedle({ ...this.#query, text }) !== undefined;
  }

  #take(kind: Kind): Part | undefined {
    const part = this.#parts[this.#at];
    if (part?.kind !== kind) return undefined;
    this.#at++;
    return part;
  }
}

/** Those whose shortest is longer: it stands in the fewest lines. */
function better(one: Texts, other: Texts): Texts {
  return shortest(other) > shortest(one) ? other : one;
}

function shortest(texts: Texts): number {
  return texts ? Math.min(...texts.map(({ length }) => length)) : 0;
}
