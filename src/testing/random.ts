/**
 * Everything that looks random in the simulation comes from a seed and a name, never
 * from `Math.random`: the same seed gives the same ids, whatever is asked first.
 */
export class Random {
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** A UUID that belongs to `name` alone. */
  uuid(name: string): string {
    const digits = this.hex(`uuid/${name}`, 32);
    // Versions of UUID below 8 promise more than a hash can keep; Buildkite's are 4 and 7.
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      `8${digits.slice(17, 20)}`,
      digits.slice(20, 32),
    ].join("-");
  }

  /** A commit's SHA. */
  sha(name: string): string {
    return this.hex(`sha/${name}`, 40);
  }

  hex(name: string, length: number): string {
    let digits = "";
    for (let part = 0; digits.length < length; part++) {
      digits += hash(`${part}:${name}`, this.#seed)
        .toString(16)
        .padStart(8, "0");
    }
    return digits.slice(0, length);
  }

  /** A number from 0 up to, not including, 1. */
  fraction(name: string): number {
    return hash(name, this.#seed) / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both included. */
  between(name: string, low: number, high: number): number {
    return low + Math.floor(this.fraction(name) * (high - low + 1));
  }

  pick<Item>(name: string, items: readonly Item[]): Item {
    const item = items[this.between(name, 0, items.length - 1)];
    if (item === undefined) throw new RangeError("pick from an empty list");
    return item;
  }
}

/** FNV-1a, then the finalizer of MurmurHash3, without which near names give near numbers. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
