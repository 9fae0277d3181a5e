import type { FilterOptions } from "../build-filters/filter-options.js";

/** What other filters let through before stays a suggestion: how else to get back to it? */
export function widened(
  now: FilterOptions,
  before: FilterOptions,
): FilterOptions {
  const ids = new Set(now.creators.map(({ id }) => id));
  return {
    branches: [...new Set([...now.branches, ...before.branches])],
    creators: [
      ...now.creators,
      ...before.creators.filter(({ id }) => !ids.has(id)),
    ],
    commits: [...new Set([...now.commits, ...before.commits])],
  };
}
