import type { JobRecord } from "../world/records.js";
import { JOB_STATES } from "../world/states.js";
import { Problem } from "./problem.js";

/** Jobs in one of `states`; all jobs where none is named. */
export function jobsInStates(
  jobs: readonly JobRecord[],
  states: readonly string[],
): readonly JobRecord[] {
  if (states.length === 0) return jobs;
  for (const state of states) {
    if (!JOB_STATES.has(state)) {
      throw new Problem(400, `Invalid job state: ${state}`);
    }
  }
  return jobs.filter((job) => states.includes(filedState(job)));
}

/** A running job that has announced its failure is filed under `failed`. */
function filedState(job: JobRecord): string {
  if (job.type === "script" && job.state === "running") {
    return (job.promisedExitStatus ?? 0) === 0 ? "running" : "failed";
  }
  return job.state ?? "";
}

export function latestAttempts(
  jobs: readonly JobRecord[],
): readonly JobRecord[] {
  return jobs.filter((job) => job.type !== "script" || !job.retried);
}
