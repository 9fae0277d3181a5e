import { LogRecording } from "../log-recording.js";
import type { Random } from "../random.js";
import { syntheticLog } from "../synthetic-log.js";
import { annotationsFrom } from "./annotations-from-specs.js";
import { personFrom } from "./people.js";
import type {
  ArtifactRecord,
  BuildRecord,
  JobRecord,
  ManualJobRecord,
  Run,
  ScriptJobRecord,
  TriggerJobRecord,
} from "./records.js";
import type {
  ArtifactSpec,
  JobSpec,
  ManualJobSpec,
  RunSpec,
  ScriptJobSpec,
} from "./specs.js";
import { hasStarted, isSettled } from "./states.js";

interface JobContext {
  readonly build: BuildRecord;
  /** Unique, and the same each time: ids follow from it. */
  readonly name: string;
  readonly random: Random;
}

/** What a job reads when its spec does not say: as its build does. */
const STATE_BY_BUILD: Readonly<Record<string, string>> = {
  creating: "pending",
  scheduled: "scheduled",
  running: "running",
  passed: "passed",
  failing: "failed",
  failed: "failed",
  canceling: "canceling",
  canceled: "canceled",
  skipped: "skipped",
  not_run: "broken",
};

export function jobFrom(spec: JobSpec, context: JobContext): JobRecord {
  switch (spec.type) {
    case "script":
      return scriptJobFrom(spec, context);
    case "manual":
      return manualJobFrom(spec, context);
    case "trigger":
      return triggerJobFrom(spec, context);
    case "waiter":
      return {
        ...commonFrom(spec, context),
        state: waiterState(context.build),
        ...spec,
      };
    case "unknown":
      return {
        ...commonFrom(spec, context),
        sentType: "checkpoint",
        name: null,
        ...spec,
      };
  }
}

function commonFrom(spec: JobSpec, { build, name, random }: JobContext) {
  const state =
    spec.state === undefined
      ? (STATE_BY_BUILD[build.state] ?? "running")
      : spec.state;
  const started = hasStarted(state);
  return {
    id: random.uuid(name),
    state,
    stepId: random.uuid(`step/${spec.stepKey ?? name}`),
    stepKey: null,
    groupKey: null,
    createdAt: build.createdAt,
    scheduledAt: build.scheduledAt,
    runnableAt: build.scheduledAt,
    startedAt: started ? (build.startedAt ?? build.scheduledAt) : null,
    finishedAt:
      started && isSettled(state)
        ? (build.finishedAt ?? (build.startedAt ?? build.createdAt) + 60_000)
        : null,
    softFailed: false,
    brokenReason: null,
  };
}

function waiterState(build: BuildRecord): string {
  if (build.state === "passed") return "passed";
  return build.state === "failed" ? "waiting_failed" : "waiting";
}

function scriptJobFrom(
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

/** The log of a job that has no recording. */
export function logOf(
  job: ScriptJobRecord,
  build: BuildRecord,
  exitStatus = job.exitStatus,
): LogRecording {
  return syntheticLog({
    command: job.command ?? "buildkite-agent pipeline upload",
    agent: job.agent ?? "linux-amd64-1",
    repository: build.pipeline.repository,
    commit: build.commit,
    exitStatus,
  });
}

export function agentNameFor(name: string, random: Random): string {
  return `linux-amd64-${random.between(`${name}/agent`, 1, 12)}`;
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

function manualJobFrom(
  spec: ManualJobSpec,
  context: JobContext,
): ManualJobRecord {
  const { build, random } = context;
  const { unblockedBy, ...given } = spec;
  const state = build.blocked
    ? "blocked"
    : build.state === "passed"
      ? "unblocked"
      : build.state === "failed"
        ? "blocked_failed"
        : "blocked";
  const common = { ...commonFrom(spec, context), state };
  const answered = (spec.state ?? state) === "unblocked";
  return {
    label: "Release?",
    blocks: true,
    blockedState: "passed",
    requiredFields: [],
    ...common,
    unblockedAt: answered ? build.startedAt : null,
    ...given,
    unblockedBy: unblockedBy
      ? personFrom(unblockedBy, random)
      : answered && unblockedBy === undefined
        ? personFrom({}, random)
        : null,
  };
}

function triggerJobFrom(
  spec: Extract<JobSpec, { type: "trigger" }>,
  context: JobContext,
): TriggerJobRecord {
  return {
    name: null,
    async: false,
    triggers: context.build.pipeline.slug,
    triggeredBuild: null,
    ...commonFrom(spec, context),
    ...spec,
  };
}
