import type { LogGroup } from "../../log/core/log-text.js";

/** Somebody wants to see a group of the log. */
export class BuildkiteLogOutlineSelectEvent extends Event {
  static readonly type = "buildkite-log-outline-select";
  readonly group: LogGroup;

  constructor(group: LogGroup) {
    super(BuildkiteLogOutlineSelectEvent.type, {
      bubbles: true,
      composed: true,
    });
    this.group = group;
  }
}

/** Somebody is done with the outline and wants the log back. */
export class BuildkiteLogOutlineCloseEvent extends Event {
  static readonly type = "buildkite-log-outline-close";

  constructor() {
    super(BuildkiteLogOutlineCloseEvent.type, {
      bubbles: true,
      composed: true,
    });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-log-outline-select": BuildkiteLogOutlineSelectEvent;
    "buildkite-log-outline-close": BuildkiteLogOutlineCloseEvent;
  }
}
