export const REPLACEMENT = 0xfffd;

/**
 * UTF-8 byte by byte, so that a chunk may end inside a character. Malformed input
 * gives as many U+FFFD as TextDecoder does.
 * Source: https://encoding.spec.whatwg.org/#utf-8-decoder
 */
export class Utf8Decoder {
  #needed = 0;
  #code = 0;
  #lower = 0x80;
  #upper = 0xbf;

  /** Whether a character has begun whose last byte is still to come. */
  get pending(): boolean {
    return this.#needed > 0;
  }

  /** Whether `byte` is what the pending character needs; if not, that one is malformed. */
  accepts(byte: number): boolean {
    return byte >= this.#lower && byte <= this.#upper;
  }

  /** Gives the pending character up. */
  reset(): void {
    this.#needed = 0;
    this.#lower = 0x80;
    this.#upper = 0xbf;
  }

  /** Takes a byte of 0x80 or more; returns the code point that it completes, if any. */
  push(byte: number): number | undefined {
    if (this.#needed > 0) {
      this.#lower = 0x80;
      this.#upper = 0xbf;
      this.#code = (this.#code << 6) | (byte & 0x3f);
      this.#needed--;
      return this.#needed === 0 ? this.#code : undefined;
    }
    if (byte >= 0xc2 && byte <= 0xdf) {
      this.#needed = 1;
      this.#code = byte & 0x1f;
    } else if (byte >= 0xe0 && byte <= 0xef) {
      this.#needed = 2;
      this.#code = byte & 0x0f;
      // Neither overlong forms nor surrogates.
      if (byte === 0xe0) this.#lower = 0xa0;
      else if (byte === 0xed) this.#upper = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.#needed = 3;
      this.#code = byte & 0x07;
      // Neither overlong forms nor code points above U+10FFFF.
      if (byte === 0xf0) this.#lower = 0x90;
      else if (byte === 0xf4) this.#upper = 0x8f;
    } else {
      return REPLACEMENT;
    }
    return undefined;
  }
}
