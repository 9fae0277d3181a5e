import type { BuildFilters, CreateBuildInput, Timestamp } from "./types.js";

/** Buildkite answers 30 items unless asked, and never more than 100. */
const MAX_PER_PAGE = 100;

type Value = string | number | boolean | undefined;

/** A query from names and values; `undefined` values, and lists that are empty, are left out. */
export function query(
  fields: Readonly<Record<string, Value | readonly string[]>>,
): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (typeof value === "object") {
      for (const item of value) parameters.append(`${name}[]`, item);
    } else {
      parameters.append(name, String(value));
    }
  }
  return parameters;
}

/** The query of a page that is named by its number. */
export function pageQuery(
  page = 1,
  perPage = MAX_PER_PAGE,
): { page: number; per_page: number } {
  return {
    page: Math.max(1, Math.trunc(page)),
    per_page: clampPerPage(perPage, 1),
  };
}

/** Lists that are paged by cursor take no fewer than 30 a page. */
export function cursorQuery(
  after?: string,
  perPage = MAX_PER_PAGE,
): { after: string | undefined; per_page: number } {
  return { after, per_page: clampPerPage(perPage, 30) };
}

/** Every filter that `GET …/builds` documents. */
export function filterQuery(filters: BuildFilters = {}): URLSearchParams {
  const parameters = query({
    state: filters.states,
    branch: filters.branches,
    commit: filters.commits,
    creator: filters.creator,
    created_from: isoTime(filters.createdFrom),
    created_to: isoTime(filters.createdTo),
    finished_from: isoTime(filters.finishedFrom),
    include_paused: filters.includePaused,
  });
  for (const [key, value] of Object.entries(filters.metaData ?? {})) {
    parameters.append(`meta_data[${key}]`, value);
  }
  return parameters;
}

/** Jobs and the pipeline come with every build unless they are left out by name. */
export function leaveOut(wanted: {
  readonly includeJobs: boolean;
  readonly includePipeline: boolean;
  readonly includeRetriedJobs?: boolean | undefined;
}): URLSearchParams {
  return query({
    exclude_jobs: wanted.includeJobs ? undefined : true,
    exclude_pipeline: wanted.includePipeline ? undefined : true,
    include_retried_jobs: wanted.includeRetriedJobs,
  });
}

/** The body of a new build; JSON leaves out what is `undefined`. */
export function createBuildBody(input: CreateBuildInput): unknown {
  return {
    commit: input.commit,
    branch: input.branch,
    message: input.message,
    author: input.author,
    env: input.env,
    meta_data: input.metaData,
    clean_checkout: input.cleanCheckout,
    ignore_pipeline_branch_filters: input.ignorePipelineBranchFilters,
    pull_request_id: input.pullRequestId,
    pull_request_base_branch: input.pullRequestBaseBranch,
    pull_request_repository: input.pullRequestRepository,
    pull_request_labels: input.pullRequestLabels,
  };
}

/** Several queries as one; names may repeat. */
export function merged(
  ...queries: readonly URLSearchParams[]
): URLSearchParams {
  return new URLSearchParams(queries.flatMap((parameters) => [...parameters]));
}

function clampPerPage(perPage: number, least: number): number {
  return Math.min(MAX_PER_PAGE, Math.max(least, Math.trunc(perPage)));
}

function isoTime(time: Timestamp | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
