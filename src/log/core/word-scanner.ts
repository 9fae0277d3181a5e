import { isLetter, lowerCase } from "./ascii.js";

/** How much of each word the search goes by; no word may be shorter. */
const WINDOW = 5;

/** A word in bytes, and what to add to a byte of text so that it is in lower case. */
interface Word {
  readonly bytes: Uint8Array;
  readonly folds: Uint8Array;
}

/**
 * Looks for many words at once in UTF-8, whatever the case of their ASCII letters. By two
 * bytes it knows how far the next word is at least, and so looks at every fourth byte or so.
 * Source: S. Wu, U. Manber, A Fast Algorithm for Multi-Pattern Searching, 1994
 */
export class WordScanner {
  /** By two bytes: how far the end of a word's window is at least. */
  readonly #shifts = new Uint8Array(1 << 16).fill(WINDOW - 1);
  /** By the last two bytes of a window: the words that it may belong to. */
  readonly #words = new Map<number, Word[]>();

  /** Words have at least 5 bytes. */
  constructor(words: readonly string[]) {
    for (const word of words) this.#add(wordOf(word));
  }

  /** Where the first word that lies within `from` and `to` (exclusive) begins; -1 if none does. */
  next(text: Uint8Array, from: number, to: number): number {
    const shifts = this.#shifts;
    let at = from + WINDOW - 1;
    while (at < to) {
      const pair = ((text[at - 1] ?? 0) << 8) | (text[at] ?? 0);
      const shift = shifts[pair] ?? 0;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const start = at - WINDOW + 1;
      if (this.#isWord(text, start, to, pair)) return start;
      at++;
    }
    return -1;
  }

  #isWord(text: Uint8Array, at: number, to: number, pair: number): boolean {
    const words = this.#words.get(pair) ?? [];
    return words.some((word) => startsWith(text, at, to, word));
  }

  #add(word: Word): void {
    for (let second = 1; second < WINDOW; second++) {
      const shift = WINDOW - 1 - second;
      for (const pair of pairsAt(word, second)) {
        this.#shifts[pair] = Math.min(this.#shifts[pair] ?? 0, shift);
        if (shift > 0) continue;
        const words = this.#words.get(pair) ?? [];
        words.push(word);
        this.#words.set(pair, words);
      }
    }
  }
}

function wordOf(word: string): Word {
  const bytes = new TextEncoder()
    .encode(word)
    .map((byte) => (isLetter(byte) ? lowerCase(byte) : byte));
  if (bytes.length < WINDOW)
    throw new RangeError(`"${word}" has fewer than ${WINDOW} bytes.`);
  return { bytes, folds: bytes.map((byte) => (isLetter(byte) ? 0x20 : 0)) };
}

/** The pair of bytes that ends at `second`, in either case of each. */
function pairsAt({ bytes, folds }: Word, second: number): Set<number> {
  const cases = (at: number) => {
    const byte = bytes[at] ?? 0;
    return [byte, byte & ~(folds[at] ?? 0)];
  };
  return new Set(
    cases(second - 1).flatMap((first) =>
      cases(second).map((last) => (first << 8) | last),
    ),
  );
}

function startsWith(
  text: Uint8Array,
  at: number,
  to: number,
  { bytes, folds }: Word,
): boolean {
  if (at + bytes.length > to) return false;
  for (let index = 0; index < bytes.length; index++)
    if (((text[at + index] ?? 0) | (folds[index] ?? 0)) !== bytes[index])
      return false;
  return true;
}
