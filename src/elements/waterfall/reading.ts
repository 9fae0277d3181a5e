import type { Build, Job } from "../../api/types.js";
import { criticalPath, type PathStep } from "./critical-path.js";
import { keysAround, waterfallOf, type Waterfall } from "./model.js";

/** What a build's jobs come to; made once whenever they change. */
export interface Reading extends Waterfall {
  readonly path: readonly PathStep[];
  readonly pathByJob: ReadonlyMap<Job, PathStep>;
  /** Keys of rows that are on the critical path, or hold one that is. */
  readonly critical: ReadonlySet<string>;
}

export function readBuild(
  jobs: readonly Job[],
  build?: Pick<Build, "createdAt">,
): Reading {
  const waterfall = waterfallOf(jobs, build);
  const path = criticalPath(jobs, waterfall.attempts);
  const pathByJob = new Map(path.map((step) => [step.attempt.job, step]));
  const critical = keysAround(waterfall.rows, pathByJob);
  return { ...waterfall, path, pathByJob, critical };
}
