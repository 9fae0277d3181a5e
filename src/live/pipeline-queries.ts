import type { BuildkiteClient } from "../api/client.js";
import { formatPipelineSlug } from "../api/slugs.js";
import { isActive, isFinished } from "../api/status.js";
import type {
  Build,
  OrganizationBuild,
  Page,
  Pipeline,
  PipelineRef,
} from "../api/types.js";
import type { Query } from "./query.js";

/*
 * A page of pipelines and their newest builds cost two requests each time around, so they
 * are asked for more seldom than the builds of one pipeline that somebody follows.
 */

const WHILE_ACTIVE = 30_000;
const SETTLED = 120_000;

/** One page of an organization's pipelines, 100 at once; with a name, of those that have it in theirs. */
export function pipelinesQuery(
  client: BuildkiteClient,
  organization: string,
  { name = "", page }: { readonly name?: string; readonly page: number },
): Query<Page<Pipeline>> {
  return {
    key: `pipelines ${organization} ${page} ${name}`,
    // Nobody comes back to the letters that a name began with.
    transient: name !== "",
    load: ({ signal }) =>
      client.listPipelines(organization, {
        ...(name !== "" && { name }),
        page,
        signal,
      }),
    refreshAfter: ({ items }) => (items.some(isBusy) ? WHILE_ACTIVE : SETTLED),
  };
}

/** The newest build of each pipeline that is among an organization's newest builds. */
export interface RecentBuilds {
  /** By `branchKey`. */
  readonly newest: ReadonlyMap<string, Build>;
  /** There are no other builds: a pipeline that is not here has none. */
  readonly complete: boolean;
}

/** A pipeline's branch, among those of an organization. */
export function branchKey(pipeline: string, branch: string): string {
  return `${pipeline} ${branch}`;
}

/**
 * The newest builds on some branches, over all pipelines: one request, however many there
 * are. What newer builds of others push out is still known.
 */
export function recentBuildsOfQuery(
  client: BuildkiteClient,
  organization: string,
  branches: readonly string[],
): Query<RecentBuilds> {
  const family = `newest builds ${organization}`;
  return {
    key: `${family} ${JSON.stringify(branches)}`,
    family,
    load: async ({ signal, previous }) => {
      const { items, nextPage } = await client.listOrganizationBuilds(
        organization,
        { filters: { branches }, signal },
      );
      const newest = newestOf(items);
      return {
        newest: previous ? keptWith(previous.newest, newest, items) : newest,
        complete: nextPage === undefined,
      };
    },
    refreshAfter: ({ newest }) =>
      [...newest.values()].some(isActive) ? WHILE_ACTIVE : SETTLED,
  };
}

/** The newest build of one pipeline's branch, for a pipeline that is not among the newest of all. */
export function newestBuildQuery(
  client: BuildkiteClient,
  ref: PipelineRef,
  branch: string,
): Query<readonly Build[]> {
  return {
    key: `newest build ${formatPipelineSlug(ref)} ${branch}`,
    load: async ({ signal }) => {
      const filters = { branches: [branch] };
      const options = { filters, perPage: 1, signal };
      return (await client.listBuilds(ref, options)).items;
    },
    // A newer one would be among the newest of all.
    refreshAfter: (builds) =>
      builds.some(isActive) ? WHILE_ACTIVE : undefined,
  };
}

/** Something of it runs, or waits to. */
export function isBusy(pipeline: Pipeline): boolean {
  return pipeline.runningBuildsCount + pipeline.scheduledBuildsCount > 0;
}

/** @param items - Newest first. */
function newestOf(
  items: readonly OrganizationBuild[],
): ReadonlyMap<string, Build> {
  const newest = new Map<string, Build>();
  for (const { pipeline, build } of items) {
    const key = branchKey(pipeline, build.branch);
    if (!newest.has(key)) newest.set(key, build);
  }
  return newest;
}

/**
 * What was known before is still the newest of its pipeline as long as nothing was missed
 * in between. How one goes on that was running, or waited for a person, when it was pushed
 * out is not known.
 */
function keptWith(
  before: ReadonlyMap<string, Build>,
  newest: ReadonlyMap<string, Build>,
  items: readonly OrganizationBuild[],
): ReadonlyMap<string, Build> {
  const ids = new Set(items.map(({ build }) => build.id));
  const known = [...before].filter(([, build]) => isFinished(build));
  const overlaps = [...before.values()].some(({ id }) => ids.has(id));
  return overlaps ? new Map([...known, ...newest]) : newest;
}
