import { isLetter, lowerCase } from "./ascii.js";

/** How much of each word the search goes by; no word may be shorter. */
const WINDOW = 5;

/** A word in bytes, and what to add to a byte of text so that it is in lower case. */
interface Word {
  readonly number: number;
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
    for (const [number, word] of words.entries())
      this.#add(wordOf(word, number));
  }

  /** The words in a text, in order: pairs of where one begins and of its number, as given. */
  scan(text: Uint8Array): number[] {
    const shifts = this.#shifts;
    // Each step waits for the memory that the one before has asked for. Two at a time, in
    // either half of the text, share the wait.
    const middle = Math.max(WINDOW - 1, text.length >>> 1);
    const above: number[] = [];
    const below: number[] = [];
    let one = WINDOW - 1;
    let two = middle;
    while (one < middle && two < text.length) {
      const first = ((text[one - 1] ?? 0) << 8) | (text[one] ?? 0);
      const second = ((text[two - 1] ?? 0) << 8) | (text[two] ?? 0);
      const shift = shifts[first] ?? 0;
      const shiftTwo = shifts[second] ?? 0;
      if (shift === 0) this.#note(text, one, first, above);
      if (shiftTwo === 0) this.#note(text, two, second, below);
      one += shift || 1;
      two += shiftTwo || 1;
    }
    this.#scanPart(text, one, middle, above);
    this.#scanPart(text, two, text.length, below);
    for (const at of below) above.push(at);
    return above;
  }

  /** Notes the words whose windows end from `from` to `to` (exclusive). */
  #scanPart(text: Uint8Array, from: number, to: number, found: number[]): void {
    let at = from;
    while (at < to) {
      const pair = ((text[at - 1] ?? 0) << 8) | (text[at] ?? 0);
      const shift = this.#shifts[pair] ?? 0;
      if (shift === 0) this.#note(text, at, pair, found);
      at += shift || 1;
    }
  }

  /** Notes the word whose window ends at `last`, if one does. */
  #note(text: Uint8Array, last: number, pair: number, found: number[]): void {
    // Most do not have two bytes of a word before their last ones.
    const before = ((text[last - 3] ?? 0) << 8) | (text[last - 2] ?? 0);
    if ((this.#shifts[before] ?? 0) > 2) return;
    const start = last - WINDOW + 1;
    for (const word of this.#words.get(pair) ?? []) {
      if (!startsWith(text, start, word)) continue;
      found.push(start, word.number);
      return;
    }
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

function wordOf(word: string, number: number): Word {
  const bytes = new TextEncoder()
    .encode(word)
    .map((byte) => (isLetter(byte) ? lowerCase(byte) : byte));
  if (bytes.length < WINDOW)
    throw new RangeError(`"${word}" has fewer than ${WINDOW} bytes.`);
  const folds = bytes.map((byte) => (isLetter(byte) ? 0x20 : 0));
  return { number, bytes, folds };
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
  { bytes, folds }: Word,
): boolean {
  for (let index = 0; index < bytes.length; index++)
    if (((text[at + index] ?? 0) | (folds[index] ?? 0)) !== bytes[index])
      return false;
  return true;
}
