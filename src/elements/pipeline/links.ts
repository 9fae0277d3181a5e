import type { Build } from "../../api/types.js";
import type { BuildTarget } from "../build/build.js";
import type { ListView } from "../../routing/list-view.js";
import type { LineHref } from "../log-view/line-range.js";
import type { InsightTarget } from "../pipeline-insights/insight-links.js";
import type { Navigation } from "./navigation.js";

/** Where the view's parts lead. */
export interface Links {
  readonly build: (build: Build) => string;
  readonly target: (target: BuildTarget) => string;
  /** Of what insights tell. */
  readonly figure: (target: InsightTarget) => string;
  /** Of the pipeline's own tabs. */
  readonly tab: (view: ListView) => string;
  readonly line: LineHref;
}

/** Other functions whenever they lead elsewhere, so that the parts make their links anew. */
export function linksOf(navigation: Navigation): Links {
  const start = { job: undefined, line: undefined, tab: undefined };
  const target = ({ build, job, view }: BuildTarget) => {
    const isOther = build !== navigation.view.build;
    // The job beside a tab, and the tab beside a job, stay as they are.
    if (view && !isOther) return navigation.href({ tab: view });
    if (job && !isOther) return navigation.href({ job, line: undefined });
    return navigation.href({ ...start, build, job, tab: view });
  };
  return {
    build: ({ number }) => navigation.href({ ...start, build: number }),
    target,
    figure: (figure) =>
      "build" in figure
        ? target(figure)
        : navigation.href({ ...start, build: undefined, ...figure }),
    tab: (tab) => navigation.href({ tab }),
    line: (line) => navigation.href({ line: line || undefined }),
  };
}

/** What the parts' links depend on. */
export const LEADING = [
  "pipeline",
  "build",
  "job",
  "tab",
  "filters",
  "hrefFor",
  "urlSync",
  "urlPrefix",
] as const;
