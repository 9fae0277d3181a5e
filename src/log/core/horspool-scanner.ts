import { isLetter, lowerCase, upperCase } from "./ascii.js";
import type {
  ByteScanner,
  ScannableBytes,
  ScanOptions,
} from "./byte-scanner.js";
import { integers } from "./block-list.js";

/** Bytes looked through at once; the blocks of a log are a multiple of it. */
const PIECE = 256 * 1024;

/** What is looked for, made ready. */
interface Prepared {
  readonly source: Uint8Array;
  readonly ignoreCase: boolean;
  /** By byte, what it is equal to: a small letter where case is ignored. */
  readonly fold: Uint8Array;
  readonly needle: Uint8Array;
  /** By the byte at the window's end, how far the window may move on; 0 where it fits. */
  readonly steps: Uint32Array;
  /** How far it may move on where that byte fits. */
  readonly stepBehind: number;
}

/**
 * Scans in plain JavaScript, after Boyer, Moore and Horspool: the byte at the window's end
 * tells how far the window may move on.
 */
export class HorspoolScanner implements ByteScanner {
  /** What was looked for last: a search goes on with it, a part of the text after the other. */
  #prepared: Prepared | undefined;

  scan(
    text: ScannableBytes,
    needle: Uint8Array,
    { ignoreCase }: ScanOptions,
    from: number,
    to: number,
  ): Uint32Array<ArrayBuffer> {
    const ahead = needle.length - 1;
    const last = Math.min(to, text.length - ahead);
    const found = integers();
    if (ahead < 0) return new Uint32Array(0);

    const prepared = this.#prepare(needle, ignoreCase);
    for (let start = from; start < last;) {
      // Cut as the blocks of a log are, since a slice over two of them is a copy: first
      // come the windows before the cut, then the few over it.
      const cut = start - (start % PIECE) + PIECE;
      const end = Math.min(start + ahead < cut ? cut - ahead : cut, last);
      scanPart(text.slice(start, end + ahead), prepared, (at) =>
        found.push(start + at),
      );
      start = end;
    }
    return found.slice(0, found.length);
  }

  #prepare(needle: Uint8Array, ignoreCase: boolean): Prepared {
    const last = this.#prepared;
    return last?.source === needle && last.ignoreCase === ignoreCase
      ? last
      : (this.#prepared = prepare(needle, ignoreCase));
  }
}

function prepare(source: Uint8Array, ignoreCase: boolean): Prepared {
  const fold = Uint8Array.from({ length: 256 }, (_, byte) =>
    ignoreCase && isLetter(byte) ? lowerCase(byte) : byte,
  );
  const needle = source.map((byte) => fold[byte] ?? byte);
  const ahead = needle.length - 1;
  const steps = new Uint32Array(256).fill(needle.length);
  const setStep = (byte: number, step: number) => {
    steps[byte] = step;
    if (ignoreCase && isLetter(byte)) steps[upperCase(byte)] = step;
  };
  for (const [index, byte] of needle.subarray(0, ahead).entries())
    setStep(byte, ahead - index);
  const end = needle[ahead] ?? 0;
  const stepBehind = steps[end] ?? 1;
  setStep(end, 0);
  return { source, ignoreCase, fold, needle, steps, stepBehind };
}

function scanPart(
  bytes: Uint8Array,
  { fold, needle, steps, stepBehind }: Prepared,
  onFound: (at: number) => void,
): void {
  const ahead = needle.length - 1;
  for (let at = ahead; at < bytes.length;) {
    const step = steps[bytes[at] ?? 0] ?? 0;
    if (step === 0 && matches(bytes, at - ahead, needle, fold))
      onFound(at - ahead);
    at += step || stepBehind;
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
