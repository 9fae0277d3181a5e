import type { SearchQuery } from "./search.js";

const encoder = new TextEncoder();
const ASCII_OR_CASELESS = /^(?:[\0-\x7f]|\P{Changes_When_Casemapped})*$/u;

/**
 * A literal query as bytes that are equal to those of its matches, but for the case of
 * ASCII letters where case is ignored. `undefined` where other letters have a case too:
 * then characters have to be compared.
 */
export function byteNeedle({
  text,
  caseSensitive = false,
}: SearchQuery): Uint8Array | undefined {
  // Half a surrogate pair has no bytes in UTF-8.
  if (/\p{Surrogate}/u.test(text)) return undefined;
  return caseSensitive || ASCII_OR_CASELESS.test(text)
    ? encoder.encode(text)
    : undefined;
}

/**
 * What else a needle of bytes would have to match where case is ignored: two letters
 * beyond ASCII have an ASCII letter as their other case.
 * Source: CaseFolding.txt of Unicode, by which the `i` flag goes together with `u`.
 */
export function foreignCases({
  text,
  caseSensitive = false,
}: SearchQuery): readonly Uint8Array[] {
  if (caseSensitive) return [];
  return [
    ...(/k/i.test(text) ? [encoder.encode("\u212a")] : []), // KELVIN SIGN
    ...(/s/i.test(text) ? [encoder.encode("\u017f")] : []), // LATIN SMALL LETTER LONG S
  ];
}
