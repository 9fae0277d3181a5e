/** States in which nothing more happens to a job, unless someone acts. */
const SETTLED = new Set([
  "passed",
  "failed",
  "finished",
  "canceled",
  "timed_out",
  "expired",
  "skipped",
  "broken",
  "unblocked",
  "unblocked_failed",
  "waiting_failed",
  "blocked_failed",
]);

/** States that an agent works on. */
const ACTIVE = new Set([
  "assigned",
  "accepted",
  "running",
  "canceling",
  "timing_out",
]);

const NOT_STARTED = new Set([
  "pending",
  "waiting",
  "blocked",
  "limiting",
  "limited",
  "platform_limiting",
  "platform_limited",
  "scheduled",
  "reserved",
  "assigned",
  "accepted",
  "waiting_failed",
  "blocked_failed",
  "expired",
  "skipped",
  "broken",
]);

/** Every job state that the API's documentation names. */
export const JOB_STATES: ReadonlySet<string> = new Set([
  ...SETTLED,
  ...ACTIVE,
  ...NOT_STARTED,
]);

export const BUILD_STATES: ReadonlySet<string> = new Set([
  "creating",
  "scheduled",
  "running",
  "passed",
  "failing",
  "failed",
  "blocked",
  "canceling",
  "canceled",
  "skipped",
  "not_run",
  "finished",
]);

export function isSettled(state: string | null): boolean {
  return state === null || SETTLED.has(state);
}

export function isActive(state: string | null): boolean {
  return state !== null && ACTIVE.has(state);
}

export function hasStarted(state: string | null): boolean {
  return state !== null && !NOT_STARTED.has(state);
}

/** Builds in these states have a time at which they finished. */
export function isBuildFinished(state: string): boolean {
  return ["passed", "failed", "canceled", "skipped", "not_run"].includes(state);
}
