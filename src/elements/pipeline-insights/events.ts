import type { FilterState } from "../build-filters/filter-state.js";

/** Somebody wants to see the builds behind a figure. Cancel it to keep the link from being followed. */
export class BuildkiteBuildsSelectEvent extends Event {
  static readonly type = "buildkite-builds-select";
  readonly filters: FilterState;

  constructor(filters: FilterState) {
    super(BuildkiteBuildsSelectEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.filters = filters;
  }
}

/** Somebody wants to see one job of some build. Cancel it to keep the link from being followed. */
export class BuildkiteJobOpenEvent extends Event {
  static readonly type = "buildkite-job-open";
  /** The build's number in its pipeline. */
  readonly build: number;
  /** The job's UUID. */
  readonly job: string;
  /** The line of its log that is meant, counted from 1, as in `120`; `undefined` for the job as such. */
  readonly line: string | undefined;

  constructor(build: number, job: string, line?: string) {
    super(BuildkiteJobOpenEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.build = build;
    this.job = job;
    this.line = line;
  }
}

/** Somebody has chosen another branch, which shows already; empty for the default branch. */
export class BuildkiteBranchChangeEvent extends Event {
  static readonly type = "buildkite-branch-change";
  readonly branch: string;

  constructor(branch: string) {
    super(BuildkiteBranchChangeEvent.type, { bubbles: true, composed: true });
    this.branch = branch;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-builds-select": BuildkiteBuildsSelectEvent;
    "buildkite-job-open": BuildkiteJobOpenEvent;
    "buildkite-branch-change": BuildkiteBranchChangeEvent;
  }
}
