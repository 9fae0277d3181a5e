import { jobPayload } from "../payloads/job.js";
import { retry, unblock } from "../world/acts.js";
import type {
  BuildRecord,
  JobRecord,
  ManualJobRecord,
  ScriptJobRecord,
} from "../world/records.js";
import { wholeBuild } from "./builds.js";
import { type Handler, bodyOf, json } from "./call.js";
import { findBuild, findJob } from "./find.js";
import { Problem, invalid } from "./problem.js";

const RETRYABLE = ["failed", "timed_out", "canceled", "expired"];

/** `retry_failed_jobs` tells soft failures from the others. */
const RETRY_STATES = [...RETRYABLE, "soft_failed"];

/** The call answers before the jobs are made. */
const RETRIES_AFTER = 500;

/** Answers with the new attempt, which has an id of its own. */
export const retryOneJob: Handler = (call) => {
  const { build, job } = findJob(call);
  if (!isRetryable(job)) {
    throw new Problem(
      400,
      "Only failed, timed out or canceled jobs can be retried",
    );
  }
  if (job.retried) {
    throw new Problem(400, "This job has already been retried");
  }
  refuseCanceled(build);
  return json(
    jobPayload(retry(call.world, build, job, call.token.user), build),
  );
};

export const retryFailedJobs: Handler = (call) => {
  const build = findBuild(call);
  refuseCanceled(build);
  const states = statesIn(bodyOf(call).states);
  const jobs = build.jobs.filter(
    (job): job is ScriptJobRecord =>
      isRetryable(job) &&
      !job.retried &&
      states.includes(job.softFailed ? "soft_failed" : (job.state ?? "")),
  );
  call.world.after(RETRIES_AFTER, () => {
    for (const job of jobs) {
      if (!job.retried) retry(call.world, build, job, call.token.user);
    }
  });
  return json(
    { ...wholeBuild(build), retried_jobs_count: jobs.length },
    { status: 202 },
  );
};

/** States in which a job waits for an agent, and for nothing else. */
const AWAITS_AGENT = [
  "scheduled",
  "limiting",
  "limited",
  "platform_limiting",
  "platform_limited",
];

/** Jobs of a higher priority are handed to agents first. */
export const reprioritizeJob: Handler = (call) => {
  const { build, job } = findJob(call);
  const { priority } = bodyOf(call);
  if (typeof priority !== "number" || !Number.isInteger(priority)) {
    throw new Problem(400, "Priority must be an integer");
  }
  if (job.type !== "script" || !AWAITS_AGENT.includes(job.state ?? "")) {
    throw new Problem(
      400,
      "Only jobs that wait for an agent can be reprioritized",
    );
  }
  job.priority = priority;
  return json(jobPayload(job, build));
};

/** Answers a `block` or `input` step; its fields become the build's meta-data. */
export const unblockJob: Handler = (call) => {
  const { build, job } = findJob(call);
  if (job.type !== "manual") {
    throw new Problem(400, "Only block steps can be unblocked");
  }
  if (build.state === "canceled" || build.state === "canceling") {
    throw new Problem(422, "This build has been canceled");
  }
  if (job.state !== "blocked") {
    throw new Problem(400, "This job is not blocked");
  }
  const body = bodyOf(call);
  const { user } = call.token;
  if (body.unblocker !== undefined && body.unblocker !== user.id) {
    throw new Problem(422, "The unblocker is not a member of the organization");
  }
  const fields = fieldsIn(body.fields, job);
  unblock(call.world, build, job, user, fields);
  return json(jobPayload(job, build));
};

function isRetryable(job: JobRecord): job is ScriptJobRecord {
  return job.type === "script" && RETRYABLE.includes(job.state ?? "");
}

function refuseCanceled(build: BuildRecord): void {
  if (build.state === "canceled" || build.state === "canceling") {
    throw new Problem(422, "Jobs of a canceled build can't be retried");
  }
}

function statesIn(states: unknown): readonly string[] {
  if (states === undefined) return RETRY_STATES;
  const named = typeof states === "string" ? states.split(",") : [""];
  const unknown = named.find((state) => !RETRY_STATES.includes(state));
  if (unknown === undefined) return named;
  throw new Problem(400, `Invalid state: ${unknown}`);
}

/** Several values of one field are kept with a line for each. */
function fieldsIn(
  fields: unknown,
  job: ManualJobRecord,
): Record<string, string> {
  const given = (fields ?? {}) as Record<string, unknown>;
  const missing = job.requiredFields.filter(
    (key) => given[key] === undefined || given[key] === "",
  );
  if (missing.length > 0) {
    throw invalid(missing.map((field) => ({ field, code: "missing_field" })));
  }
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join("\n") : String(value),
    ]),
  );
}
