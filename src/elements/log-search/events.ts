import type { SearchQuery } from "../../log/core/search.js";

/** What is searched for has changed; `undefined` where nothing is any more. */
export class BuildkiteLogSearchChangeEvent extends Event {
  static readonly type = "buildkite-log-search-change";
  readonly query: SearchQuery | undefined;

  constructor(query: SearchQuery | undefined) {
    super(BuildkiteLogSearchChangeEvent.type, {
      bubbles: true,
      composed: true,
    });
    this.query = query;
  }
}

/** Somebody wants to see the next match, or the previous one. */
export class BuildkiteLogSearchStepEvent extends Event {
  static readonly type = "buildkite-log-search-step";
  readonly direction: "next" | "previous";

  constructor(direction: "next" | "previous") {
    super(BuildkiteLogSearchStepEvent.type, { bubbles: true, composed: true });
    this.direction = direction;
  }
}

/** Somebody is done with searching and wants the log back. */
export class BuildkiteLogSearchCloseEvent extends Event {
  static readonly type = "buildkite-log-search-close";

  constructor() {
    super(BuildkiteLogSearchCloseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-log-search-change": BuildkiteLogSearchChangeEvent;
    "buildkite-log-search-step": BuildkiteLogSearchStepEvent;
    "buildkite-log-search-close": BuildkiteLogSearchCloseEvent;
  }
}
