import type { BlockList } from "./block-list.js";
import { integers } from "./block-list.js";
import type { LogText } from "./log-text.js";

export interface SearchQuery {
  readonly text: string;
  readonly regExp?: boolean;
  readonly caseSensitive?: boolean;
  readonly wholeWord?: boolean;
}

/** What a search reads of a log. */
export type SearchableLog = Pick<
  LogText,
  "lineCount" | "settledLineCount" | "range"
>;

export interface SearchMatch {
  readonly line: number;
  /** UTF-16 offsets into the line's text: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The query as a regular expression; throws a SyntaxError, fit to be shown, if it is none. */
export function searchPattern(query: SearchQuery): RegExp {
  const {
    text,
    regExp = false,
    caseSensitive = false,
    wholeWord = false,
  } = query;
  const source = regExp ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const flags = caseSensitive ? "g" : "gi";
  if (wholeWord) {
    const word = "[\\p{L}\\p{M}\\p{N}_]";
    return new RegExp(`(?<!${word})(?:${source})(?!${word})`, `${flags}u`);
  }
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    // Escapes such as `\-` are errors in Unicode mode only.
    return new RegExp(source, flags);
  }
}

// Lines taken from the log at once: enough to make few strings, not so many as to make huge ones.
const SLAB = 256;

/**
 * One search over a log, in steps, so that the page can breathe between them. Matches
 * stand in the order of the log. A log that grows is searched on: `step` again.
 */
export class LogSearch {
  readonly #log: SearchableLog;
  readonly #pattern: RegExp;
  readonly #lines: BlockList<Uint32Array<ArrayBuffer>> = integers();
  readonly #starts: BlockList<Uint32Array<ArrayBuffer>> = integers();
  readonly #ends: BlockList<Uint32Array<ArrayBuffer>> = integers();
  #searched = 0;
  /** Lines up to here were final when they were searched. */
  #settled = 0;

  /** Throws a SyntaxError if the query is no regular expression. */
  constructor(log: SearchableLog, query: SearchQuery) {
    this.#log = log;
    this.#pattern = searchPattern(query);
  }

  get matchCount(): number {
    return this.#lines.length;
  }

  /** Lines searched so far. */
  get searchedLines(): number {
    return this.#searched;
  }

  /** Whether all lines that there are have been searched. */
  get done(): boolean {
    return this.#searched >= this.#log.lineCount;
  }

  match(index: number): SearchMatch | undefined {
    if (index < 0 || index >= this.matchCount) return undefined;
    return {
      line: this.#lines.at(index),
      start: this.#starts.at(index),
      end: this.#ends.at(index),
    };
  }

  /** The index of the first match at `line` or below; the number of matches if there is none. */
  firstMatchFrom(line: number): number {
    return this.#lines.countBelow(line);
  }

  matchesOf(line: number): SearchMatch[] {
    const matches: SearchMatch[] = [];
    for (let index = this.firstMatchFrom(line); ; index++) {
      const match = this.match(index);
      if (match?.line !== line) return matches;
      matches.push(match);
    }
  }

  /**
   * Says that the log has changed: what was found in lines that could still be
   * redrawn is forgotten, and they are searched again.
   */
  refresh(): void {
    this.#searched = Math.min(this.#searched, this.#settled);
    const kept = this.firstMatchFrom(this.#searched);
    this.#lines.truncate(kept);
    this.#starts.truncate(kept);
    this.#ends.truncate(kept);
  }

  /** Searches up to `maxLines` more lines; returns whether there are more. */
  step(maxLines = 4096): boolean {
    const end = Math.min(this.#log.lineCount, this.#searched + maxLines);
    while (this.#searched < end) {
      const to = Math.min(end, this.#searched + SLAB);
      this.#searchSlab(this.#searched, to);
      this.#searched = to;
    }
    this.#settled = Math.min(this.#searched, this.#log.settledLineCount);
    return !this.done;
  }

  #searchSlab(from: number, to: number): void {
    const slab = this.#log.range(from, to);
    let start = 0;
    for (let line = from; line < to; line++) {
      const newline = line + 1 < to ? slab.indexOf("\n", start) : slab.length;
      this.#searchLine(line, slab.slice(start, newline));
      start = newline + 1;
    }
  }

  #searchLine(line: number, text: string): void {
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [found] = match;
      if (found === "") {
        // An empty match shows nothing and would be found for ever.
        pattern.lastIndex++;
        continue;
      }
      this.#lines.push(line);
      this.#starts.push(match.index);
      this.#ends.push(match.index + found.length);
    }
  }
}
