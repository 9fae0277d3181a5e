import { blockRoom } from "./block-room.js";

type Values = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/**
 * A growing list of numbers kept in blocks of equal size: growing never copies what
 * is there, so a list of a gibibyte costs a gibibyte and no more at its peak.
 */
export class BlockList<A extends Values> {
  readonly #shift: number;
  readonly #mask: number;
  readonly #allocate: (length: number) => A;
  readonly #blocks: A[] = [];
  #length = 0;

  /** Blocks hold 2 to the power of `shift` numbers. */
  constructor(allocate: (length: number) => A, shift: number) {
    this.#allocate = allocate;
    this.#shift = shift;
    this.#mask = 2 ** shift - 1;
  }

  get length(): number {
    return this.#length;
  }

  /** The number at `index`; 0 when there is none. */
  at(index: number): number {
    return this.#blocks[index >>> this.#shift]?.[index & this.#mask] ?? 0;
  }

  append(values: A): void {
    let taken = 0;
    while (taken < values.length) {
      const offset = this.#length & this.#mask;
      const count = Math.min(values.length - taken, this.#mask + 1 - offset);
      this.#block(this.#length, count).set(
        values.subarray(taken, taken + count),
        offset,
      );
      taken += count;
      this.#length += count;
    }
  }

  /** Writes over a number that is there. */
  set(index: number, value: number): void {
    const block = this.#blocks[index >>> this.#shift];
    if (block) block[index & this.#mask] = value;
  }

  push(value: number): void {
    this.#block(this.#length, 1)[this.#length & this.#mask] = value;
    this.#length++;
  }

  /** Drops what is at `length` and after. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length);
    this.#blocks.length = Math.ceil(this.#length / (this.#mask + 1));
  }

  /** The numbers from `start` to `end` (exclusive): a view where one block holds them, else a copy. */
  slice(start: number, end: number): A {
    const first = start >>> this.#shift;
    const offset = start & this.#mask;
    const block = this.#blocks[first];
    if (block && offset + (end - start) <= block.length) {
      return block.subarray(offset, offset + (end - start)) as A;
    }
    return this.copy(start, end);
  }

  copy(start: number, end: number): A {
    const copy = this.#allocate(end - start);
    for (let at = start; at < end;) {
      const from = at & this.#mask;
      const count = Math.min(end - at, this.#mask + 1 - from);
      const source = this.#blocks[at >>> this.#shift];
      if (source) copy.set(source.subarray(from, from + count), at - start);
      at += count;
    }
    return copy;
  }

  /** How many numbers of an ascending list are below `value`. */
  countBelow(value: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.at(middle) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The block in which `index` stands, with room for `count` numbers from there on. */
  #block(index: number, count: number): A {
    const number = index >>> this.#shift;
    const block = this.#blocks[number];
    const needed = (index & this.#mask) + count;
    if (block && needed <= block.length) return block;
    const larger = this.#allocate(
      blockRoom(number, needed, block?.length ?? 0, this.#mask + 1),
    );
    if (block) larger.set(block);
    this.#blocks[number] = larger;
    return larger;
  }
}

export const bytes = () =>
  new BlockList((length) => new Uint8Array(length), 20);
export const integers = () =>
  new BlockList((length) => new Uint32Array(length), 14);
