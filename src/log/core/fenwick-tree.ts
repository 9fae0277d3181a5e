import { integers } from "./block-list.js";

/**
 * A growing list of whole numbers that knows its partial sums (a Fenwick tree): to change
 * a number, to sum up those before it and to find where a sum is reached each take a step
 * per doubling of the list. Numbers are 0 or more, and all of them sum up to less than 2³².
 */
export class FenwickTree {
  /** Node `n`, counted from 1, is the sum of the last `n & -n` numbers up to the `n`th. */
  readonly #nodes = integers();
  #total = 0;

  get length(): number {
    return this.#nodes.length;
  }

  /** The sum of all. */
  get total(): number {
    return this.#total;
  }

  push(value: number): void {
    const node = this.length + 1;
    let sum = value;
    for (let part = 1; part < (node & -node); part <<= 1)
      sum += this.#nodes.at(node - part - 1);
    this.#nodes.push(sum);
    this.#total += value;
  }

  set(index: number, value: number): void {
    const difference = value - this.at(index);
    if (difference === 0) return;
    for (let node = index + 1; node <= this.length; node += node & -node)
      this.#nodes.set(node - 1, this.#nodes.at(node - 1) + difference);
    this.#total += difference;
  }

  at(index: number): number {
    return this.before(index + 1) - this.before(index);
  }

  /** The sum of the numbers before `index`. */
  before(index: number): number {
    let sum = 0;
    for (let node = index; node > 0; node -= node & -node)
      sum += this.#nodes.at(node - 1);
    return sum;
  }

  /** The index of the number within which a sum, counted from the start, falls; the length beyond the end. */
  find(sum: number): number {
    let index = 0;
    let rest = sum;
    for (let step = highestBit(this.length); step > 0; step >>>= 1) {
      const node = index + step;
      if (node > this.length) continue;
      const part = this.#nodes.at(node - 1);
      if (part > rest) continue;
      rest -= part;
      index = node;
    }
    return index;
  }

  /** Drops what is at `length` and after. */
  truncate(length: number): void {
    if (length >= this.length) return;
    this.#total = this.before(length);
    this.#nodes.truncate(length);
  }
}

function highestBit(number: number): number {
  return number === 0 ? 0 : 2 ** (31 - Math.clz32(number));
}
