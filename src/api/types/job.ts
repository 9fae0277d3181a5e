import type { Person } from "./person.js";
import type { BuildRef } from "./refs.js";
import type { Open, Timestamp } from "./values.js";

export type JobState = Open<
  | "pending"
  | "waiting"
  | "waiting_failed"
  | "blocked"
  | "blocked_failed"
  | "unblocked"
  | "unblocked_failed"
  | "limiting"
  | "limited"
  | "platform_limiting"
  | "platform_limited"
  | "scheduled"
  | "reserved"
  | "assigned"
  | "accepted"
  | "running"
  | "canceling"
  | "timing_out"
  | "passed"
  | "failed"
  | "finished"
  | "canceled"
  | "timed_out"
  | "expired"
  | "skipped"
  | "broken"
>;

interface JobCommon {
  readonly id: string;
  /** `undefined` on old waiters, which carry none. */
  readonly state: JobState | undefined;
  readonly stepKey: string | undefined;
  readonly groupKey: string | undefined;
  readonly createdAt: Timestamp | undefined;
  readonly scheduledAt: Timestamp | undefined;
  readonly runnableAt: Timestamp | undefined;
  readonly startedAt: Timestamp | undefined;
  readonly finishedAt: Timestamp | undefined;
  readonly softFailed: boolean;
  readonly brokenReason: string | undefined;
}

/** Runs a command on an agent; the only type with a log. */
export interface ScriptJob extends JobCommon {
  readonly type: "script";
  /** Matrix values are interpolated already; may hold `:emoji:`. */
  readonly name: string | undefined;
  readonly command: string | undefined;
  /** The step's UUID: siblings of a parallel or matrix step share it. */
  readonly stepId: string | undefined;
  /** `queue=default` and the like. */
  readonly agentQueryRules: readonly string[];
  readonly agent: Agent | undefined;
  readonly exitStatus: number | undefined;
  readonly signal: string | undefined;
  readonly signalReason: string | undefined;
  /** Set on a running job that has announced how it will fail. */
  readonly promisedExitStatus: number | undefined;
  readonly expiredAt: Timestamp | undefined;
  readonly retried: boolean;
  readonly retriedInJobId: string | undefined;
  readonly retriesCount: number;
  readonly retryType: "manual" | "automatic" | undefined;
  readonly retriedBy: Person | undefined;
  /** The attempt that this one replaces. */
  readonly retrySourceJobId: string | undefined;
  /** From 0. */
  readonly parallelIndex: number | undefined;
  readonly parallelTotal: number | undefined;
  readonly matrix: unknown;
  readonly artifactPaths: string | undefined;
  readonly priority: number | undefined;
}

/** A `wait` step. */
export interface WaiterJob extends JobCommon {
  readonly type: "waiter";
}

/** A `block` or an `input` step; the API does not tell them apart, nor does it list their fields. */
export interface ManualJob extends JobCommon {
  readonly type: "manual";
  readonly label: string | undefined;
  readonly unblockable: boolean;
  readonly unblockedBy: Person | undefined;
  readonly unblockedAt: Timestamp | undefined;
}

/** Starts a build of another pipeline. */
export interface TriggerJob extends JobCommon {
  readonly type: "trigger";
  readonly name: string | undefined;
  readonly async: boolean;
  readonly triggeredBuild: TriggeredBuild | undefined;
}

export interface TriggeredBuild {
  readonly id: string;
  readonly number: number;
  /** Read from the payload's URL, the only place that names it; `undefined` where that is unreadable. */
  readonly ref: BuildRef | undefined;
}

/** A type that Buildkite added after this was written. */
export interface UnknownJob extends JobCommon {
  readonly type: "unknown";
  /** The type as sent. */
  readonly sentType: string;
  readonly name: string | undefined;
}

export type Job = ScriptJob | WaiterJob | ManualJob | TriggerJob | UnknownJob;

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly hostname: string | undefined;
  readonly version: string | undefined;
  /** `queue=default`, `os=linux` and the like. */
  readonly metaData: readonly string[];
}
