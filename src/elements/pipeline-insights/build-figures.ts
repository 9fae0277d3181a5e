import { isFinished } from "../../api/status.js";
import type { Build } from "../../api/types.js";
import { average, median, quantile } from "./quantile.js";

/** How long builds took that ran to their end, in milliseconds. */
export interface Speed {
  readonly builds: number;
  readonly median: number;
  readonly average: number;
  /** 95 of 100 builds took no longer. */
  readonly p95: number;
  /** The one that took longest. */
  readonly longest: Build;
}

/** How many builds passed, of those that ran to their end. */
export interface Reliability {
  readonly passed: number;
  readonly failed: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** The two outcomes that say something of the code: not canceled, skipped, blocked or under way. */
export function decided(builds: readonly Build[]): readonly Build[] {
  return builds.filter(
    (build) =>
      isFinished(build) &&
      (build.state === "passed" || build.state === "failed"),
  );
}

/** `undefined` where none has run to its end. */
export function speedOf(builds: readonly Build[]): Speed | undefined {
  const timed = decided(builds).flatMap((build) => {
    const { startedAt, finishedAt } = build;
    if (startedAt === undefined || finishedAt === undefined) return [];
    return [{ build, duration: Math.max(0, finishedAt - startedAt) }];
  });
  const [first] = timed;
  if (!first) return undefined;
  const durations = timed.map(({ duration }) => duration);
  const longest = timed.reduce((a, b) => (b.duration > a.duration ? b : a));
  return {
    builds: timed.length,
    median: median(durations) ?? first.duration,
    average: average(durations) ?? first.duration,
    p95: quantile(durations, 0.95) ?? first.duration,
    longest: longest.build,
  };
}

/** `undefined` where none has run to its end. */
export function reliabilityOf(
  builds: readonly Build[],
): Reliability | undefined {
  const known = decided(builds);
  if (known.length === 0) return undefined;
  const passed = known.filter(({ state }) => state === "passed").length;
  return {
    passed,
    failed: known.length - passed,
    share: passed / known.length,
  };
}
