import type { BuildkiteError } from "../api/errors.js";
import type { RateLimit } from "../api/rate-limit.js";
import { isActive } from "../api/status.js";
import type { Build, Timestamp } from "../api/types.js";

/*
 * How often to ask, in milliseconds, as pure functions.
 *
 * Buildkite allows a token's owner 50 requests a minute, shared by everybody behind
 * the same proxy (https://buildkite.com/docs/apis/rest-api/limits). One viewer who
 * follows a list, a running build and its log spends 6 + 12 + 20 of them.
 */

const LIST_ACTIVE = 10_000;
const BUILD_ACTIVE = 5_000;
/** A build of this many jobs weighs megabytes (about 3.5 kB a job), and something in it always moves. */
const MANY_JOBS = 1_000;
const LARGE_BUILD_ACTIVE = 20_000;
/** Finished builds reopen when somebody retries a job, so they are never left for good. */
const SETTLED = 60_000;
const LONGEST_RETRY = 5 * 60_000;
/** The part of the budget that polling leaves to acts and to whoever opens a page. */
const RESERVE = 0.2;

/** For a list of builds: quicker while something in it moves. */
export function listDelay(builds: readonly Build[]): number {
  return builds.some(isActive) ? LIST_ACTIVE : SETTLED;
}

/** For an open build. */
export function buildDelay(build: Build): number {
  if (!isActive(build)) return SETTLED;
  const jobs = build.jobStateCounts?.total ?? build.jobs?.length ?? 0;
  return jobs >= MANY_JOBS ? LARGE_BUILD_ACTIVE : BUILD_ACTIVE;
}

/**
 * The same delay while there is enough left to ask; the further the budget falls below the
 * reserve, the longer, until it is filled up again.
 */
export function sparingDelay(
  delay: number,
  budget: RateLimit | undefined,
  now: Timestamp,
): number {
  if (budget === undefined) return delay;
  const { limit, remaining, resetAt } = budget;
  const stretch = (limit * RESERVE) / Math.max(1, remaining);
  return Math.max(delay, Math.min(delay * stretch, resetAt - now));
}

/**
 * After a failure: later each time, as long as the server asked for, and never
 * where asking again cannot help until a person has acted.
 */
export function retryDelay(
  error: BuildkiteError,
  failures: number,
): number | undefined {
  switch (error.kind) {
    case "rate-limited":
      return error.retryAfter ?? 60_000;
    case "signed-out":
    case "token-rejected":
    case "scope-missing":
    case "forbidden":
    case "not-found":
    case "invalid-slug":
    case "writes-refused":
    case "refused":
      return undefined;
    default:
      return Math.min(5_000 * 2 ** (failures - 1), LONGEST_RETRY);
  }
}
