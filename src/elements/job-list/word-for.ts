/** The words for a code; `undefined` of one that Buildkite has added since. */
export function wordFor(
  words: Readonly<Record<string, string>>,
  code: string,
): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
