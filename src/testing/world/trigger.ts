import { startBuild } from "./start-build.js";
import type { BuildRecord, TriggerJobRecord } from "./records.js";
import type { World } from "./world.js";

/** Starts the build that a trigger step asks for. */
export function startTriggeredBuild(
  world: World,
  build: BuildRecord,
  job: TriggerJobRecord,
): void {
  const { organization } = build.pipeline;
  const pipeline = world.pipeline(`${organization}/${job.triggers}`);
  job.scheduledAt = world.now();
  job.runnableAt = world.now();
  job.startedAt = world.now();
  if (pipeline === undefined) {
    job.state = "failed";
    job.finishedAt = world.now();
    return;
  }
  const triggered = startBuild(world, pipeline, {
    message: build.message,
    branch: pipeline.defaultBranch ?? "main",
    commit: "HEAD",
    creator: build.creator,
    source: "trigger_job",
  });
  triggered.triggeredFrom = { build, job };
  job.triggeredBuild = {
    id: triggered.id,
    pipeline: pipeline.slug,
    number: triggered.number,
  };
  job.state = job.async ? "passed" : "running";
  if (job.async) job.finishedAt = world.now();
}
