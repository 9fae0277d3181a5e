import type { FilterState } from "./filter-state.js";

/** Somebody chose other filters. */
export class BuildkiteFiltersChangeEvent extends Event {
  static readonly type = "buildkite-filters-change";
  readonly value: FilterState;

  constructor(value: FilterState) {
    super(BuildkiteFiltersChangeEvent.type, { bubbles: true, composed: true });
    this.value = value;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-filters-change": BuildkiteFiltersChangeEvent;
  }
}
