import { blockRoom } from "./block-room.js";

const BLOCK = 1 << 14;
const SHORT = 0xffff;

type Block = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A growing list of integers up to 32 bits, of which most take 16 and are kept so, by blocks. */
export class SmallIntegers {
  readonly #blocks: Block[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The number at `index`; 0 when there is none. */
  at(index: number): number {
    return this.#blocks[Math.floor(index / BLOCK)]?.[index % BLOCK] ?? 0;
  }

  append(values: Uint32Array): void {
    for (let taken = 0; taken < values.length;) {
      const offset = this.#length % BLOCK;
      const some = values.subarray(taken, taken + BLOCK - offset);
      this.#block(offset + some.length, takesMore(some)).set(some, offset);
      taken += some.length;
      this.#length += some.length;
    }
  }

  /** Drops what is at `length` and after. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length);
    this.#blocks.length = Math.ceil(this.#length / BLOCK);
  }

  /** The numbers from `start` to `end` (exclusive), which must exist: a view where one block holds them, else a copy. */
  slice(start: number, end: number): Block {
    const first = this.#blocks[Math.floor(start / BLOCK)];
    const offset = start % BLOCK;
    if (first && offset + end - start <= first.length)
      return first.subarray(offset, offset + end - start);
    const copy = new Uint32Array(end - start);
    for (let at = start; at < end;) {
      const from = at % BLOCK;
      const count = Math.min(end - at, BLOCK - from);
      const block = this.#blocks[Math.floor(at / BLOCK)];
      if (block) copy.set(block.subarray(from, from + count), at - start);
      at += count;
    }
    return copy;
  }

  /** The last block, with room for `needed` numbers in all. */
  #block(needed: number, wide: boolean): Block {
    const number = Math.floor(this.#length / BLOCK);
    const block = this.#blocks[number];
    const fits = block && needed <= block.length;
    if (fits && (!wide || block instanceof Uint32Array)) return block;
    const isWide = wide || block instanceof Uint32Array;
    const room = blockRoom(number, needed, block?.length ?? 0, BLOCK);
    const next = isWide ? new Uint32Array(room) : new Uint16Array(room);
    if (block) next.set(block);
    this.#blocks[number] = next;
    return next;
  }
}

function takesMore(values: Uint32Array): boolean {
  for (const value of values) if (value > SHORT) return true;
  return false;
}
