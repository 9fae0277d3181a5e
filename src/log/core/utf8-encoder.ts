/** The most bytes that one code point takes. */
export const MOST_BYTES = 4;

/** Writes a code point into `text` at `at`; returns where the next one goes. */
export function encodeUtf8(code: number, text: Uint8Array, at: number): number {
  let end = at;
  if (code < 0x80) {
    text[end++] = code;
    return end;
  }
  if (code < 0x800) {
    text[end++] = 0xc0 | (code >> 6);
  } else {
    if (code < 0x10000) {
      text[end++] = 0xe0 | (code >> 12);
    } else {
      text[end++] = 0xf0 | (code >> 18);
      text[end++] = 0x80 | ((code >> 12) & 0x3f);
    }
    text[end++] = 0x80 | ((code >> 6) & 0x3f);
  }
  text[end++] = 0x80 | (code & 0x3f);
  return end;
}
