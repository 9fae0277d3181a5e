/**
 * Buildkite's data as the elements use it: readonly, in camelCase, with times as
 * milliseconds since the epoch and every field that the API may leave out or send
 * as `null` typed as possibly `undefined`.
 *
 * Source of the shapes: https://buildkite.com/docs/apis/rest-api (builds, jobs,
 * pipelines, artifacts, annotations, access token, emojis).
 */

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Timestamp = number;

/** The values known today; Buildkite may send others, which pass through unchanged. */
type Open<Known extends string> = Known | (string & Record<never, never>);

/** Names a pipeline as its Buildkite URL does. Both parts are validated slugs. */
export interface PipelineRef {
  readonly organization: string;
  readonly pipeline: string;
}

/** Names a build. `number` counts within the pipeline and is what URLs use, not the UUID. */
export interface BuildRef extends PipelineRef {
  readonly number: number;
}

/** Names a job of a build by its UUID. */
export interface JobRef extends BuildRef {
  readonly job: string;
}

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

export type BuildSource = Open<
  "webhook" | "api" | "ui" | "trigger_job" | "schedule"
>;

/** A commit's author or a Buildkite user; authors have no `id`, and any field may be missing. */
export interface Person {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly email: string | undefined;
  /** On a third-party host, which a Content-Security-Policy may block. */
  readonly avatarUrl: string | undefined;
}

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

export interface Pipeline {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly description: string | undefined;
  /** In any form git takes: scp-like, ssh, https. Never a link; see `repositoryLinks`. */
  readonly repository: string;
  /** `undefined` where the dashboard says "None". */
  readonly defaultBranch: string | undefined;
  readonly tags: readonly string[];
  readonly visibility: Open<"private" | "public">;
  readonly allowRebuilds: boolean;
  readonly provider: PipelineProvider;
  /** The pipeline's YAML; absent for pipelines made of visual steps. */
  readonly configuration: string | undefined;
  readonly createdAt: Timestamp | undefined;
  readonly archivedAt: Timestamp | undefined;
  readonly scheduledBuildsCount: number;
  readonly runningBuildsCount: number;
  readonly scheduledJobsCount: number;
  readonly runningJobsCount: number;
  readonly waitingJobsCount: number;
}

export interface PipelineProvider {
  readonly id: Open<
    | "github"
    | "github_enterprise"
    | "bitbucket"
    | "bitbucket_server"
    | "gitlab"
    | "gitlab_ee"
  >;
  /** `owner/repository`, where the provider is known. */
  readonly repository: string | undefined;
}

/** The log as the JSON form gives it. `content` is raw terminal output. */
export interface JobLog {
  readonly content: string;
  /** Bytes stored at Buildkite. */
  readonly size: number;
}

export interface Artifact {
  readonly id: string;
  readonly jobId: string;
  readonly state: Open<"new" | "error" | "finished" | "deleted" | "expired">;
  readonly path: string;
  readonly dirname: string;
  readonly filename: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly fileSize: number;
  readonly sha1: string | undefined;
}

export interface Annotation {
  readonly id: string;
  readonly context: string;
  readonly style: Open<"default" | "info" | "success" | "warning" | "error">;
  readonly scope: Open<"build" | "job">;
  readonly jobId: string | undefined;
  /** 1 to 10, the highest first; Buildkite's default is 3. */
  readonly priority: number;
  /** HTML from outside: sanitise before use. Absent where the call left bodies out. */
  readonly bodyHtml: string | undefined;
  readonly createdAt: Timestamp | undefined;
  readonly updatedAt: Timestamp | undefined;
}

/** The token behind the proxy: what it may do, and whose name its acts carry. */
export interface AccessToken {
  readonly uuid: string;
  readonly scopes: readonly Scope[];
  readonly user: Person | undefined;
  readonly expiresAt: Timestamp | undefined;
}

export type Scope = Open<
  | "read_pipelines"
  | "read_builds"
  | "read_build_logs"
  | "read_artifacts"
  | "read_user"
  | "read_organizations"
  | "read_job_env"
  | "write_builds"
>;

export interface Emoji {
  readonly name: string;
  readonly url: string;
  readonly aliases: readonly string[];
}

/** One page of a list that is paged by number. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The number of the next page; `undefined` on the last. */
  readonly nextPage: number | undefined;
}

/** One page of a list that is paged by cursor. */
export interface CursorPage<Item> {
  readonly items: readonly Item[];
  /** Pass as `after` for the next page; `undefined` on the last. */
  readonly after: string | undefined;
}

/** Every filter that `GET …/builds` documents; several at once narrow the list. */
export interface BuildFilters {
  readonly states?: readonly BuildState[];
  /** Exact names, or patterns with `*`. */
  readonly branches?: readonly string[];
  /** Full SHAs; the API matches no abbreviation. */
  readonly commits?: readonly string[];
  /** A Buildkite user's UUID; names and e-mail addresses do not match. */
  readonly creator?: string;
  /** Inclusive. */
  readonly createdFrom?: Timestamp;
  /** Exclusive. */
  readonly createdTo?: Timestamp;
  /** Inclusive. */
  readonly finishedFrom?: Timestamp;
  readonly metaData?: Readonly<Record<string, string>>;
  /** `false` hides builds all of whose jobs wait on paused queues; Buildkite shows them by default. */
  readonly includePaused?: boolean;
}

/** What a new build is made of. */
export interface CreateBuildInput {
  /** A full SHA, a tag, or `HEAD` for the newest of the branch. */
  readonly commit: string;
  readonly branch: string;
  readonly message?: string;
  readonly author?: { readonly name: string; readonly email: string };
  readonly env?: Readonly<Record<string, string>>;
  readonly metaData?: Readonly<Record<string, string>>;
  readonly cleanCheckout?: boolean;
  readonly ignorePipelineBranchFilters?: boolean;
  readonly pullRequestId?: number;
  readonly pullRequestBaseBranch?: string;
  readonly pullRequestRepository?: string;
  readonly pullRequestLabels?: readonly string[];
}

/** The kinds of jobs that `retryFailedJobs` can be told to retry. */
export type RetryableState =
  "failed" | "soft_failed" | "canceled" | "expired" | "timed_out";

/** Buildkite retries in the background: the build need not show the new jobs yet. */
export interface RetriedJobs {
  readonly build: Build;
  /** `undefined` where Buildkite did not say. */
  readonly count: number | undefined;
}
