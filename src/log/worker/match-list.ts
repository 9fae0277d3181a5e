import { integers } from "../core/block-list.js";
import type { SearchMatch } from "../core/search.js";

/** Matches in the order of the log: three numbers each, since there may be millions. */
export class MatchList {
  readonly #lines = integers();
  readonly #starts = integers();
  readonly #ends = integers();

  get length(): number {
    return this.#lines.length;
  }

  at(index: number): SearchMatch | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return {
      line: this.#lines.at(index),
      start: this.#starts.at(index),
      end: this.#ends.at(index),
    };
  }

  /** The index of the first match at `line` or below; the length if there is none. */
  firstFrom(line: number): number {
    return this.#lines.countBelow(line);
  }

  add(line: number, start: number, end: number): void {
    this.#lines.push(line);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** Forgets the matches at `line` and below. */
  dropFrom(line: number): void {
    const kept = this.firstFrom(line);
    this.#lines.truncate(kept);
    this.#starts.truncate(kept);
    this.#ends.truncate(kept);
  }
}
