import type { Build, Job, JobState } from "./types.js";

/** What a state means to somebody who looks: the choice of colour and icon follows it. */
export type Tone =
  | "passed"
  | "failed"
  | "warning"
  | "running"
  | "waiting"
  | "blocked"
  | "canceled"
  | "neutral";

/**
 * A state as it should be shown. `name` is Buildkite's own, or one of those that Buildkite
 * spreads over several fields: `blocked`, `soft_failed`, `promised_failure`.
 */
export interface Status {
  readonly name: string;
  readonly tone: Tone;
  /** May change by itself, so that it is worth asking again soon. */
  readonly active: boolean;
}

type Meaning = readonly [tone: Tone, active: boolean];

const BUILD_STATES: Readonly<Record<string, Meaning>> = {
  creating: ["waiting", true],
  scheduled: ["waiting", true],
  waiting: ["waiting", true],
  running: ["running", true],
  failing: ["failed", true],
  canceling: ["canceled", true],
  passed: ["passed", false],
  failed: ["failed", false],
  waiting_failed: ["failed", false],
  blocked: ["blocked", false],
  canceled: ["canceled", false],
  skipped: ["neutral", false],
  not_run: ["neutral", false],
};

/** `broken` is no failure: the step's condition was false, or it was not needed. */
const JOB_STATES: Readonly<Record<string, Meaning>> = {
  pending: ["waiting", true],
  waiting: ["waiting", true],
  limiting: ["waiting", true],
  limited: ["waiting", true],
  platform_limiting: ["waiting", true],
  platform_limited: ["waiting", true],
  scheduled: ["waiting", true],
  reserved: ["waiting", true],
  assigned: ["waiting", true],
  accepted: ["waiting", true],
  running: ["running", true],
  canceling: ["canceled", true],
  timing_out: ["failed", true],
  blocked: ["blocked", false],
  unblocked: ["passed", false],
  passed: ["passed", false],
  finished: ["neutral", false],
  failed: ["failed", false],
  timed_out: ["failed", false],
  expired: ["failed", false],
  canceled: ["canceled", false],
  waiting_failed: ["neutral", false],
  blocked_failed: ["neutral", false],
  unblocked_failed: ["neutral", false],
  skipped: ["neutral", false],
  broken: ["neutral", false],
};

/** A blocked build keeps the state it had before (`passed`, say), which is not the news. */
export function buildStatus(build: Build): Status {
  if (build.blocked) return { name: "blocked", tone: "blocked", active: false };
  return statusOf(BUILD_STATES, build.state, build.finishedAt === undefined);
}

/** The build may change by itself. A blocked one waits for a person. */
export function isActive(build: Build): boolean {
  return buildStatus(build).active;
}

/** The build has ended; retrying one of its jobs, or releasing a block, reopens it. */
export function isFinished(build: Build): boolean {
  const { name, active } = buildStatus(build);
  return !active && name !== "blocked";
}

export function jobStatus(job: Job): Status {
  if (job.state === "failed" && job.softFailed) {
    return { name: "soft_failed", tone: "warning", active: false };
  }
  if (job.state === "finished") return finishedStatus(job);
  if (job.state === "running" && promisesFailure(job)) {
    return { name: "promised_failure", tone: "failed", active: true };
  }
  // Old waiters carry no state, and nothing of theirs ever changes on its own.
  if (job.state === undefined)
    return { name: "unknown", tone: "neutral", active: false };
  return statusOf(JOB_STATES, job.state, job.finishedAt === undefined);
}

/** Shown behind a count: the job did not run, and was not meant to. */
export function isLeftOut(job: Job): boolean {
  return job.state === "broken" || job.state === "skipped";
}

/** Only commands have logs, and only from their start. Asking for another is a sure 404. */
export function jobHasLog(job: Job): boolean {
  return job.type === "script" && job.startedAt !== undefined;
}

/** Buildkite knows better and may refuse: the API does not say which jobs can be retried. */
export function mayRetry(job: Job, build: Build): boolean {
  const states: readonly (JobState | undefined)[] = [
    "failed",
    "timed_out",
    "canceled",
    "expired",
  ];
  if (job.type !== "script" || job.retried) return false;
  return build.state !== "canceled" && states.includes(job.state);
}

/** English words for the types of jobs; `src/messages` takes them into its table. */
export const jobTypeTexts = {
  script: "Command",
  waiter: "Wait",
  manual: "Block",
  trigger: "Trigger",
  unknown: "Step",
} as const satisfies Readonly<Record<Job["type"], string>>;

/** A name to show for every job: its own, else its command's first line, else its type's. */
export function jobLabel(
  job: Job,
  types: Readonly<Record<Job["type"], string>> = jobTypeTexts,
): string {
  return ownName(job) ?? firstLine(job) ?? types[job.type];
}

function ownName(job: Job): string | undefined {
  if (job.type === "waiter") return undefined;
  return job.type === "manual" ? job.label : job.name;
}

function firstLine(job: Job): string | undefined {
  if (job.type !== "script") return undefined;
  const lines = job.command?.split(/\r?\n/) ?? [];
  return lines.find((line) => line.trim() !== "")?.trim();
}

/** `finished` is the word of GraphQL and webhooks; there the exit status tells the rest. */
function finishedStatus(job: Job): Status {
  const exitStatus = job.type === "script" ? job.exitStatus : undefined;
  if (exitStatus === undefined)
    return { name: "finished", tone: "neutral", active: false };
  if (exitStatus === 0)
    return { name: "passed", tone: "passed", active: false };
  return job.softFailed
    ? { name: "soft_failed", tone: "warning", active: false }
    : { name: "failed", tone: "failed", active: false };
}

function promisesFailure(job: Job): boolean {
  return job.type === "script" && (job.promisedExitStatus ?? 0) !== 0;
}

/** A state that is not known yet is neutral, and active only as long as nothing has ended. */
function statusOf(
  meanings: Readonly<Record<string, Meaning>>,
  name: string,
  unfinished: boolean,
): Status {
  const [tone, active] = Object.hasOwn(meanings, name)
    ? (meanings[name] ?? ["neutral", unfinished])
    : (["neutral", unfinished] as const);
  return { name, tone, active };
}
