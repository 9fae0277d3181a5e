import type { Build } from "../../api/types.js";
import type { BuildTarget } from "../build/build.js";
import type { LineHref } from "../log-view/line-range.js";
import type { Navigation } from "./navigation.js";

/** Where the view's parts lead. */
export interface Links {
  readonly build: (build: Build) => string;
  readonly target: (target: BuildTarget) => string;
  readonly line: LineHref;
}

/** Other functions whenever they lead elsewhere, so that the parts make their links anew. */
export function linksOf(navigation: Navigation): Links {
  return {
    build: ({ number }) =>
      navigation.href({ build: number, job: undefined, line: undefined }),
    target: ({ build, job }) =>
      navigation.href({ build, job, line: undefined }),
    line: (line) => navigation.href({ line: line || undefined }),
  };
}
