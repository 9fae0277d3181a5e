import type { KeyValueStorage } from "./learnt.js";
import type { Artifact, BuildFilters, JobState } from "./types.js";

export interface BuildkiteClientOptions {
  /** The proxy's endpoint, without `/v2`: `/api/proxy/buildkite/api`. */
  readonly baseUrl: string;
  /** Carries the host's credentials where it needs any; the Buildkite token stays in the proxy. */
  readonly fetch?: typeof fetch | undefined;
  /**
   * Reads artifacts where Buildkite stores them, on hosts that are nobody's business to be
   * signed in at; by default the page's own `fetch`, which adds nothing.
   */
  readonly storageFetch?: typeof fetch | undefined;
  /** Where what was learnt is kept for an hour: the browser's storage, where there is one. */
  readonly storage?: KeyValueStorage | undefined;
  readonly now?: (() => number) | undefined;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface PageOptions extends CallOptions {
  /** From 1. */
  readonly page?: number;
  /** At most, and by default, 100. */
  readonly perPage?: number;
}

export interface ListBuildsOptions extends PageOptions {
  readonly filters?: BuildFilters;
  /** Off by default: jobs make a page of builds megabytes big. */
  readonly includeJobs?: boolean;
  /** Off by default: every build repeats the same pipeline. */
  readonly includePipeline?: boolean;
  /** Off by default, as in Buildkite: only the last attempt of each step. */
  readonly includeRetriedJobs?: boolean;
}

export interface ListOrganizationBuildsOptions extends PageOptions {
  readonly filters?: BuildFilters;
}

export interface GetBuildOptions extends CallOptions {
  readonly includeJobs?: boolean;
  readonly includePipeline?: boolean;
  /** Off by default, as in Buildkite: only the last attempt of each step. */
  readonly includeRetriedJobs?: boolean;
  readonly jobStates?: readonly JobState[];
}

export interface ListJobsOptions extends CallOptions {
  readonly after?: string;
  /** 30 to 100, by default 100. */
  readonly perPage?: number;
  readonly states?: readonly JobState[];
  readonly stepKey?: string;
  readonly groupKey?: string;
  /** On by default, as in Buildkite, and unlike `getBuild`. */
  readonly includeRetriedJobs?: boolean;
}

export interface ListStepUploadsOptions extends CallOptions {
  readonly after?: string | undefined;
  /** 30 to 100, by default 100. */
  readonly perPage?: number;
  /** Only those of this job. */
  readonly sourceJob?: string;
}

export interface ListArtifactsOptions extends PageOptions {
  /** Only those of this job. */
  readonly job?: string;
  /** Exact, or a pattern with `*`. */
  readonly path?: string;
  readonly state?: Artifact["state"];
}

export interface ListAnnotationsOptions extends PageOptions {
  /** Only those of this job; `scope` then says nothing. */
  readonly job?: string | undefined;
  /** By default, as in Buildkite, only the build's own. */
  readonly scope?: "build" | "job" | "all";
  /** Leaves out the bodies, which may have a megabyte each. */
  readonly omitBody?: boolean;
}
