import type { BlockList } from "./block-list.js";
import { LinePlaces, type LinePlace } from "./line-places.js";
import type { LogBytes } from "./log-text.js";
import type { SmallIntegers } from "./small-integers.js";

/** The text of a store, as bytes, and the way from a line to its bytes and back. */
export class StoredBytes implements LogBytes {
  readonly #text: BlockList<Uint8Array<ArrayBuffer>>;
  readonly #ends: BlockList<Uint32Array<ArrayBuffer>>;
  readonly #columns: SmallIntegers;
  readonly #places: LinePlaces;

  /** @param ends By line, the offset of its newline. */
  constructor(
    text: BlockList<Uint8Array<ArrayBuffer>>,
    ends: BlockList<Uint32Array<ArrayBuffer>>,
    columns: SmallIntegers,
  ) {
    this.#text = text;
    this.#ends = ends;
    this.#columns = columns;
    this.#places = new LinePlaces(text);
  }

  get length(): number {
    return this.#text.length;
  }

  slice(start: number, end: number): Uint8Array<ArrayBuffer> {
    const last = Math.min(end, this.length);
    const first = Math.min(Math.max(0, start), last);
    return this.#text.slice(first, last);
  }

  copy(start: number, end: number): Uint8Array<ArrayBuffer> {
    return this.#text.copy(start, Math.min(end, this.length));
  }

  lineAt(offset: number): number {
    return this.#ends.countBelow(offset);
  }

  startOf(line: number): number {
    if (line <= 0) return 0;
    return line < this.#ends.length
      ? this.#ends.at(line - 1) + 1
      : this.#text.length;
  }

  unitsBefore(offset: number): number {
    const line = this.lineAt(offset);
    return this.place(line, "byte", offset - this.startOf(line)).unit;
  }

  offsetOf(line: number, unit: number): number {
    return this.startOf(line) + this.place(line, "unit", unit).byte;
  }

  /** The first character of a line that begins at `target` or behind it, or the line's end. */
  place(line: number, measure: keyof LinePlace, target: number): LinePlace {
    const exists = line >= 0 && line < this.#ends.length;
    const start = this.startOf(line);
    return this.#places.seek(
      start,
      exists ? this.#ends.at(line) : start,
      exists ? this.#columns.at(line) : 0,
      measure,
      target,
    );
  }

  /** Says that the text from an offset on is another now. */
  truncate(offset: number): void {
    this.#places.truncate(offset);
  }
}
