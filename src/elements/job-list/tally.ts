import { isLeftOut, jobStatus, type Tone } from "../../api/status.js";
import type { Job } from "../../api/types.js";

/**
 * How many jobs are in which way: by what their state means; `leftOut`, which were not
 * meant to run; `notReached`, which an earlier failure kept from running.
 */
export type Tally = Readonly<
  Record<Tone | "leftOut" | "notReached" | "total", number>
>;

/** One of the ways in which a job can stand. */
export type Place = Exclude<keyof Tally, "total">;

/** All of them, the most pressing first. */
export const PLACES: readonly Place[] = [
  "failed",
  "warning",
  "running",
  "blocked",
  "waiting",
  "canceled",
  "notReached",
  "neutral",
  "passed",
  "leftOut",
];

/** Counts jobs by what their state means. `wait` steps only divide the others, so they do not count. */
export function tallyOf(jobs: Iterable<Job>): Tally {
  const tally = {
    total: 0,
    passed: 0,
    failed: 0,
    warning: 0,
    running: 0,
    waiting: 0,
    blocked: 0,
    canceled: 0,
    neutral: 0,
    leftOut: 0,
    notReached: 0,
  };
  for (const job of jobs) {
    if (job.type === "waiter") continue;
    tally.total += 1;
    tally[placeOf(job)] += 1;
  }
  return tally;
}

export function placeOf(job: Job): Place {
  if (isLeftOut(job)) return "leftOut";
  if (job.state === "waiting_failed" || job.state === "blocked_failed")
    return "notReached";
  // Jobs behind a block step read `blocked` too, but it is the step that somebody must act on.
  const { tone } = jobStatus(job);
  return tone === "blocked" && job.type !== "manual" ? "waiting" : tone;
}

/** One state for many jobs: what somebody should know first. */
export function overallState(tally: Tally): string {
  const unfinished = tally.running + tally.waiting;
  if (tally.failed) return unfinished ? "failing" : "failed";
  if (tally.running) return "running";
  if (tally.blocked) return "blocked";
  if (tally.waiting) return tally.passed ? "running" : "waiting";
  if (tally.warning) return "soft_failed";
  if (tally.canceled) return "canceled";
  if (tally.passed) return "passed";
  return tally.leftOut + tally.notReached ? "skipped" : "unknown";
}
