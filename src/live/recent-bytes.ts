/** The end of what has been received, to compare it with what is received again. */
export class RecentBytes {
  /** A ring: byte `n` of the log stands at `n` modulo its size. */
  readonly #ring: Uint8Array;
  #end = 0;

  /** Keeps the last `size` bytes. */
  constructor(size: number) {
    this.#ring = new Uint8Array(size);
  }

  /** Bytes received so far. */
  get end(): number {
    return this.#end;
  }

  push(bytes: Uint8Array): void {
    const { length } = this.#ring;
    const kept = bytes.subarray(Math.max(0, bytes.length - length));
    const at = (this.#end + bytes.length - kept.length) % length;
    const fits = kept.subarray(0, length - at);
    this.#ring.set(fits, at);
    this.#ring.set(kept.subarray(fits.length), 0);
    this.#end += bytes.length;
  }

  /** Whether bytes that stand at `start` are those received there, as far as those are kept. */
  agrees(start: number, bytes: Uint8Array): boolean {
    const { length } = this.#ring;
    const from = Math.max(start, this.#end - length, 0);
    const to = Math.min(start + bytes.length, this.#end);
    for (let at = from; at < to; at++)
      if (bytes[at - start] !== this.#ring[at % length]) return false;
    return true;
  }

  clear(): void {
    this.#end = 0;
  }
}
