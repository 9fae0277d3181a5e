import { buildStatus } from "../../api/status.js";
import type { Pipeline } from "../../api/types.js";
import type { Newest } from "../../live/newest-builds.js";

/** Orders that a person can choose; `listed` is Buildkite's own. */
export const ORDERS = ["listed", "name", "newest", "failed", "busy"] as const;

export type Order = (typeof ORDERS)[number];

/** What somebody wants to see of the pipelines, and how. */
export interface Wish {
  /** In the name, the slug, the description or a tag; case does not count. */
  readonly text: string;
  readonly order: Order;
  readonly showArchived: boolean;
  /** Slugs of those that come first. */
  readonly favourites: ReadonlySet<string>;
}

/** The pipelines that are wanted, favourites first, in the wanted order. */
export function arrange(
  pipelines: readonly Pipeline[],
  { text, order, showArchived, favourites }: Wish,
  newestOf: (pipeline: Pipeline) => Newest,
): readonly Pipeline[] {
  const wanted = text.trim().toLowerCase();
  const found = pipelines.filter(
    (pipeline) =>
      (showArchived || pipeline.archivedAt === undefined) &&
      (wanted === "" || contains(pipeline, wanted)),
  );
  const rank = rankOf(order, newestOf);
  // Ranks are found once for each, not once for each comparison; sorting is stable.
  const ranked = found.map((pipeline) => ({
    pipeline,
    isFavourite: favourites.has(pipeline.slug),
    rank: rank(pipeline),
  }));
  ranked.sort(
    (a, b) =>
      Number(b.isFavourite) - Number(a.isFavourite) ||
      a.rank - b.rank ||
      (order === "name" ? byName(a.pipeline, b.pipeline) : 0),
  );
  return ranked.map(({ pipeline }) => pipeline);
}

/** The smaller, the nearer to the top. */
function rankOf(
  order: Order,
  newestOf: (pipeline: Pipeline) => Newest,
): (pipeline: Pipeline) => number {
  const buildOf = (pipeline: Pipeline) => {
    const newest = newestOf(pipeline);
    return newest.kind === "build" ? newest.build : undefined;
  };
  switch (order) {
    case "listed":
    case "name":
      return () => 0;
    case "newest":
      return (pipeline) => -(buildOf(pipeline)?.createdAt ?? 0);
    case "failed":
      return (pipeline) => {
        const build = buildOf(pipeline);
        return build && buildStatus(build).tone === "failed" ? 0 : 1;
      };
    case "busy":
      return ({ runningBuildsCount, scheduledBuildsCount }) =>
        runningBuildsCount > 0 ? 0 : scheduledBuildsCount > 0 ? 1 : 2;
  }
}

function contains(pipeline: Pipeline, wanted: string): boolean {
  const { name, slug, description, tags } = pipeline;
  return [name, slug, description, ...tags].some(
    (field) => field?.toLowerCase().includes(wanted) ?? false,
  );
}

const NAMES = new Intl.Collator(undefined, {
  numeric: true,
  sensitivity: "base",
});

/** Emoji in front of a name say nothing of its place in the alphabet. */
function byName(a: Pipeline, b: Pipeline): number {
  return NAMES.compare(bare(a.name), bare(b.name));
}

function bare(name: string): string {
  return name.replace(/:[\w+-]+:/g, "").trim() || name;
}
