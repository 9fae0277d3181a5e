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

/**
 * The code point that begins at `at`, if it is well-formed and lies in `bytes` as a whole.
 * The bytes after its first are tested all at once: any other than a continuation byte,
 * or none at all, leaves a bit above the six that count.
 */
export function decodeWhole(bytes: Uint8Array, at: number): number | undefined {
  const lead = bytes[at] ?? 0;
  const second = (bytes[at + 1] ?? 0) ^ 0x80;
  if (lead < 0xe0) {
    const valid = lead >= 0xc2 && second < 0x40;
    return valid ? ((lead & 0x1f) << 6) | second : undefined;
  }
  const third = (bytes[at + 2] ?? 0) ^ 0x80;
  if (lead < 0xf0) {
    const code = ((lead & 0x0f) << 12) | (second << 6) | third;
    const valid =
      (second | third) < 0x40 && code >= 0x800 && (code & 0xf800) !== 0xd800;
    return valid ? code : undefined;
  }
  const fourth = (bytes[at + 3] ?? 0) ^ 0x80;
  const code = ((lead & 0x0f) << 18) | (second << 12) | (third << 6) | fourth;
  const valid =
    (second | third | fourth) < 0x40 && code >= 0x10000 && code <= 0x10ffff;
  return valid ? code : undefined;
}
