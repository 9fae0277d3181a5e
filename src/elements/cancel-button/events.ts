import type { Build } from "../../api/types.js";

/** Somebody has confirmed that a build is to be canceled. Cancel this event to prevent that, or to do it yourself. */
export class BuildkiteBuildCancelEvent extends Event {
  static readonly type = "buildkite-build-cancel";
  readonly build: Build;

  constructor(build: Build) {
    super(BuildkiteBuildCancelEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.build = build;
  }
}

/** A build is canceled, or about to be: jobs that run take a moment to stop. */
export class BuildkiteBuildCanceledEvent extends Event {
  static readonly type = "buildkite-build-canceled";
  /** As Buildkite has answered. */
  readonly build: Build;

  constructor(build: Build) {
    super(BuildkiteBuildCanceledEvent.type, { bubbles: true, composed: true });
    this.build = build;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-build-cancel": BuildkiteBuildCancelEvent;
    "buildkite-build-canceled": BuildkiteBuildCanceledEvent;
  }
}
