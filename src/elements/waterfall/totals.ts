import type { Waterfall } from "./model.js";
import type { TimedAttempt } from "./known-ends.js";
import type { Timing } from "./timing.js";

/** Figures on a whole build. All times are in ms. */
export interface Totals {
  /** From the build's creation to its last end. */
  readonly wall: number;
  /** Of all attempts together: what was asked of the agents. */
  readonly run: number;
  /** The attempt that was in the queue for the longest, and how long. */
  readonly longestWait:
    { readonly attempt: TimedAttempt; readonly ms: number } | undefined;
  /** Attempts that ran at the same time, at most. */
  readonly peak: number;
  /** While anything ran, attempts that did, on average; 0 where nothing has. */
  readonly mean: number;
}

export function totalsOf(waterfall: Waterfall, now: number): Totals {
  let run = 0;
  let longestWait: Totals["longestWait"];
  const changes: (readonly [time: number, change: 1 | -1])[] = [];
  for (const attempt of waterfall.attempts) {
    const { timing } = attempt;
    if (!timing) continue;
    const { started, to = now } = timing;
    const queued = queuedFor(timing, now);
    if (queued > (longestWait?.ms ?? 0))
      longestWait = { attempt: { ...attempt, timing }, ms: queued };
    if (started === undefined || to <= started) continue;
    run += to - started;
    changes.push([started, 1], [to, -1]);
  }
  const { peak, busy } = overlaps(changes);
  return {
    wall: Math.max(0, endOf(waterfall, now) - waterfall.from),
    run,
    longestWait,
    peak,
    mean: busy > 0 ? run / busy : 0,
  };
}

/** The last end; `now` while something goes on. A viewer's clock may be behind Buildkite's. */
export function endOf(
  { open, latest }: Pick<Waterfall, "open" | "latest">,
  now: number,
): number {
  return open ? Math.max(now, latest) : latest;
}

function queuedFor({ runnable, started, to }: Timing, now: number): number {
  return runnable === undefined ? 0 : (started ?? to ?? now) - runnable;
}

/** How many overlap at most, and for how long (ms) at least one is there. */
function overlaps(changes: (readonly [time: number, change: 1 | -1])[]) {
  // One that ends when another starts does not run beside it.
  changes.sort(([a, one], [b, other]) => a - b || one - other);
  let peak = 0;
  let busy = 0;
  let count = 0;
  let since = 0;
  for (const [time, change] of changes) {
    if (count > 0) busy += time - since;
    since = time;
    count += change;
    peak = Math.max(peak, count);
  }
  return { peak, busy };
}
