/** The ways to look at a build, in the order of their tabs; the first is the usual one. */
export const BUILD_VIEWS = [
  "jobs",
  "waterfall",
  "graph",
  "annotations",
  "artifacts",
] as const;

export type BuildView = (typeof BUILD_VIEWS)[number];

/** A view that an address or an attribute names; what is no view counts as the usual one. */
export function parseBuildView(text: string | null | undefined): BuildView {
  return BUILD_VIEWS.find((view) => view === text) ?? BUILD_VIEWS[0];
}
