import { buildStatus, isFinished, type Status } from "../../api/status.js";
import type { Build, Timestamp } from "../../api/types.js";
import { spanOf } from "../build-row/build-facts.js";

/** A build as a bar among its neighbours. */
export interface Bar {
  readonly build: Build;
  readonly status: Status;
  /** How long it ran, or has run so far, in milliseconds; `undefined` where it never did. */
  readonly duration: number | undefined;
  /** Of the room there is, from `LEAST_HEIGHT` to 1. */
  readonly height: number;
}

/** How some builds went. */
export interface Tally {
  readonly passed: number;
  /** Those that have ended: neither under way nor waiting for a person. */
  readonly finished: number;
  /** Of those that ran and have ended, in milliseconds. */
  readonly medianDuration: number | undefined;
}

/** Enough to see a colour and a mark. */
const LEAST_HEIGHT = 0.16;

/**
 * What is longer than so many medians is drawn no higher: on a square-root scale, a build
 * that hung for a night leaves the usual ones at half of the height.
 */
const LONGEST_IN_MEDIANS = 5;

/** One bar for each build, oldest first. */
export function barsOf(
  newestFirst: readonly Build[],
  now: Timestamp,
): readonly Bar[] {
  const durations = newestFirst.map((build) => durationOf(build, now));
  const known = durations.filter((duration) => duration !== undefined);
  const longest = Math.max(0, ...known);
  const ceiling = Math.min(longest, LONGEST_IN_MEDIANS * (median(known) ?? 0));
  return newestFirst
    .map((build, index) => {
      const duration = durations[index];
      const height = heightOf(duration, ceiling);
      return { build, status: buildStatus(build), duration, height };
    })
    .reverse();
}

export function tallyOf(builds: readonly Build[]): Tally {
  const finished = builds.filter(isFinished);
  const durations = finished
    .map((build) => durationOf(build, 0))
    .filter((duration) => duration !== undefined);
  return {
    passed: finished.filter(({ state }) => state === "passed").length,
    finished: finished.length,
    medianDuration: median(durations),
  };
}

function durationOf(build: Build, now: Timestamp): number | undefined {
  const span = spanOf(build);
  if (span?.kind !== "ran") return undefined;
  // A viewer's clock may be behind Buildkite's.
  return Math.max(0, (span.to ?? now) - span.from);
}

function heightOf(duration: number | undefined, ceiling: number): number {
  if (duration === undefined || ceiling <= 0) return LEAST_HEIGHT;
  const share = Math.sqrt(Math.min(duration, ceiling) / ceiling);
  return LEAST_HEIGHT + (1 - LEAST_HEIGHT) * share;
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined
    ? undefined
    : (lower + upper) / 2;
}
