type Values =
  | Uint8Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

const FIRST_CAPACITY = 1024;

/**
 * A list of numbers that grows at its end and is forgotten at its beginning: what is
 * left keeps its indexes, which count from the first number ever.
 */
export class Tape<A extends Values> {
  /** What is kept, the number at index `base` first. Another array once it has grown. */
  values: A;
  base = 0;
  length = 0;

  readonly #allocate: (length: number) => A;

  constructor(allocate: (length: number) => A) {
    this.#allocate = allocate;
    this.values = allocate(FIRST_CAPACITY);
  }

  /** The number at `index`; 0 where none is kept. */
  at(index: number): number {
    return index < this.length ? (this.values[index - this.base] ?? 0) : 0;
  }

  /** The last number; 0 where there is none. */
  get last(): number {
    return this.at(this.length - 1);
  }

  push(value: number): void {
    const at = this.length - this.base;
    if (at === this.values.length) this.reserve(1);
    this.values[at] = value;
    this.length++;
  }

  /** Takes the last number off. */
  pop(): number {
    const { last } = this;
    this.length--;
    return last;
  }

  /** Makes room for `count` more, which may then be written into `values`. */
  reserve(count: number): void {
    const kept = this.length - this.base;
    if (kept + count <= this.values.length) return;
    const larger = this.#allocate(
      Math.max(kept + count, this.values.length * 2),
    );
    larger.set(this.values.subarray(0, kept));
    this.values = larger;
  }

  /** A copy of the numbers from `start` on. */
  copy(start: number, end = this.length): A {
    return this.values.slice(start - this.base, end - this.base) as A;
  }

  /** Drops what is at `length` and after; forgotten numbers do not come back. */
  truncate(length: number): void {
    this.length = length;
    if (length < this.base) this.base = length;
  }

  /** Numbers before `start` are needed no more. They go once they are the greater part. */
  forget(start: number): void {
    const live = this.length - start;
    if (start - this.base < live) return;
    this.values.copyWithin(0, start - this.base, this.length - this.base);
    this.base = start;
  }

  /** How many numbers of an ascending list are below `value`, those forgotten included. */
  countBelow(value: number): number {
    let low = this.base;
    let high = this.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.at(middle) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export const byteTape = () => new Tape((length) => new Uint8Array(length));
export const integerTape = () => new Tape((length) => new Uint32Array(length));
export const floatTape = () => new Tape((length) => new Float64Array(length));
