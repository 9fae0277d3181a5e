import type { Build } from "../../api/types.js";

/** Somebody has confirmed a rebuild. Cancel it to keep the rebuild from being made, or to make it yourself. */
export class BuildkiteBuildRebuildEvent extends Event {
  static readonly type = "buildkite-build-rebuild";
  /** The build that is to be built again. */
  readonly build: Build;

  constructor(build: Build) {
    super(BuildkiteBuildRebuildEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.build = build;
  }
}

/** A rebuild has been made; whoever owns the view opens the new build. */
export class BuildkiteBuildRebuiltEvent extends Event {
  static readonly type = "buildkite-build-rebuilt";
  /** The new build. */
  readonly build: Build;
  /** The one it repeats. */
  readonly source: Build;

  constructor(build: Build, source: Build) {
    super(BuildkiteBuildRebuiltEvent.type, { bubbles: true, composed: true });
    this.build = build;
    this.source = source;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-build-rebuild": BuildkiteBuildRebuildEvent;
    "buildkite-build-rebuilt": BuildkiteBuildRebuiltEvent;
  }
}
