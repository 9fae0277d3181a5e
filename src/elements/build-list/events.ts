import type { Build } from "../../api/types.js";

/** Somebody wants to see a build. Cancel it to keep the row's link from being followed. */
export class BuildkiteBuildSelectEvent extends Event {
  static readonly type = "buildkite-build-select";
  readonly build: Build;

  constructor(build: Build) {
    super(BuildkiteBuildSelectEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.build = build;
  }
}

/** The list holds other builds than before: more were loaded, or some have changed. */
export class BuildkiteBuildsChangeEvent extends Event {
  static readonly type = "buildkite-builds-change";
  /** Everything loaded, newest first, whether or not the text search shows it. */
  readonly builds: readonly Build[];

  constructor(builds: readonly Build[]) {
    super(BuildkiteBuildsChangeEvent.type, { bubbles: true, composed: true });
    this.builds = builds;
  }
}

/** Somebody wants to see every build again. */
export class BuildkiteFiltersClearEvent extends Event {
  static readonly type = "buildkite-filters-clear";

  constructor() {
    super(BuildkiteFiltersClearEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-build-select": BuildkiteBuildSelectEvent;
    "buildkite-builds-change": BuildkiteBuildsChangeEvent;
    "buildkite-filters-clear": BuildkiteFiltersClearEvent;
  }
}
