/** How many bytes a code point takes in UTF-8. */
export function bytesOfCode(code: number): number {
  if (code < 0x800) return code < 0x80 ? 1 : 2;
  return code < 0x10000 ? 3 : 4;
}

/** The bytes that the UTF-16 units `from` to `to` (exclusive) of a text take in UTF-8. */
export function utf8Length(text: string, from: number, to: number): number {
  let length = to - from;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // Half of a surrogate pair takes two bytes of four.
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    length += unit < 0x800 || isSurrogate ? 1 : 2;
  }
  return length;
}

/** Whether a byte goes on with a character that began before it. */
export function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
