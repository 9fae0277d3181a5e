import { jobStatus, mayRetry } from "../../api/status.js";
import type { Build, Job } from "../../api/types.js";
import type { JobOfBuild } from "../act/job-of-build.js";

/** The last of the attempts that follow one, as far as the build's jobs tell. A job can be retried once, so only this one can. */
export function newestAttempt({ job, build }: JobOfBuild): Job {
  const seen = new Set<Job>();
  let newest = job;
  // Attempts go in a circle only in broken data.
  while (!seen.has(newest)) {
    seen.add(newest);
    newest = nextAttempt(newest, build) ?? newest;
  }
  return newest;
}

function nextAttempt(job: Job, { jobs = [] }: Build): Job | undefined {
  if (job.type !== "script" || !job.retriedInJobId) return undefined;
  return jobs.find(({ id }) => id === job.retriedInJobId);
}

/** Why a job, as it is, cannot be retried. */
export function retryObstacle(
  subject: JobOfBuild,
):
  | "type"
  | "canceled"
  | "retried"
  | "newer"
  | "unfinished"
  | "passed"
  | undefined {
  const { job, build } = subject;
  if (job.type !== "script") return "type";
  if (build.state === "canceled" || build.state === "canceling")
    return "canceled";
  const newest = newestAttempt(subject);
  if (mayRetry(newest, build)) return undefined;
  if (newest !== job) return "newer";
  if (job.retried) return "retried";
  return jobStatus(job).active ? "unfinished" : "passed";
}
