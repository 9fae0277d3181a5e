/*
 * Two runs of one command never print quite the same: times, durations, ids and temporary
 * paths differ. What is left once those are taken out tells whether two lines say the same.
 */

type Replacement = readonly [pattern: RegExp, by: string];

const NUMBER = /\d+(?:[.,_]\d+)*/g;

/** Of a longer line only this much is compared (UTF-16 units): the rest is data, such as a bundle. */
const MOST_COMPARED = 2_000;

/** In this order: what is longer and tells more goes first. Each takes time in proportion to the line. */
const REPLACEMENTS: readonly Replacement[] = [
  // UUIDs, before the numbers in them.
  [/\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi, "<id>"],
  // 2026-11-20T09:30:00.123Z, 2026-11-20 09:30:00,123 +0100.
  [
    /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?/g,
    "<time>",
  ],
  [/\b\d{4}[-/]\d\d[-/]\d\d\b/g, "<time>"],
  [/\b\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?\b/g, "<time>"],
  // What follows the usual places of temporary files is made up anew each time.
  [
    /(?:\/var\/folders\/|\/private\/var\/|\/tmp\/|\/var\/tmp\/|[\\/]Temp[\\/])[^\s'":;,)\]}]+/g,
    "<temporary>",
  ],
  // The agent's name is a part of where it checks out.
  [/\/builds\/[^/\s]+\//g, "/builds/<agent>/"],
  [/\bip-\d{1,3}(?:-\d{1,3}){3}\b/g, "<host>"],
  [/\b0x[\da-f]+\b/gi, "<hex>"],
  // Commits, digests, container ids: hexadecimal, with a digit, and too long for a word. Some
  // have no letter, so that they count as numbers.
  [/\b(?=[a-f]*\d)[\da-f]{7,64}\b/gi, "<n>"],
  // 1m 4s, 12.5ms, 3 seconds.
  [
    /\b\d+(?:[.,]\d+)?\s?(?:ns|[µμ]s|ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)\b/g,
    "<duration>",
  ],
  [/<duration>(?:\s?<duration>)+/g, "<duration>"],
];

/** Blanks at its end, and runs of them, are how columns are laid out around numbers. */
const BLANKS = /\s+/g;

/** What a line says, whenever and wherever it was written. Equal results count as the same line. */
export function normaliseLine(text: string): string {
  let said = text.slice(0, MOST_COMPARED);
  for (const [pattern, by] of REPLACEMENTS) said = said.replace(pattern, by);
  return said.replace(NUMBER, numeral).replace(BLANKS, " ").trim();
}

/** That there are no failures, or some, is no mere number. */
function numeral(digits: string): string {
  return /[1-9]/.test(digits) ? "<n>" : "0";
}
