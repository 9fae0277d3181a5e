import type { TimeWindow } from "./time-window.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps (ms) at which people count time. */
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
];

/**
 * Round times since `begin` that fall into `window` (both in ms since the epoch), in steps
 * of which at most `most` fit. Returned in ms since `begin`.
 */
export function ticksIn(
  window: TimeWindow,
  begin: number,
  most: number,
): readonly number[] {
  const span = window.to - window.from;
  const least = span / Math.max(1, Math.floor(most));
  const step = STEPS.find((one) => one >= least) ?? daysFor(least);
  const first = Math.ceil((window.from - begin) / step);
  const last = Math.floor((window.to - begin) / step);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => (first + index) * step,
  );
}

/** 1, 2, 4, 8 … days: a build that was retried a year later still has an axis. */
function daysFor(least: number): number {
  return DAY * 2 ** Math.max(0, Math.ceil(Math.log2(least / DAY)));
}
