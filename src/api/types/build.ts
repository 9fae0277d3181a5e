import type { Job } from "./job.js";
import type { Person } from "./person.js";
import type { Pipeline } from "./pipeline.js";
import type { Open, Timestamp } from "./values.js";

export type BuildState = Open<
  | "creating"
  | "scheduled"
  | "running"
  | "passed"
  | "failing"
  | "failed"
  | "blocked"
  | "canceling"
  | "canceled"
  | "skipped"
  | "not_run"
  | "waiting"
  | "waiting_failed"
>;

export type BuildSource = Open<
  "webhook" | "api" | "ui" | "trigger_job" | "schedule"
>;

export interface PullRequest {
  /** The number, as the API sends it: a string. */
  readonly id: string;
  readonly base: string | undefined;
  readonly repository: string | undefined;
}

export interface Build {
  readonly id: string;
  readonly number: number;
  /** Keeps its last value while `blocked`; show `buildStatus(build)` to people instead. */
  readonly state: BuildState;
  readonly blocked: boolean;
  /** What a blocked build counts as: `passed`, `failed` or `running`. */
  readonly blockedState: string | undefined;
  readonly cancelReason: string | undefined;
  /** The whole commit message or title; may hold `:emoji:` and several lines. */
  readonly message: string;
  /** A full SHA, or literally `HEAD` while Buildkite has not resolved it. */
  readonly commit: string;
  /** Fork pull requests read `user:branch`. */
  readonly branch: string;
  readonly tag: string | undefined;
  readonly source: BuildSource;
  readonly author: Person | undefined;
  /** Absent for schedules and unknown committers. */
  readonly creator: Person | undefined;
  readonly createdAt: Timestamp | undefined;
  readonly scheduledAt: Timestamp | undefined;
  readonly startedAt: Timestamp | undefined;
  /** Stays set even where a retry passes later. */
  readonly failingAt: Timestamp | undefined;
  readonly finishedAt: Timestamp | undefined;
  /** What it was started with, beyond the variables of its pipeline and its steps. */
  readonly env: Readonly<Record<string, string>>;
  readonly metaData: Readonly<Record<string, string>>;
  readonly pullRequest: PullRequest | undefined;
  readonly rebuiltFrom: { readonly number: number } | undefined;
  readonly triggeredFrom:
    { readonly buildNumber: number; readonly pipeline: string } | undefined;
  /** Present only where the call asked for it. */
  readonly pipeline: Pipeline | undefined;
  /** Present only where the call asked for jobs. */
  readonly jobs: readonly Job[] | undefined;
  /** From get-build alone: every job of the build, whatever the call filtered. */
  readonly jobStateCounts: JobStateCounts | undefined;
}

export interface JobStateCounts {
  readonly total: number;
  readonly states: Readonly<Record<string, number>>;
}
