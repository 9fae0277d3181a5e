import type { Draw } from "./generated-log-draw.js";
import { HIT } from "./generated-log-text.js";

/**
 * Stands some 21,000 times in 100 MB of a log of the kind `ci`: in small and capital
 * letters, cut by colours, and put together by overwriting.
 */
export const NEEDLE = "deprecated";

/** Stands once in a log of the kind `ci`, two thirds into it, if that has 200 kB or more. */
export const RARE_NEEDLE = "panic: gear 7 is stuck";

/** How the last line of every log ends that has 1 kB or more. */
export const LAST_LINE = "This is the last line of the log.";

const WAYS: readonly string[] = [
  "deprecated",
  "deprecated",
  "deprecated",
  "deprecated",
  "Deprecated",
  "DEPRECATED",
  // Cut by colours.
  "depre\x1b[1mcated\x1b[22m",
  "\x1b[33mdep\x1b[93mrecated\x1b[39m",
  // Overwritten: the cursor goes back over what was wrong.
  "deprec@@@d\x1b[4Date\x1b[C",
  "depr........\x1b[8Decated  ",
];

/** The needle, as a terminal shows it. */
export function needle(draw: Draw): string {
  return HIT + draw.pick(WAYS);
}
