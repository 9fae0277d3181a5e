import type { BuildRecord, PersonRecord, ScriptJobRecord } from "./records.js";
import { runsFrom } from "./outcomes.js";
import type { World } from "./world.js";

/** Puts a new attempt in the place of `job`, which stays in the build as retried. */
export function retryJob(
  world: World,
  build: BuildRecord,
  job: ScriptJobRecord,
  type: "manual" | "automatic",
  retriedBy: PersonRecord | null = null,
): ScriptJobRecord {
  const attempt: ScriptJobRecord = {
    ...job,
    ...UNTOUCHED,
    id: world.random.uuid(`retry/${job.id}`),
    state: "pending",
    createdAt: world.now(),
    retriesCount: job.retriesCount + 1,
    retryType: type,
    retrySourceJobId: job.id,
    runs: runsFrom(job),
    annotations: [],
  };
  attempt.artifacts = job.artifacts.map((artifact) => ({
    ...artifact,
    id: world.random.uuid(`retry/${artifact.id}`),
    jobId: attempt.id,
  }));
  job.retried = true;
  job.retriedInJobId = attempt.id;
  job.retryType = type;
  job.retriedBy = retriedBy;
  build.jobs.splice(build.jobs.indexOf(job) + 1, 0, attempt);
  return attempt;
}

/** A job's state before anything happened to it. */
const UNTOUCHED = {
  agent: null,
  scheduledAt: null,
  runnableAt: null,
  startedAt: null,
  finishedAt: null,
  exitStatus: null,
  signal: null,
  signalReason: null,
  softFailed: false,
  promisedExitStatus: null,
  expiredAt: null,
  retried: false,
  retriedInJobId: null,
  retriedBy: null,
  log: null,
  logSpan: null,
};
