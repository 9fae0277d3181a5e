const NOTHING = new Uint8Array(0);

/** Bytes in the order in which they came, taken out bit by bit at the same cost however many there are. */
export class ByteQueue {
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  /** The first piece that is not used up, and what of it is. */
  #first = 0;
  #taken = 0;

  get isEmpty(): boolean {
    return this.#first === this.#pieces.length;
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length > 0) this.#pieces.push(bytes);
  }

  /** The next bytes, at least one and at most `most`; none where there are none. */
  take(most: number): Uint8Array<ArrayBuffer> {
    const piece = this.#pieces[this.#first];
    if (!piece) return NOTHING;
    const taken = piece.subarray(this.#taken, this.#taken + most);
    this.#taken += taken.length;
    if (this.#taken === piece.length) this.#next();
    return taken;
  }

  clear(): void {
    this.#pieces = [];
    this.#first = 0;
    this.#taken = 0;
  }

  #next(): void {
    this.#taken = 0;
    // Its memory is wanted back.
    this.#pieces[this.#first++] = NOTHING;
    if (this.#first * 2 < this.#pieces.length) return;
    // Each time half of it goes, so that every piece is moved once or so.
    this.#pieces = this.#pieces.slice(this.#first);
    this.#first = 0;
  }
}
