// East Asian wide and fullwidth blocks, which JavaScript has no property for.
// Source: EastAsianWidth.txt of Unicode 15, with the gaps of unassigned code points closed.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0x4dbf],
  [0x4e00, 0xa4c6],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18d08],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f265],
];

// Medial vowels and final consonants of Hangul join the syllable before them.
const JOINING_JAMO = /[\u1160-\u11ff\ud7b0-\ud7ff]/;
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const SOFT_HYPHEN = 0xad;
const EMOJI = /\p{Emoji_Presentation}/u;
// Two of them make a flag; each takes one cell.
const REGIONAL_INDICATOR = /\p{Regional_Indicator}/u;

/** Of 256 code points each, measured when first met. */
const pages = Array.from(
  { length: 0x1100 },
  (): Uint8Array | undefined => undefined,
);

/**
 * The cells a code point takes in a terminal: 2 for wide characters and emoji, 0 for
 * combining marks and format characters, else 1. Code points are measured one by
 * one, as terminals and the programs that write to them do.
 */
export function cellWidth(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1;
  const page = (pages[code >>> 8] ??= measurePage(code & ~0xff));
  return page[code & 0xff] as 0 | 1 | 2;
}

function measurePage(first: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, index) => measure(first + index));
}

function measure(code: number): 0 | 1 | 2 {
  const character = String.fromCodePoint(code);
  if (code === SOFT_HYPHEN) return 1;
  if (ZERO_WIDTH.test(character) || JOINING_JAMO.test(character)) return 0;
  if (REGIONAL_INDICATOR.test(character)) return 1;
  if (EMOJI.test(character)) return 2;
  const plane = code >>> 16;
  if (plane === 2 || plane === 3) return 2;
  return WIDE.some(([low, high]) => code >= low && code <= high) ? 2 : 1;
}
