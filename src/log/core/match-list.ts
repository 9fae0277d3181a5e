import { integers } from "./block-list.js";
import type { LogBytes } from "./log-text.js";
import type { SearchMatch } from "./search.js";

/**
 * How many matches are kept: nobody steps through more, and they take 40 MB, or 80 MB
 * where they differ in length. One letter is found 500 million times in a gibibyte.
 */
export const MOST_MATCHES = 10_000_000;

/**
 * Matches in the order of the log, none over another: offsets into its text, since there
 * may be millions. Lines and UTF-16 offsets are made for what is asked.
 */
export class MatchList {
  readonly #bytes: LogBytes;
  readonly #starts = integers();
  /** In bytes; kept from the first match on that is not of the usual length. */
  #lengths: ReturnType<typeof integers> | undefined;
  readonly #usualLength: number;
  readonly #most: number;
  #refusedAt = Infinity;

  /**
   * @param usualLength In bytes, of most of the matches.
   * @param most How many are kept.
   */
  constructor(bytes: LogBytes, usualLength: number, most = MOST_MATCHES) {
    this.#bytes = bytes;
    this.#usualLength = usualLength;
    this.#most = most;
  }

  /** How many more are kept. */
  get room(): number {
    return this.#most - this.length;
  }

  /** The offset of the first match that was one too many; Infinity while all are kept. */
  get refusedAt(): number {
    return this.#refusedAt;
  }

  /** Whether there are more matches than are kept. */
  get limited(): boolean {
    return this.#refusedAt < Infinity;
  }

  get length(): number {
    return this.#starts.length;
  }

  at(index: number): SearchMatch | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const start = this.#starts.at(index);
    return {
      line: this.#bytes.lineAt(start),
      start: this.#bytes.unitsBefore(start),
      end: this.#bytes.unitsBefore(this.#end(index)),
    };
  }

  /** The line of a match; -1 where there is none. */
  lineOf(index: number): number {
    const exists = index >= 0 && index < this.length;
    return exists ? this.#bytes.lineAt(this.#starts.at(index)) : -1;
  }

  /** The index of the first match at `line` or below; the length if there is none. */
  firstFrom(line: number): number {
    return this.#starts.countBelow(this.#bytes.startOf(line));
  }

  /** Those of a line that reach into the UTF-16 offsets `from` to `to`. */
  of(line: number, from = 0, to = Infinity): SearchMatch[] {
    const bytes = this.#bytes;
    const first = bytes.offsetOf(line, from);
    const last = bytes.offsetOf(line, to);
    let index = this.#starts.countBelow(first);
    if (index > this.firstFrom(line) && this.#end(index - 1) > first) index--;
    const matches: SearchMatch[] = [];
    for (; index < this.length && this.#starts.at(index) < last; index++) {
      const match = this.at(index);
      if (match) matches.push(match);
    }
    return matches;
  }

  /** Adds a match behind all others. */
  add(start: number, length: number): void {
    if (this.room === 0) {
      this.#refusedAt = Math.min(this.#refusedAt, start);
      return;
    }
    if (length !== this.#usualLength) this.#keepLengths();
    this.#starts.push(start);
    this.#lengths?.push(length);
  }

  /** The same for many, by default of the usual length. */
  append(
    starts: Uint32Array<ArrayBuffer>,
    lengths?: Uint32Array<ArrayBuffer>,
  ): void {
    if (lengths) this.#keepLengths();
    const { room } = this;
    const kept = starts.subarray(0, room);
    this.#starts.append(kept);
    this.#lengths?.append(
      lengths?.subarray(0, room) ?? this.#usual(kept.length),
    );
    const [refused = Infinity] = starts.subarray(room);
    this.#refusedAt = Math.min(this.#refusedAt, refused);
  }

  /** Forgets the matches that begin at an offset or behind it, those refused too. */
  dropFrom(offset: number): void {
    const kept = this.#starts.countBelow(offset);
    this.#starts.truncate(kept);
    this.#lengths?.truncate(kept);
    if (this.#refusedAt >= offset) this.#refusedAt = Infinity;
  }

  #end(index: number): number {
    const length = this.#lengths?.at(index) ?? this.#usualLength;
    return this.#starts.at(index) + length;
  }

  #keepLengths(): void {
    if (this.#lengths) return;
    this.#lengths = integers();
    this.#lengths.append(this.#usual(this.length));
  }

  #usual(count: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(count).fill(this.#usualLength);
  }
}
