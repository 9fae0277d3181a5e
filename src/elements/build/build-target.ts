import type { BuildView } from "../../routing/build-view.js";

/** A build, or one of its jobs, that a link leads to. */
export interface BuildTarget {
  readonly build: number;
  /** The job's UUID. */
  readonly job?: string;
  /** How the build is looked at, where a link says so. */
  readonly view?: BuildView;
}
