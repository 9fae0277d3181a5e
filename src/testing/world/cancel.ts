import type { BuildRecord } from "./records.js";
import { stopJob } from "./run-job.js";
import { isSettled } from "./states.js";
import type { World } from "./world.js";

/** Stops what runs, and takes back what has not begun. */
export function cancelBuild(
  world: World,
  build: BuildRecord,
  reason: string,
): void {
  build.state = "canceling";
  build.cancelReason = reason;
  for (const job of build.jobs) {
    if (isSettled(job.state)) continue;
    if (job.type === "script" && job.startedAt !== null) {
      stopJob(world, build, job);
    } else {
      job.state = "canceled";
      job.finishedAt = world.now();
    }
  }
  world.progress(build);
}
