import type { ViewTab } from "../../routing/list-view.js";
import type { FilterState } from "../build-filters/filter-state.js";

/** What a pipeline's view has on show: the pipeline, a build of it, or a job of that build. */
export interface PipelineView {
  /** A build's number; absent while the list shows. */
  readonly build: number | undefined;
  /** A job of the build, by its UUID. */
  readonly job: string | undefined;
  /** Lines of the job's log, counted from 1: `120` or `120-140`. */
  readonly line: string | undefined;
  /**
   * How the build is looked at, or the pipeline where none is open; nothing for its jobs or
   * its builds. A host whose addresses leave it out keeps working: tabs then are no steps of
   * its history.
   */
  readonly tab?: ViewTab | undefined;
  /** What the list is narrowed down to. */
  readonly filters: FilterState;
}

/**
 * Somebody goes elsewhere within a pipeline's view. Cancel it to route by yourself:
 * the view then stays as it is until its properties are set.
 */
export class BuildkiteNavigateEvent extends Event {
  static readonly type = "buildkite-navigate";
  /** What is to be shown. */
  readonly view: PipelineView;
  /** Where that is, as the links have it. */
  readonly href: string;
  /**
   * A small step, such as a letter typed into a filter, or the branch that the list begins
   * with: "back" need not stop here.
   */
  readonly replace: boolean;

  constructor(view: PipelineView, href: string, replace: boolean) {
    super(BuildkiteNavigateEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.view = view;
    this.href = href;
    this.replace = replace;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-navigate": BuildkiteNavigateEvent;
  }
}
