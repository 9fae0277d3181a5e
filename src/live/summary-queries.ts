import type { BuildkiteClient } from "../api/client.js";
import type { Build, BuildFilters, PipelineRef } from "../api/types.js";
import { BUILDS_PER_PAGE, buildsQuery } from "./queries.js";
import type { Query } from "./query.js";

/** How many builds a summary looks back on, as Buildkite's own pages do. */
export const RECENT_BUILDS = 30;

/** Every state from which a build goes on by itself, and `blocked`, from which a person lets it. */
const UNFINISHED: BuildFilters = {
  states: [
    "creating",
    "scheduled",
    "running",
    "failing",
    "canceling",
    "blocked",
  ],
};

/** The newest builds of a branch, or of every branch where none is given. */
export function recentBuildsQuery(
  client: BuildkiteClient,
  ref: PipelineRef,
  branch: string | undefined,
): Query<readonly Build[]> {
  const filters = branch === undefined ? {} : { branches: [branch] };
  return buildsQuery(client, ref, filters, RECENT_BUILDS);
}

/** What runs, waits or is blocked on any branch, as far as one page goes. */
export function unfinishedBuildsQuery(
  client: BuildkiteClient,
  ref: PipelineRef,
): Query<readonly Build[]> {
  return buildsQuery(client, ref, UNFINISHED, BUILDS_PER_PAGE);
}
