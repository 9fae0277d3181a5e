/**
 * Moves a build on after something happened in it: lets go the jobs whose turn has come,
 * holds those behind a wait or block step, and says what the build's state is now.
 */
import { settleBuild } from "./build-state.js";
import { failsTheBuild } from "./outcomes.js";
import type { BuildRecord, JobRecord } from "./records.js";
import { scheduleJob } from "./run-job.js";
import { isSettled } from "./states.js";
import { startTriggeredBuild } from "./trigger.js";
import type { World } from "./world.js";

/** What holds a job back. The `_failed` ones hold for good, unless an earlier job is retried. */
type Gate = "waiting" | "waiting_failed" | "blocked" | "blocked_failed";

const HELD = [
  "pending",
  "waiting",
  "waiting_failed",
  "blocked",
  "blocked_failed",
];

export function progress(world: World, build: BuildRecord): void {
  if (build.state !== "canceling" && build.state !== "canceled") {
    openGates(world, build);
  }
  settleBuild(world, build);
}

function openGates(world: World, build: BuildRecord): void {
  let gate: Gate | undefined;
  let settled = true;
  let failed = false;
  for (const job of build.jobs) {
    if (gate === undefined) {
      gate = pass(world, build, job, settled, failed);
    } else if (HELD.includes(job.state ?? "pending")) {
      job.state = gate;
    }
    // An `input` step is for the build's end to wait for, not for later steps.
    if (job.type !== "manual") settled &&= isSettled(job.state);
    failed ||= failsTheBuild(job);
  }
}

/** Lets `job` go if nothing stands before it; returns the gate if it is one that stays shut. */
function pass(
  world: World,
  build: BuildRecord,
  job: JobRecord,
  settled: boolean,
  failed: boolean,
): Gate | undefined {
  if (!HELD.includes(job.state ?? "pending")) return undefined;
  switch (job.type) {
    case "script":
      if (job.runs.length > 0) scheduleJob(world, build, job);
      return undefined;
    case "trigger":
      startTriggeredBuild(world, build, job);
      return undefined;
    case "waiter": {
      const gate = waiting(settled, failed);
      job.state = gate ?? "passed";
      return gate;
    }
    case "manual": {
      const gate = waiting(settled, failed) ?? "blocked";
      job.state = gate === "waiting_failed" ? "blocked_failed" : gate;
      return job.blocks ? (job.state as Gate) : undefined;
    }
    case "unknown":
      return undefined;
  }
}

function waiting(settled: boolean, failed: boolean): Gate | undefined {
  if (!settled) return "waiting";
  return failed ? "waiting_failed" : undefined;
}
