import {
  attempts,
  block,
  build,
  job,
  pipeline,
  trigger,
  unknownJob,
  wait,
} from "../world/specs.js";
import { JOB_STATES } from "../world/states.js";
import type { Scenario } from "./scenarios.js";

const BUILDS = [
  "creating",
  "scheduled",
  "running",
  "passed",
  "failing",
  "failed",
  "canceling",
  "canceled",
  "skipped",
  "not_run",
  "waiting",
  "waiting_failed",
  // Not invented yet, and spelt as some clients still spell it.
  "hibernating",
  "cancelled",
];

export const states: Scenario = {
  name: "states",
  description: "Every state of a build and of a job, and some unknown ones.",
  populate(world) {
    world.addPipeline(
      pipeline("acme/states", {
        name: "States",
        builds: [
          ...BUILDS.map((state) =>
            build({ state, message: `A build that is ${state}` }),
          ),
          build({
            state: "passed",
            blocked: true,
            blockedState: "passed",
            message: "A build that is blocked",
            jobs: [job({ state: "passed" }), block("Go on?")],
          }),
          build({
            state: "passed",
            message: "A build that passed in spite of a soft failure",
            jobs: [job({ state: "failed", softFailed: true, exitStatus: 3 })],
          }),
          build({
            state: "failing",
            message: "A build with a job in every state",
            jobs: everyJob(),
          }),
        ],
      }),
    );
  },
};

function everyJob() {
  return [
    ...[...JOB_STATES, "quarantined"].map((state) =>
      job({ name: `A job that is ${state}`, state }),
    ),
    job({ name: "Failed softly", state: "failed", softFailed: true }),
    job({
      name: "Lost its agent",
      state: "failed",
      exitStatus: -1,
      signalReason: "agent_stop",
    }),
    job({
      name: "Killed",
      state: "failed",
      exitStatus: 137,
      signal: "SIGKILL",
    }),
    job({ name: "Will fail", state: "running", promisedExitStatus: 1 }),
    job({ name: null, command: "make\nmake install", state: "passed" }),
    job({ name: "", command: null, state: "passed" }),
    ...attempts(
      "Passed at the third attempt",
      { state: "failed" },
      { state: "timed_out" },
      { state: "passed" },
    ),
    wait({ state: "passed" }),
    wait({ state: null }),
    block("Go on?", { state: "blocked" }),
    block("Gone on", { state: "unblocked" }),
    trigger("downstream", { name: null, state: "scheduled" }),
    trigger("downstream", {
      name: "Downstream",
      state: "running",
      triggeredBuild: {
        id: "7d3c1f5a-1111-4000-8000-000000000001",
        pipeline: "downstream",
        number: 12,
      },
    }),
    unknownJob("checkpoint", { name: "A type of job from the future" }),
  ];
}
