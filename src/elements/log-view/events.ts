import type { ViewerCommand } from "./keys.js";
import type { LineRange } from "./line-range.js";

/** Somebody linked to a line or a range. Lines count from 0; `hash` is the URL's form. */
export class BuildkiteLogLineSelectEvent extends Event {
  static readonly type = "buildkite-log-line-select";
  /** `undefined` where the link was taken back. */
  readonly range: LineRange | undefined;

  constructor(range: LineRange | undefined) {
    super(BuildkiteLogLineSelectEvent.type, { bubbles: true, composed: true });
    this.range = range;
  }
}

/** Somebody began or stopped following the end of the log, by scrolling or by a key. */
export class BuildkiteLogFollowChangeEvent extends Event {
  static readonly type = "buildkite-log-follow-change";
  readonly follow: boolean;

  constructor(follow: boolean) {
    super(BuildkiteLogFollowChangeEvent.type, {
      bubbles: true,
      composed: true,
    });
    this.follow = follow;
  }
}

/** A key asked for the search, or for the next or the previous match. */
export class BuildkiteLogSearchRequestEvent extends Event {
  static readonly type = "buildkite-log-search-request";
  readonly step: "open" | "next" | "previous";

  constructor(step: "open" | "next" | "previous") {
    super(BuildkiteLogSearchRequestEvent.type, {
      bubbles: true,
      composed: true,
    });
    this.step = step;
  }
}

/** A key asked for what only the viewer around the log can do. */
export class BuildkiteLogCommandEvent extends Event {
  static readonly type = "buildkite-log-command";
  readonly command: ViewerCommand;

  constructor(command: ViewerCommand) {
    super(BuildkiteLogCommandEvent.type, { bubbles: true, composed: true });
    this.command = command;
  }
}

/** Somebody selected text, or gave a selection up; while a selection grows nothing is told. */
export class BuildkiteLogSelectionChangeEvent extends Event {
  static readonly type = "buildkite-log-selection-change";
  /** Nothing is selected any more. */
  readonly empty: boolean;

  constructor(empty: boolean) {
    super(BuildkiteLogSelectionChangeEvent.type, {
      bubbles: true,
      composed: true,
    });
    this.empty = empty;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-log-line-select": BuildkiteLogLineSelectEvent;
    "buildkite-log-follow-change": BuildkiteLogFollowChangeEvent;
    "buildkite-log-search-request": BuildkiteLogSearchRequestEvent;
    "buildkite-log-command": BuildkiteLogCommandEvent;
    "buildkite-log-selection-change": BuildkiteLogSelectionChangeEvent;
  }
}
