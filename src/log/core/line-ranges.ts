import { integers } from "./block-list.js";

/** Ascending stretches of lines that do not overlap, compactly: there may be millions. */
export class LineRanges {
  readonly #starts = integers();
  readonly #ends = integers();

  get length(): number {
    return this.#starts.length;
  }

  /** The first line of a stretch; 0 if there is no such stretch. */
  start(index: number): number {
    return this.#starts.at(index);
  }

  /** The line after the last of a stretch; 0 if there is no such stretch. */
  end(index: number): number {
    return index < 0 ? 0 : this.#ends.at(index);
  }

  /** The index of the stretch that holds `line`, or else of the last one above it; -1 if there is none. */
  indexAt(line: number): number {
    return this.#starts.countBelow(line + 1) - 1;
  }

  /**
   * Adds the lines `from` to `to` (exclusive); what they overlap or touch becomes one
   * stretch with them. Returns the index of the first stretch that changed; `Infinity` if
   * none did. Costs nothing much at the end, and a copy of what follows elsewhere.
   */
  add(from: number, to: number): number {
    if (from >= to) return Infinity;
    const last = this.length - 1;
    if (from > this.end(last) || last === -1) {
      this.#starts.push(from);
      this.#ends.push(to);
      return last + 1;
    }
    if (from >= this.start(last)) {
      if (to <= this.end(last)) return Infinity;
      this.#ends.set(last, to);
      return last;
    }
    return this.#insert(from, to);
  }

  /** Forgets the lines from `line` on. Returns the index of the first stretch that changed. */
  truncate(line: number): number {
    const kept = this.#starts.countBelow(line);
    const isCut = kept > 0 && this.end(kept - 1) > line;
    if (kept === this.length && !isCut) return Infinity;
    this.#starts.truncate(kept);
    this.#ends.truncate(kept);
    if (isCut) this.#ends.set(kept - 1, line);
    return isCut ? kept - 1 : kept;
  }

  #insert(from: number, to: number): number {
    const first = this.#ends.countBelow(from);
    const after = this.#starts.countBelow(to + 1);
    const isWithin =
      after - first === 1 && this.start(first) <= from && to <= this.end(first);
    if (isWithin) return Infinity;
    const start = first < after ? Math.min(from, this.start(first)) : from;
    const end = first < after ? Math.max(to, this.end(after - 1)) : to;
    // Copies: the lists are written to where these were read.
    const starts = this.#starts.slice(after, this.length).slice();
    const ends = this.#ends.slice(after, this.length).slice();
    this.#starts.truncate(first);
    this.#ends.truncate(first);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#starts.append(starts);
    this.#ends.append(ends);
    return first;
  }
}
