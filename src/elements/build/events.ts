import type { BuildView } from "../../routing/build-view.js";

/**
 * Somebody wants to look at the build in another way. Cancel it to keep the view, as an
 * owner does that routes: it sets `view` once it is there.
 */
export class BuildkiteBuildViewChangeEvent extends Event {
  static readonly type = "buildkite-build-view-change";
  readonly view: BuildView;

  constructor(view: BuildView) {
    super(BuildkiteBuildViewChangeEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.view = view;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-build-view-change": BuildkiteBuildViewChangeEvent;
  }
}
