import { LogRecording } from "../log-recording.js";
import { recordedLogs } from "../logs/index.js";
import { build, job, pipeline, trigger, wait } from "../world/specs.js";
import type { JobSpec, ScriptJobSpec } from "../world/specs.js";
import { JONAS, MEI } from "./company.js";
import { recordings } from "./recordings.js";
import type { Scenario } from "./scenarios.js";

const SHARDS = 6;
const BRANCH = "round-half-up";
const MINUTE = 60_000;

/** Any moment with thirteen digits: playing a recording moves its times. */
const RECORDED_AT = 1_700_000_000_000;

/** What the linter's log was before there was anything to say: no word from the linter. */
const LINT_PASSED = new LogRecording(() => {
  const log = recordedLogs.lint.content(RECORDED_AT);
  const command = log.indexOf("eslint src test");
  return log.slice(0, log.indexOf("\n", command) + 1);
});

export const regression: Scenario = {
  name: "regression",
  description:
    "Builds that fail where the ones before them passed: in tests, linting and with their agents; and jobs that wait.",
  populate(world) {
    const began = world.now() - 90 * MINUTE;
    world.addPipeline(
      pipeline("acme/checkout", {
        name: "Checkout",
        description: "Where customers pay",
        firstNumber: 40,
        builds: [
          build({
            message: "Keep the cart when a session expires",
            creator: MEI,
            createdAt: began,
            jobs: steps("passed"),
          }),
          build({
            message: "Round half a cent up",
            branch: BRANCH,
            creator: JONAS,
            createdAt: began + 20 * MINUTE,
            jobs: steps("passed"),
          }),
          build({
            message: "Round every position by itself",
            branch: BRANCH,
            creator: JONAS,
            state: "failed",
            createdAt: began + 40 * MINUTE,
            jobs: [...steps("failed"), ...unlucky()],
          }),
          build({
            message: "Print receipts in the customer's language",
            branch: "receipts",
            creator: MEI,
            state: "failing",
            createdAt: began + 75 * MINUTE,
            jobs: [...steps("failed"), ...waiting(world.now())],
          }),
        ],
      }),
    );
  },
};

function steps(state: "passed" | "failed"): JobSpec[] {
  const failed = state === "failed";
  return [
    job({
      name: ":mag: Lint",
      stepKey: "lint",
      command: "npm run lint",
      state,
      log: failed ? recordings.lintFailed : LINT_PASSED,
    }),
    ...Array.from({ length: SHARDS }, (_, at) => shard(at, failed && at > 1)),
    wait({ state: failed ? "waiting_failed" : "passed" }),
    job({
      name: ":zap: Build",
      stepKey: "build",
      command: "npm run build",
      state: failed ? "waiting_failed" : "passed",
      ...(!failed && { log: recordings.build }),
    }),
  ];
}

/** All that fail, fail alike: the fault is in what they share. */
function shard(at: number, failed: boolean): ScriptJobSpec {
  return job({
    name: `:test_tube: Unit tests ${at + 1} of ${SHARDS}`,
    stepKey: "unit",
    command: "npm test -- --shard",
    parallelIndex: at,
    parallelTotal: SHARDS,
    state: failed ? "failed" : "passed",
    log: failed ? recordings.testsFailed : recordings.tests,
  });
}

/** What fails without a word in a log. */
function unlucky(): JobSpec[] {
  return [
    job({
      name: "Tests on a Mac",
      stepKey: "mac",
      agentQueryRules: ["queue=mac"],
      state: "expired",
      startedAt: null,
    }),
    job({
      name: ":whale: Image",
      stepKey: "image",
      state: "failed",
      exitStatus: -1,
      signalReason: "agent_stop",
      log: recordings.images,
    }),
    trigger("smoke-tests", { name: "Smoke tests", state: "failed" }),
  ];
}

function waiting(now: number): JobSpec[] {
  return [
    job({
      name: "Tests on a Mac",
      stepKey: "mac",
      agentQueryRules: ["queue=mac"],
      state: "scheduled",
      runnableAt: now - 12 * MINUTE,
    }),
    ...["eu", "us"].map((region) =>
      job({
        name: `:globe_with_meridians: Try in ${region}`,
        stepKey: "try",
        matrix: region,
        agentQueryRules: ["queue=browsers"],
        state: "scheduled",
        runnableAt: now - 30_000,
      }),
    ),
    job({
      name: ":rocket: Deploy a preview",
      stepKey: "preview",
      state: "limited",
      runnableAt: now - 3 * MINUTE,
    }),
  ];
}
