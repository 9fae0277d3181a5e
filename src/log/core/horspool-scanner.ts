import { isLetter, lowerCase, upperCase } from "./ascii.js";
import type {
  ByteScanner,
  ScannableBytes,
  ScanOptions,
} from "./byte-scanner.js";
import { integers } from "./block-list.js";

/** Bytes taken from the text at once, and the overlap. */
const PIECE = 1 << 20;

/**
 * Scans in plain JavaScript, after Boyer, Moore and Horspool: the byte at the window's end
 * tells how far the window may move on.
 */
export class HorspoolScanner implements ByteScanner {
  scan(
    text: ScannableBytes,
    needle: Uint8Array,
    { ignoreCase }: ScanOptions,
    from: number,
    to: number,
  ): Uint32Array<ArrayBuffer> {
    const { length } = needle;
    const last = Math.min(to, text.length - length + 1);
    const found = integers();
    if (length === 0) return new Uint32Array(0);

    const fold = Uint8Array.from({ length: 256 }, (_, byte) =>
      ignoreCase && isLetter(byte) ? lowerCase(byte) : byte,
    );
    const folded = needle.map((byte) => fold[byte] ?? byte);
    const steps = new Uint32Array(256).fill(length);
    for (const [index, byte] of folded.subarray(0, -1).entries()) {
      steps[byte] = length - 1 - index;
      if (ignoreCase && isLetter(byte))
        steps[upperCase(byte)] = length - 1 - index;
    }

    const ahead = length - 1;
    const lastByte = folded[ahead];
    for (let start = from; start < last; start += PIECE) {
      const end = Math.min(start + PIECE, last);
      const bytes = text.slice(start, end + ahead);
      for (let at = ahead; at < bytes.length;) {
        const byte = bytes[at] ?? 0;
        if (fold[byte] === lastByte && matches(bytes, at - ahead, folded, fold))
          found.push(start + at - ahead);
        at += steps[byte] ?? 1;
      }
    }
    return found.slice(0, found.length);
  }
}

function matches(
  bytes: Uint8Array,
  at: number,
  needle: Uint8Array,
  fold: Uint8Array,
): boolean {
  for (let index = 0; index < needle.length; index++)
    if (fold[bytes[at + index] ?? 0] !== needle[index]) return false;
  return true;
}
