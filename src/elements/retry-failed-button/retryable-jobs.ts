import type { Build, Job, RetryableState } from "../../api/types.js";

/** In the order in which they are offered. */
export const RETRYABLE_STATES: readonly RetryableState[] = [
  "failed",
  "timed_out",
  "expired",
  "canceled",
  "soft_failed",
];

/** How many jobs of each kind could be retried; kinds without any are left out. */
export function retryableCounts(
  jobs: readonly Job[],
): ReadonlyMap<RetryableState, number> {
  const counts = new Map<RetryableState, number>();
  for (const state of RETRYABLE_STATES) {
    const count = jobs.filter((job) => retryableState(job) === state).length;
    if (count > 0) counts.set(state, count);
  }
  return counts;
}

/** What is chosen at first: all but soft failures, which the build can live with, unless there is nothing else. */
export function usualStates(
  counts: ReadonlyMap<RetryableState, number>,
): ReadonlySet<RetryableState> {
  const hard = [...counts.keys()].filter((state) => state !== "soft_failed");
  return new Set(hard.length > 0 ? hard : counts.keys());
}

/** Why a build's jobs, as they are, cannot be retried together. */
export function retryFailedObstacle({
  state,
  jobs,
}: Build): "canceled" | "unknown" | "none" | undefined {
  if (state === "canceled" || state === "canceling") return "canceled";
  if (!jobs) return "unknown";
  return jobs.some(retryableState) ? undefined : "none";
}

function retryableState(job: Job): RetryableState | undefined {
  if (job.type !== "script" || job.retried) return undefined;
  if (job.state === "failed") return job.softFailed ? "soft_failed" : "failed";
  return RETRYABLE_STATES.find((state) => state === job.state);
}
