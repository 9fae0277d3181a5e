import type { BuildkiteClient } from "../api/client.js";
import { formatPipelineSlug } from "../api/slugs.js";
import type { Build, PipelineRef, Timestamp } from "../api/types.js";
import { sampleOf, type BuildSample } from "./job-samples.js";
import type { LiveStore } from "./live-store.js";
import { buildQuery } from "./queries.js";
import type { Query } from "./query.js";
import { RECENT_BUILDS } from "./summary-queries.js";

/** Builds that one request brings with their jobs, at most. */
export const HISTORY_PAGE = 10;

/** Bytes of a job, roughly: what Buildkite's own examples come to. */
export const JOB_BYTES = 3_400;

/** Jobs that one request should bring at most; a single build may have more. */
const JOBS_PER_REQUEST = 2_000;

/** Jobs after which somebody is to be asked whether to go on: some 20 MB. */
const JOBS_PER_RUN = 6_000;

/** The jobs of a branch's newest builds, as far as they have been looked through. */
export interface JobHistory {
  /** Newest first. */
  readonly builds: readonly BuildSample[];
  /** Jobs that a build has, roughly; `undefined` before the first is known. */
  readonly jobsPerBuild: number | undefined;
  /** Nothing is left: the last 30 builds have been seen, or all there are. */
  readonly complete: boolean;
}

export const NO_HISTORY: JobHistory = {
  builds: [],
  jobsPerBuild: undefined,
  complete: false,
};

/** What has been looked through so far. Watching it asks Buildkite nothing; `lookThrough` does. */
export function jobHistoryQuery(
  ref: PipelineRef,
  branch: string | undefined,
): Query<JobHistory> {
  return {
    key: `job-history ${formatPipelineSlug(ref)} ${branch ?? ""}`,
    load: ({ previous }) => Promise.resolve(previous ?? NO_HISTORY),
    refreshAfter: () => undefined,
  };
}

/** Where to look. */
export interface HistoryQuestion {
  readonly store: LiveStore;
  readonly ref: PipelineRef;
  readonly branch: string | undefined;
  /** The branch's newest builds, newest first: where to begin. */
  readonly recent: readonly Build[];
}

/** What looking through the builds costs, as far as that can be told beforehand. */
export interface HistoryCost {
  readonly requests: number;
  /** Roughly; `undefined` where it is not known how many jobs a build has. */
  readonly bytes: number | undefined;
}

export function historyCost(
  question: HistoryQuestion,
  history: JobHistory,
): HistoryCost {
  const left = Math.max(0, question.recent.length - history.builds.length);
  const jobs = history.jobsPerBuild ?? jobsKnownOf(question);
  if (jobs === undefined)
    return { requests: 1 + Math.ceil(left / HISTORY_PAGE), bytes: undefined };
  const builds = Math.min(left, buildsPerRun(jobs));
  return {
    requests: Math.ceil(builds / pageSize(jobs)),
    bytes: builds * jobs * JOB_BYTES,
  };
}

/**
 * Looks through the jobs of the last 30 builds, page by page, and lets everybody who
 * watches `jobHistoryQuery` see each page as it comes. It ends after so many jobs, too:
 * called again, it goes on where it was.
 */
export async function lookThrough(
  question: HistoryQuestion,
  signal: AbortSignal,
): Promise<void> {
  const { store, ref, branch } = question;
  const query = jobHistoryQuery(ref, branch);
  let history = store.peek<JobHistory>(query.key).value ?? NO_HISTORY;
  let jobsPerBuild =
    history.jobsPerBuild ?? (await jobsOfNewest(question, signal));
  const goal = Math.min(
    RECENT_BUILDS,
    history.builds.length + buildsPerRun(jobsPerBuild),
  );
  // Builds may turn out to have more jobs than was thought.
  let room = JOBS_PER_RUN;
  while (!history.complete && history.builds.length < goal && room > 0) {
    const size = Math.min(pageSize(jobsPerBuild), goal - history.builds.length);
    const found = await page(question, history, size, signal);
    room -= found.reduce((sum, { weight }) => sum + weight, 0);
    const builds = [...history.builds, ...found];
    jobsPerBuild = averageWeight(builds) ?? jobsPerBuild;
    history = {
      builds,
      jobsPerBuild,
      complete: found.length < size || builds.length >= RECENT_BUILDS,
    };
    store.set(query, history);
  }
}

/** By date rather than by number: new builds shift nothing. */
async function page(
  { store: { client }, ref, branch, recent }: HistoryQuestion,
  { builds }: JobHistory,
  perPage: number,
  signal: AbortSignal,
): Promise<readonly BuildSample[]> {
  const newest = recent[0]?.createdAt;
  const begin = newest === undefined ? undefined : newest + 1;
  const createdTo: Timestamp | undefined =
    builds.length > 0 ? builds.at(-1)?.createdAt : begin;
  const { items } = await client.listBuilds(ref, {
    filters: {
      ...(branch !== undefined && { branches: [branch] }),
      ...(createdTo !== undefined && { createdTo }),
    },
    includeJobs: true,
    includeRetriedJobs: true,
    perPage,
    signal,
  });
  signal.throwIfAborted();
  const known = new Set(builds.map(({ number }) => number));
  return items.map(sampleOf).filter(({ number }) => !known.has(number));
}

/** A small request, so that no page of a pipeline with thousands of jobs is asked for blindly. */
async function jobsOfNewest(
  question: HistoryQuestion,
  signal: AbortSignal,
): Promise<number> {
  const known = jobsKnownOf(question);
  if (known !== undefined) return known;
  const build = exampleOf(question);
  if (!build) return 0;
  const { ref, store } = question;
  const header = await store.client.getBuild(
    { ...ref, number: build.number },
    { signal },
  );
  signal.throwIfAborted();
  return header.jobStateCounts?.total ?? 0;
}

/** Free of charge, where one of the builds is or was open on this page. */
function jobsKnownOf(question: HistoryQuestion): number | undefined {
  const { store, ref, recent } = question;
  for (const { number } of recent) {
    const open = peekBuild(store.client, store, { ...ref, number });
    const jobs = open?.jobs?.length ?? open?.jobStateCounts?.total;
    if (jobs !== undefined && jobs > 0) return jobs;
  }
  return undefined;
}

function peekBuild(
  client: BuildkiteClient,
  store: LiveStore,
  ref: PipelineRef & { readonly number: number },
): Build | undefined {
  return store.peek<Build>(buildQuery(client, ref).key).value;
}

/** One that has ended has all of its jobs. */
function exampleOf({ recent }: HistoryQuestion): Build | undefined {
  return recent.find(({ finishedAt }) => finishedAt !== undefined) ?? recent[0];
}

function buildsPerRun(jobsPerBuild: number): number {
  return Math.max(1, Math.floor(JOBS_PER_RUN / Math.max(1, jobsPerBuild)));
}

function pageSize(jobsPerBuild: number): number {
  const size = Math.floor(JOBS_PER_REQUEST / Math.max(1, jobsPerBuild));
  return Math.min(HISTORY_PAGE, Math.max(1, size));
}

function averageWeight(builds: readonly BuildSample[]): number | undefined {
  const total = builds.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? undefined : Math.ceil(total / builds.length);
}
