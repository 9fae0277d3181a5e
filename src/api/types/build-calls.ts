import type { Build, BuildState } from "./build.js";
import type { Timestamp } from "./values.js";

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

/** A build of any of an organization's pipelines. */
export interface OrganizationBuild {
  /** The pipeline's slug. */
  readonly pipeline: string;
  readonly build: Build;
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
