import type { Build, Person } from "../../api/types.js";
import { parseFullSha } from "./filter-address.js";

/** What the builds at hand suggest to filter by, the most recent first. */
export interface FilterOptions {
  readonly branches: readonly string[];
  /** Only people with an id: Buildkite filters by nothing else of theirs. */
  readonly creators: readonly Person[];
  readonly commits: readonly string[];
}

export const NO_OPTIONS: FilterOptions = {
  branches: [],
  creators: [],
  commits: [],
};

/** Who looks at the page, as the host knows them. */
export interface Viewer {
  readonly email?: string | undefined;
}

export function filterOptions(builds: readonly Build[]): FilterOptions {
  const creators = new Map<string, Person>();
  for (const { creator } of builds) {
    if (creator?.id !== undefined && !creators.has(creator.id))
      creators.set(creator.id, creator);
  }
  return {
    branches: [...new Set(builds.map(({ branch }) => branch))].filter(Boolean),
    creators: [...creators.values()],
    commits: [...new Set(builds.map(({ commit }) => commit))],
  };
}

/** Buildkite's id of the viewer is found in a build of theirs, by e-mail address. */
export function creatorOf(
  viewer: Viewer | undefined,
  creators: readonly Person[],
): Person | undefined {
  const email = viewer?.email?.toLowerCase();
  return email === undefined
    ? undefined
    : creators.find((creator) => creator.email?.toLowerCase() === email);
}

/** Why a text names no commit that can be filtered by. */
export type CommitProblem = "unknown" | "ambiguous";

/** The full SHA that somebody means; the API would not find an abbreviation. */
export function resolveCommit(
  text: string,
  commits: readonly string[],
): { readonly sha: string } | { readonly problem: CommitProblem } {
  const wanted = text.trim().toLowerCase();
  const full = parseFullSha(wanted);
  if (full !== undefined) return { sha: full };
  // git itself takes no abbreviation shorter than this.
  if (wanted.length < 4) return { problem: "unknown" };
  const [sha, another] = commits.flatMap((commit) => {
    const known = parseFullSha(commit);
    return known?.startsWith(wanted) ? [known] : [];
  });
  if (another !== undefined) return { problem: "ambiguous" };
  return sha === undefined ? { problem: "unknown" } : { sha };
}
