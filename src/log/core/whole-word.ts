import type { SearchQuery } from "./search.js";

/** What a word is made of, in any script; part of a regular expression with the `u` flag. */
export const WORD_CHARACTER = "[\\p{L}\\p{M}\\p{N}_]";

/** Tells whether a character is part of a word, with the query's own flags. */
export function wordPattern({ caseSensitive = false }: SearchQuery): RegExp {
  return new RegExp(WORD_CHARACTER, caseSensitive ? "u" : "iu");
}

const WORD_BYTES = Uint8Array.from({ length: 0x80 }, (_, byte) =>
  /\w/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** The same for a character of ASCII. */
export function isWordByte(byte: number): boolean {
  return WORD_BYTES[byte] === 1;
}
