import { LogRecording } from "../log-recording.js";
import type { Random } from "../random.js";
import { annotationsFrom } from "./annotations-from-specs.js";
import {
  type JobContext,
  agentNameFor,
  commonFrom,
  logOf,
} from "./job-defaults.js";
import { personFrom } from "./people.js";
import type {
  ArtifactRecord,
  BuildRecord,
  Run,
  ScriptJobRecord,
} from "./records.js";
import type { ArtifactSpec, RunSpec, ScriptJobSpec } from "./specs.js";

export function scriptJobFrom(
  spec: ScriptJobSpec,
  context: JobContext,
): ScriptJobRecord {
  const { build, name, random } = context;
  const { log, runs, artifacts, annotations, retriedBy, ...given } = spec;
  const common = commonFrom(spec, context);
  const { state } = common;
  const started = common.startedAt !== null || spec.startedAt !== undefined;
  const record: ScriptJobRecord = {
    name: null,
    command: "npm test",
    agentQueryRules: ["queue=default"],
    agent: started ? agentNameFor(name, random) : null,
    exitStatus: state === "passed" ? 0 : state === "failed" ? 1 : null,
    signal: null,
    signalReason: state === "canceled" && started ? "cancel" : null,
    promisedExitStatus: null,
    expiredAt: null,
    retried: false,
    retriedInJobId: null,
    retriesCount: 0,
    retryType: null,
    retrySourceJobId: null,
    parallelIndex: null,
    parallelTotal: null,
    matrix: null,
    priority: 0,
    artifactPaths: null,
    env: {},
    logSpan: null,
    automaticRetries: 0,
    ...common,
    ...given,
    retriedBy: retriedBy ? personFrom(retriedBy, random) : null,
    artifacts: [],
    annotations: [],
    log: null,
    runs: (runs ?? []).map(runFrom),
  };
  record.artifacts = (artifacts ?? []).map((artifact, at) =>
    artifactFrom(artifact, record, `${name}/artifact/${at}`, random),
  );
  record.annotations = annotationsFrom(
    annotations,
    name,
    record.id,
    random,
    record.createdAt,
  );
  if (record.startedAt !== null && log !== null) {
    record.log = logFrom(log, record, build);
    record.logSpan ??= spanOf(record);
  }
  return record;
}

/** A finished job's log covers its time; a running one's keeps the recorded pace. */
function spanOf(job: ScriptJobRecord): number | null {
  if (job.startedAt === null || job.finishedAt === null) return null;
  return job.finishedAt - job.startedAt;
}

function logFrom(
  log: LogRecording | string | undefined,
  job: ScriptJobRecord,
  build: BuildRecord,
): LogRecording {
  if (log instanceof LogRecording) return log;
  if (typeof log === "string") return new LogRecording(log);
  return logOf(job, build);
}

function runFrom(spec: RunSpec): Run {
  return { wait: 2_000, duration: 20_000, exitStatus: 0, ...spec };
}

function artifactFrom(
  spec: ArtifactSpec,
  job: ScriptJobRecord,
  name: string,
  random: Random,
): ArtifactRecord {
  return {
    id: random.uuid(name),
    state: "finished",
    path: "coverage/index.html",
    mimeType: "text/html",
    content: "<h1>Coverage</h1><p>91.4 % of statements</p>",
    ...spec,
    jobId: job.id,
  };
}
