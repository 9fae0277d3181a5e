/** How a figure has changed. */
export interface Trend {
  /** Less than anybody would notice counts as the same. */
  readonly direction: "up" | "down" | "same";
  /** How much more or less, as a share of what it was: 0.5 for half as much again. Never negative. */
  readonly change: number;
}

/** A change of a duration below this share of what it was is noise. */
const NOTICEABLE = 0.03;

/** `undefined` where there is nothing to compare with. */
export function trendOf(
  now: number | undefined,
  before: number | undefined,
  noticeable = NOTICEABLE,
): Trend | undefined {
  if (now === undefined || before === undefined || before <= 0)
    return undefined;
  const change = (now - before) / before;
  if (Math.abs(change) < noticeable) return { direction: "same", change: 0 };
  return { direction: change > 0 ? "up" : "down", change: Math.abs(change) };
}

/** The same for shares from 0 to 1, whose change is told in points of a hundred. */
export function pointsOf(
  now: number | undefined,
  before: number | undefined,
): Trend | undefined {
  if (now === undefined || before === undefined) return undefined;
  const points = Math.round((now - before) * 100);
  if (points === 0) return { direction: "same", change: 0 };
  return { direction: points > 0 ? "up" : "down", change: Math.abs(points) };
}
