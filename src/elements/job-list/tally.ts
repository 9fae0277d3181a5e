import { isLeftOut, jobStatus, type Tone } from "../../api/status.js";
import type { Job } from "../../api/types.js";

/** How many jobs are in which way; `leftOut` are those that were not meant to run. */
export type Tally = Readonly<Record<Tone | "leftOut" | "total", number>>;

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
  };
  for (const job of jobs) {
    if (job.type === "waiter") continue;
    tally.total += 1;
    tally[isLeftOut(job) ? "leftOut" : jobStatus(job).tone] += 1;
  }
  return tally;
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
  return tally.leftOut ? "skipped" : "unknown";
}
