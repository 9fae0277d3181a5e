import { failsTheBuild } from "./outcomes.js";
import type { BuildRecord, JobRecord, ManualJobRecord } from "./records.js";
import { isActive, isSettled } from "./states.js";
import type { World } from "./world.js";

/** Gives a build the state that its jobs add up to. */
export function settleBuild(world: World, build: BuildRecord): void {
  const failed = build.jobs.some(failsTheBuild);
  const underWay = build.jobs.some(isUnderWay);
  // `failing_at` stays once it is set, even if a retry passes later.
  if (failed) build.failingAt ??= world.now();
  if (build.state === "canceled") return;
  if (build.state === "canceling") {
    if (!underWay) finishBuild(world, build, "canceled");
    return;
  }
  const block = pendingBlock(build);
  build.blocked = !underWay && block !== undefined;
  if (underWay) {
    build.finishedAt = null;
    build.state = failed
      ? "failing"
      : build.startedAt === null
        ? "scheduled"
        : "running";
  } else if (block !== undefined) {
    // A blocked build reads as what came of it so far; only `blocked` tells.
    build.blockedState = block.blockedState;
    if (block.blockedState === "running") build.state = "running";
    else finishBuild(world, build, block.blockedState);
  } else {
    finishBuild(world, build, outcomeOf(build, failed));
  }
}

function isUnderWay(job: JobRecord): boolean {
  if (isActive(job.state) || job.state === "scheduled") return true;
  // What waits will go on by itself; what is blocked needs a person.
  return ["pending", "waiting", "limited", "limiting"].includes(
    job.state ?? "",
  );
}

function outcomeOf({ jobs }: BuildRecord, failed: boolean): string {
  if (failed) return "failed";
  const ran = jobs.some(
    ({ state }) =>
      isSettled(state) && state !== "skipped" && state !== "broken",
  );
  return ran ? "passed" : "not_run";
}

function finishBuild(world: World, build: BuildRecord, state: string): void {
  const isNews = build.finishedAt === null;
  build.state = state;
  build.finishedAt ??= world.now();
  if (isNews && !build.blocked) reportToTrigger(world, build);
}

/** A trigger step that is not `async` ends as the build that it started. */
function reportToTrigger(world: World, build: BuildRecord): void {
  const from = build.triggeredFrom;
  if (from === null || from.job.async || isSettled(from.job.state)) return;
  from.job.state = build.state === "passed" ? "passed" : "failed";
  from.job.finishedAt = world.now();
  world.progress(from.build);
}

/** The step that a person has to answer; `undefined` where none is reached. */
export function pendingBlock(build: BuildRecord): ManualJobRecord | undefined {
  return build.jobs.find(
    (job): job is ManualJobRecord =>
      job.type === "manual" && job.state === "blocked",
  );
}
