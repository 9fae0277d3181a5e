import { BUILD_VIEWS, type BuildView } from "./build-view.js";

/** What there is to see of a pipeline while no build is open, in the order of the tabs; the first is the usual one. */
export const LIST_VIEWS = ["builds", "insights", "deployments"] as const;

export type ListView = (typeof LIST_VIEWS)[number];

/** A tab of the pipeline, or one of the build that is open. */
export type ViewTab = ListView | BuildView;

/** A view that an address or an attribute names; what is no view counts as the usual one. */
export function parseListView(text: string | null | undefined): ListView {
  return LIST_VIEWS.find((view) => view === text) ?? LIST_VIEWS[0];
}

/** The tabs that there are while `build` is open, or none is; the first is the usual one. */
export function tabsBeside(build: number | undefined): readonly ViewTab[] {
  return build === undefined ? LIST_VIEWS : BUILD_VIEWS;
}

/** A tab as far as there is one of that name; `undefined` for the usual one, which needs no word in an address. */
export function unusualTab(
  text: string | undefined,
  build: number | undefined,
): ViewTab | undefined {
  const [, ...others] = tabsBeside(build);
  return others.find((tab) => tab === text);
}

/** A tab of either kind, as an attribute has it. */
export function parseTab(text: string | null): ViewTab | undefined {
  return [...LIST_VIEWS, ...BUILD_VIEWS].find((tab) => tab === text);
}
