import { manyArtifacts } from "./artifacts.js";
import {
  attempts,
  build,
  job,
  pipeline,
  trigger,
  wait,
} from "../world/specs.js";
import type { JobSpec } from "../world/specs.js";
import { lastEnd, paced } from "./paced.js";
import type { Scenario } from "./scenarios.js";

const MINUTE = 60_000;
const JOBS = 2_000;
const AGENTS = 100;

export const large: Scenario = {
  name: "large",
  description:
    "A build of 2,000 jobs: groups, parallel, matrix, retries, soft fails, broken, triggers.",
  populate(world) {
    const createdAt = world.now() - 42 * MINUTE;
    const jobs = paced(everything(), { from: createdAt, agents: AGENTS });
    world.addPipeline(
      pipeline("acme/everything", {
        name: "Everything",
        firstNumber: 512,
        builds: [
          build({
            message: "Update the compiler for every package",
            state: "failed",
            createdAt,
            finishedAt: lastEnd(jobs, createdAt),
            jobs,
          }),
        ],
      }),
    );
  },
};

function everything(): JobSpec[] {
  const jobs: JobSpec[] = [
    job({
      name: ":building_construction: Upload",
      state: "passed",
      command: "ci/upload",
      artifacts: manyArtifacts(1_250),
    }),
    ...packages(),
    ...matrix(),
    wait({ state: "passed" }),
    ...parallel("Unit tests", "unit", 600),
    ...retried(),
    ...broken(),
    wait({ state: "passed" }),
    ...parallel("Browser tests", "browser", 400),
    ...triggers(),
    wait({ state: "waiting_failed" }),
    job({
      name: ":rocket: Publish",
      state: "waiting_failed",
      command: "ci/publish",
    }),
  ];
  // Fuzzing fills the build up to the round number that its description promises.
  return [...jobs, ...parallel("Fuzz", "fuzz", JOBS - jobs.length)];
}

const AREAS = ["api", "app", "core", "forms", "mail", "search"];

/** A group for each area, with a job for each of its packages. */
function packages(): JobSpec[] {
  return AREAS.flatMap((area) =>
    Array.from({ length: 40 }, (_, at) =>
      job({
        name: `:mag: ${area}/package-${at + 1}`,
        groupKey: `lint-${area}`,
        stepKey: `lint-${area}-${at + 1}`,
        command: `npm run lint -w ${area}/package-${at + 1}`,
        ...(at % 13 === 5
          ? { state: "failed", softFailed: true, exitStatus: 1 }
          : { state: "passed" }),
      }),
    ),
  );
}

/** Four steps of 48 combinations; Buildkite allows 50 in one. */
function matrix(): JobSpec[] {
  const systems = ["ubuntu-24.04", "debian-13", "macos-15", "windows-2025"];
  return systems.flatMap((os) =>
    [20, 22, 24].flatMap((node) =>
      ["sqlite", "postgres-16", "postgres-17", "mysql-9"].flatMap((database) =>
        [0, 1, 2, 3].map((shard) =>
          job({
            name: `Integration (${os}, node ${node}, ${database}, ${shard})`,
            stepKey: `integration-${os.replace(/\W/g, "-")}`,
            groupKey: "integration",
            command: "npm run test:integration",
            matrix: { os, node: String(node), database, shard: String(shard) },
            state:
              os === "windows-2025" && database === "mysql-9"
                ? "timed_out"
                : "passed",
          }),
        ),
      ),
    ),
  );
}

function parallel(name: string, key: string, total: number): JobSpec[] {
  return Array.from({ length: total }, (_, at) =>
    job({
      name,
      stepKey: key,
      command: `npm run ${key}`,
      parallelIndex: at,
      parallelTotal: total,
      state: at % 97 === 96 ? "failed" : "passed",
    }),
  );
}

/** Thirty jobs that needed a second or third attempt. */
function retried(): JobSpec[] {
  return Array.from({ length: 30 }, (_, at) => {
    const name = `Contract test ${at + 1}`;
    const failed = {
      state: "failed",
      exitStatus: 137,
      retryType: "automatic",
    } as const;
    const passed = { state: "passed", retryType: "automatic" } as const;
    return at % 3 === 0
      ? attempts(name, failed, failed, passed)
      : attempts(name, failed, passed);
  }).flat();
}

function broken(): JobSpec[] {
  return Array.from({ length: 48 }, (_, at) =>
    job({
      name: `Nightly check ${at + 1}`,
      groupKey: "nightly",
      command: "ci/nightly",
      ...(at % 2 === 0
        ? { state: "broken", brokenReason: "conditional_failed" }
        : { state: "skipped", brokenReason: "Only on Sundays" }),
    }),
  );
}

function triggers(): JobSpec[] {
  return Array.from({ length: 20 }, (_, at) =>
    trigger(`downstream-${at + 1}`, {
      name: `Downstream ${at + 1}`,
      state: at === 7 ? "failed" : "passed",
      async: at % 2 === 1,
      triggeredBuild: {
        id: `7d3c1f5a-0000-4000-8000-${String(at).padStart(12, "0")}`,
        pipeline: `downstream-${at + 1}`,
        number: 90 + at,
      },
    }),
  );
}
