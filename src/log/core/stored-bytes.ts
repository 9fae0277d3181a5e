import type { BlockList } from "./block-list.js";
import type { LogBytes } from "./log-text.js";

/** The text of a store, as bytes; lines are found by where they end. */
export class StoredBytes implements LogBytes {
  readonly #text: BlockList<Uint8Array<ArrayBuffer>>;
  readonly #ends: BlockList<Uint32Array<ArrayBuffer>>;

  constructor(
    text: BlockList<Uint8Array<ArrayBuffer>>,
    ends: BlockList<Uint32Array<ArrayBuffer>>,
  ) {
    this.#text = text;
    this.#ends = ends;
  }

  get length(): number {
    return this.#text.length;
  }

  slice(start: number, end: number): Uint8Array<ArrayBuffer> {
    const last = Math.min(end, this.length);
    const first = Math.min(Math.max(0, start), last);
    return this.#text.slice(first, last);
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
}
