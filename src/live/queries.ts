import type { BuildkiteClient } from "../api/client.js";
import { formatPipelineSlug } from "../api/slugs.js";
import type {
  AccessToken,
  Build,
  BuildFilters,
  BuildRef,
  Emoji,
  Pipeline,
  PipelineRef,
  Timestamp,
} from "../api/types.js";
import { isActive } from "../api/status.js";
import { buildDelay, listDelay } from "./poll-delay.js";
import type { Query } from "./query.js";

/** Buildkite's largest page. */
export const BUILDS_PER_PAGE = 100;

/**
 * Builds beyond this many jobs are polled by their header alone; their jobs (about
 * 3 kB each) are fetched again only when the header's counts have changed.
 */
const MANY_JOBS = 200;

/** The newest builds that match, without their jobs; `perPage` of them, 1 to 100. */
export function buildsQuery(
  client: BuildkiteClient,
  ref: PipelineRef,
  filters: BuildFilters = {},
  perPage = BUILDS_PER_PAGE,
): Query<readonly Build[]> {
  const slug = formatPipelineSlug(ref);
  return {
    key: `builds ${slug} ${perPage} ${JSON.stringify(filters)}`,
    family: `builds ${slug}`,
    load: async ({ signal }) => {
      const page = await client.listBuilds(ref, { filters, perPage, signal });
      return page.items;
    },
    refreshAfter: listDelay,
  };
}

/** A page below the newest: those created before a moment, asked again only while one of them moves. */
export function olderBuildsQuery(
  client: BuildkiteClient,
  ref: PipelineRef,
  filters: BuildFilters,
  {
    createdTo,
    page,
    perPage,
  }: {
    readonly createdTo: Timestamp;
    readonly page: number;
    readonly perPage: number;
  },
): Query<readonly Build[]> {
  const within = { ...filters, createdTo };
  return {
    key: `builds ${formatPipelineSlug(ref)} ${perPage} ${JSON.stringify(within)} ${page}`,
    load: async ({ signal }) => {
      const options = { filters: within, page, perPage, signal };
      return (await client.listBuilds(ref, options)).items;
    },
    refreshAfter: (builds) =>
      builds.some(isActive) ? listDelay(builds) : undefined,
  };
}

/** One build with all of its jobs, every attempt of them. */
export function buildQuery(
  client: BuildkiteClient,
  ref: BuildRef,
): Query<Build> {
  return {
    key: `build ${formatPipelineSlug(ref)}#${ref.number}`,
    load: async ({ signal, previous }) => {
      if ((previous?.jobStateCounts?.total ?? 0) > MANY_JOBS) {
        const header = await client.getBuild(ref, { signal });
        if (sameCounts(header, previous))
          return { ...header, jobs: previous?.jobs };
      }
      return client.getBuild(ref, {
        includeJobs: true,
        includeRetriedJobs: true,
        signal,
      });
    },
    refreshAfter: buildDelay,
  };
}

/** The pipeline itself: default branch, repository, whether it may be rebuilt. */
export function pipelineQuery(
  client: BuildkiteClient,
  ref: PipelineRef,
): Query<Pipeline> {
  return {
    key: `pipeline ${formatPipelineSlug(ref)}`,
    load: ({ signal }) => client.getPipeline(ref, { signal }),
    refreshAfter: () => 10 * 60_000,
  };
}

/** What the token may do; the client remembers it for an hour. */
export function accessTokenQuery(client: BuildkiteClient): Query<AccessToken> {
  return {
    key: "access-token",
    load: ({ signal }) => client.getAccessToken({ signal }),
    refreshAfter: () => 60 * 60_000,
  };
}

/** An organization's emoji; the client remembers them for an hour. */
export function emojisQuery(
  client: BuildkiteClient,
  organization: string,
): Query<readonly Emoji[]> {
  return {
    key: `emojis ${organization}`,
    load: ({ signal }) => client.listEmojis(organization, { signal }),
    refreshAfter: () => undefined,
  };
}

function sameCounts(a: Build, b: Build | undefined): boolean {
  return (
    a.state === b?.state &&
    a.blocked === b.blocked &&
    JSON.stringify(a.jobStateCounts) === JSON.stringify(b.jobStateCounts)
  );
}
