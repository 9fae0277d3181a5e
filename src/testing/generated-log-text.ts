/** Stand in a template for what is filled in at each copy, or only counted. */
export const NUMBER = "\ue000";
const TIME = "\ue001";
/** Before a needle that a terminal would show, however it is written. */
export const HIT = "\ue002";

const SLOTS = /([\ue000-\ue002])/;

/** Text that is ready to be copied into a log, and where in it (bytes) what stands. */
export interface Scene {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Thirteen digits each. */
  readonly times: readonly number[];
  /** Seven digits each. */
  readonly numbers: readonly number[];
  /** Behind each part: where the scene may be cut. */
  readonly ends: readonly number[];
  readonly newlines: readonly number[];
  readonly headers: readonly number[];
  readonly hits: readonly number[];
}

/** Lines as the agent writes them, each with the time in front. */
export function prepareLines(lines: readonly string[]): Scene {
  return prepare(lines.map((line) => `\x1b_bk;t=${TIME}\x07${line}\r\n`));
}

/** Parts of a text, as they are. */
export function prepare(parts: readonly string[]): Scene {
  const times: number[] = [];
  const numbers: number[] = [];
  const ends: number[] = [];
  const newlines: number[] = [];
  const headers: number[] = [];
  const hits: number[] = [];
  const encoder = new TextEncoder();
  const bytes = new Uint8Array(3 * parts.join("").length * SLOT_WIDTH);
  let length = 0;
  for (const part of parts) {
    if (HEADER.test(part)) headers.push(length);
    for (const piece of part.split(SLOTS)) {
      if (piece === TIME) {
        times.push(length);
        length += 13;
      } else if (piece === NUMBER) {
        numbers.push(length);
        length += 7;
      } else if (piece === HIT) hits.push(length);
      else length += encoder.encodeInto(piece, bytes.subarray(length)).written;
    }
    if (part.endsWith("\n")) newlines.push(length - 1);
    ends.push(length);
  }
  return {
    bytes: bytes.slice(0, length),
    times,
    numbers,
    ends,
    newlines,
    headers,
    hits,
  };
}

/** Behind the time. */
const HEADER = /^(?:.{9})?(?:---|\+\+\+|~~~) /;

/** The widest slot is this many times as wide as the one character that stands for it. */
const SLOT_WIDTH = 5;

/** Writes a number's last digits, with zeros in front. */
export function writeDigits(
  bytes: Uint8Array,
  at: number,
  value: number,
  digits: number,
): void {
  let rest = value | 0;
  for (let place = at + digits - 1; place >= at; place--) {
    const tens = (rest / 10) | 0;
    bytes[place] = 0x30 + rest - tens * 10;
    rest = tens;
  }
}
