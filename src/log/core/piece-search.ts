import { integers } from "./block-list.js";
import { linesPattern } from "./line-pattern.js";
import type { LogBytes } from "./log-text.js";
import { searchPattern, type SearchQuery } from "./search.js";
import { utf8Length } from "./utf8-length.js";

/** The longest piece of a line that is searched as one: a string holds no gibibyte. */
const LONGEST_PIECE = 64 * 1024 * 1024;

/** Ends of lines to the flag `m`, but not to a log. */
const OTHER_LINE_ENDS = /[\u2028\u2029]/;

/**
 * Where a piece of about `size` bytes ends that begins at `from`: behind whole lines, at
 * least one. A line of more than 64 MiB is cut; what lies over the cut is not found.
 */
export function pieceEnd(bytes: LogBytes, from: number, size: number): number {
  if (from + size >= bytes.length)
    return Math.min(bytes.length, from + LONGEST_PIECE);
  const end = bytes.startOf(bytes.lineAt(from + size));
  if (end > from) return end;
  const lineEnd = bytes.startOf(bytes.lineAt(from) + 1);
  return Math.min(lineEnd, from + LONGEST_PIECE);
}

/** Where matches are in a piece, in order, in bytes. */
export interface FoundInPiece {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
}

/** Searches pieces of a log, which are whole lines, by a regular expression. */
export class PieceSearch {
  readonly #linePattern: RegExp;
  readonly #linesPattern: RegExp | undefined;
  #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  /** Of the piece that has not come as a whole yet. */
  #text = "";
  #length = 0;

  constructor(query: SearchQuery) {
    this.#linePattern = searchPattern(query);
    this.#linesPattern = linesPattern(query);
  }

  /**
   * A long piece may come in parts, cut anywhere; what is found in it is told, counted
   * from its beginning, with its last part.
   *
   * @param follows Whether this goes on with the part before.
   * @param more Whether another part follows.
   * @param most How many matches are wanted.
   */
  search(
    part: Uint8Array,
    follows = false,
    more = false,
    most = Infinity,
  ): FoundInPiece {
    if (!follows) this.#reset();
    this.#text += this.#decoder.decode(part, { stream: more });
    this.#length += part.length;
    // Another object each time: whoever takes it may hand it over.
    if (more)
      return { starts: new Uint32Array(0), lengths: new Uint32Array(0) };
    const found = this.#search(most);
    this.#reset();
    return found;
  }

  #reset(): void {
    // One that was left in the middle of a character would put that before what comes next.
    if (this.#text !== "")
      this.#decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    this.#text = "";
    this.#length = 0;
  }

  #search(most: number): FoundInPiece {
    const text = this.#text;
    const found = new ByteRanges(text, text.length === this.#length, most);
    if (this.#linesPattern && !OTHER_LINE_ENDS.test(text)) {
      eachMatch(this.#linesPattern, text, (start, end) =>
        found.add(start, end),
      );
      return found.all();
    }
    for (let from = 0; from < text.length && !found.isFull;) {
      const newline = text.indexOf("\n", from);
      const to = newline < 0 ? text.length : newline;
      eachMatch(this.#linePattern, text.slice(from, to), (start, end) =>
        found.add(from + start, from + end),
      );
      from = to + 1;
    }
    return found.all();
  }
}

/** Calls back for every match that shows something, until that returns false. */
function eachMatch(
  pattern: RegExp,
  text: string,
  onMatch: (start: number, end: number) => boolean,
): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index } = match;
    const [found] = match;
    if (found !== "") {
      if (!onMatch(index, index + found.length)) return;
      continue;
    }
    // An empty match would be found for ever; so would one between the halves of a character.
    const isPair = pattern.unicode && (text.codePointAt(index) ?? 0) > 0xffff;
    pattern.lastIndex = index + (isPair ? 2 : 1);
  }
}

/**
 * Takes ranges of a text in order, up to so many, and tells them in bytes. Half a character, which is
 * found where a regular expression is not taken in Unicode mode, counts as all of it.
 */
class ByteRanges {
  readonly #text: string;
  readonly #isAscii: boolean;
  readonly #most: number;
  readonly #starts = integers();
  readonly #lengths = integers();
  #unit = 0;
  #byte = 0;

  constructor(text: string, isAscii: boolean, most: number) {
    this.#text = text;
    this.#isAscii = isAscii;
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#starts.length >= this.#most;
  }

  /** Returns whether another one may be added. */
  add(start: number, end: number): boolean {
    const first = start - (this.#isInPair(start) ? 1 : 0);
    if (first < this.#unit) return true;
    const from = this.#goTo(first);
    const to = this.#goTo(end + (this.#isInPair(end) ? 1 : 0));
    this.#starts.push(from);
    this.#lengths.push(to - from);
    return !this.isFull;
  }

  all(): FoundInPiece {
    const count = this.#starts.length;
    return {
      starts: this.#starts.copy(0, count),
      lengths: this.#lengths.copy(0, count),
    };
  }

  #goTo(unit: number): number {
    this.#byte += this.#isAscii
      ? unit - this.#unit
      : utf8Length(this.#text, this.#unit, unit);
    this.#unit = unit;
    return this.#byte;
  }

  #isInPair(unit: number): boolean {
    return (this.#text.codePointAt(unit - 1) ?? 0) > 0xffff;
  }
}
