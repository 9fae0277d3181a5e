import { jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import type { LogExcerpt } from "../../log/core/excerpt.js";
import { normaliseLine } from "../../log/core/normalise.js";
import type { JobFailure } from "../../live/failure-queries.js";

/** Jobs that failed alike, told once: the first one's lines stand for all. */
export interface SameFailures {
  readonly job: Job;
  readonly others: readonly Job[];
}

/** Puts jobs together whose errors say the same but for numbers, times and ids; in their order. */
export function sameFailures(
  jobs: readonly Job[],
  failureOf: (job: Job) => JobFailure | undefined,
): readonly SameFailures[] {
  const groups: { readonly job: Job; readonly others: Job[] }[] = [];
  const known = new Map<string, (typeof groups)[number]>();
  for (const job of jobs) {
    const says = signature(job, failureOf(job));
    const same = says === undefined ? undefined : known.get(says);
    if (same) {
      same.others.push(job);
      continue;
    }
    const group = { job, others: [] };
    groups.push(group);
    if (says !== undefined) known.set(says, group);
  }
  return groups;
}

/** What a failure says; `undefined` where it says nothing that two could have in common. */
function signature(
  job: Job,
  failure: JobFailure | undefined,
): string | undefined {
  if (job.type !== "script" || failure?.kind !== "read") return undefined;
  const errors = errorsOf(failure.excerpt);
  if (errors.length === 0) return undefined;
  const { exitStatus, signal } = job;
  return JSON.stringify([jobStatus(job).name, exitStatus, signal, errors]);
}

function errorsOf({ lines }: LogExcerpt): readonly string[] {
  return lines
    .filter(({ isError }) => isError)
    .map(({ content }) => normaliseLine(content.text));
}
