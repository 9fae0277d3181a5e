import type { Job, ScriptJob } from "../../api/types.js";

/** A job with every attempt made at it. */
export interface JobEntry {
  readonly kind: "job";
  /** The first attempt's id, so that a row stays itself when its job is retried. */
  readonly key: string;
  /** The last attempt. */
  readonly job: Job;
  /** The attempts before it, newest first. */
  readonly earlier: readonly Job[];
}

/**
 * Gathers the attempts at each job into one entry, at the place of the first of
 * them. Buildkite links attempts in both directions, and either link may be missing:
 * the list without retried jobs keeps only `retry_source` of what it shows.
 */
export function gatherAttempts(jobs: readonly Job[]): readonly JobEntry[] {
  const next = nextAttempts(jobs);
  const later = new Set(next.values());
  const seen = new Set<Job>();
  const entries: JobEntry[] = [];
  // What is left after the first round hangs in a circle, which only broken data does.
  for (const job of [...jobs.filter((each) => !later.has(each)), ...jobs]) {
    if (seen.has(job)) continue;
    const attempts: Job[] = [];
    let attempt: Job | undefined = job;
    while (attempt && !seen.has(attempt)) {
      seen.add(attempt);
      attempts.unshift(attempt);
      attempt = next.get(attempt);
    }
    const [last = job, ...earlier] = attempts;
    entries.push({ kind: "job", key: job.id, job: last, earlier });
  }
  return entries;
}

function nextAttempts(jobs: readonly Job[]): ReadonlyMap<Job, Job> {
  const next = new Map<Job, Job>();
  const linked = jobs.filter((job) => job.type === "script").filter(isLinked);
  // In most builds nothing is retried.
  if (linked.length === 0) return next;
  const byId = new Map(jobs.map((job) => [job.id, job]));
  for (const job of linked) {
    const successor = byId.get(job.retriedInJobId ?? "");
    if (successor && successor !== job) next.set(job, successor);
    const source = byId.get(job.retrySourceJobId ?? "");
    if (source && source !== job && !next.has(source)) next.set(source, job);
  }
  return next;
}

function isLinked({ retriedInJobId, retrySourceJobId }: ScriptJob): boolean {
  return retriedInJobId !== undefined || retrySourceJobId !== undefined;
}

/** Counts from 1: the first attempt is attempt 1. */
export function attemptNumber(entry: JobEntry, job: Job): number {
  const newestFirst = [entry.job, ...entry.earlier];
  return newestFirst.length - newestFirst.indexOf(job);
}

/** Whether an id is that of one of the attempts. */
export function isAttempt({ job, earlier }: JobEntry, id: string): boolean {
  return job.id === id || earlier.some((attempt) => attempt.id === id);
}
