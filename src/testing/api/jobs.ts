import { jobPayload } from "../payloads/job.js";
import type { JobRecord } from "../world/records.js";
import { type Call, type Handler, flag, json, list } from "./call.js";
import { pagedByCursor } from "./cursor-paging.js";
import { findBuild, findJob } from "./find.js";
import { jobsInStates, latestAttempts } from "./job-filters.js";
import { notFound } from "./problem.js";

/** Here every attempt comes unless refused, unlike in the builds that embed jobs. */
export const listJobs: Handler = (call) => {
  const build = findBuild(call);
  const attempts = flag(call, "include_retried_jobs", true)
    ? build.jobs
    : latestAttempts(build.jobs);
  const jobs = jobsInStates(attempts, list(call, "state")).filter(
    (job) =>
      matches(call, "step_key", job.stepKey) &&
      matches(call, "group_key", job.groupKey),
  );
  return pagedByCursor(call, jobs, (job: JobRecord) =>
    // Only builds tell the group of the jobs they embed.
    ({ ...jobPayload(job, build), group_key: undefined }),
  );
};

export const getJob: Handler = (call) => {
  const { build, job } = findJob(call);
  return json({ ...jobPayload(job, build), group_key: undefined });
};

export const getJobEnv: Handler = (call) => {
  const { job } = findJob(call);
  if (job.type !== "script") throw notFound("job");
  return json({ env: job.env });
};

function matches(call: Call, name: string, value: string | null): boolean {
  const wanted = call.url.searchParams.get(name);
  return wanted === null || wanted === value;
}
