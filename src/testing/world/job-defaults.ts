/** What a job's spec may leave out because it follows from the build, or does not matter. */
import type { LogRecording } from "../log-recording.js";
import type { Random } from "../random.js";
import { syntheticLog } from "../synthetic-log.js";
import type { BuildRecord, ScriptJobRecord } from "./records.js";
import type { JobSpec } from "./specs.js";
import { hasStarted, isSettled } from "./states.js";

export interface JobContext {
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

/** Something stands before jobs in these states, or they were never meant to run. */
const HELD: ReadonlySet<string> = new Set([
  "pending",
  "waiting",
  "waiting_failed",
  "blocked",
  "blocked_failed",
  "limiting",
  "limited",
  "platform_limiting",
  "platform_limited",
  "skipped",
  "broken",
]);

export function commonFrom(spec: JobSpec, { build, name, random }: JobContext) {
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
    runnableAt: HELD.has(state ?? "") ? null : build.scheduledAt,
    startedAt: started ? (build.startedAt ?? build.scheduledAt) : null,
    finishedAt:
      started && isSettled(state)
        ? (build.finishedAt ?? (build.startedAt ?? build.createdAt) + 60_000)
        : null,
    softFailed: false,
    brokenReason: null,
  };
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
