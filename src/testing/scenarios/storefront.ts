/** Acme's main pipeline: the jobs of a build, as the YAML in `storefront-yaml.ts` makes them. */
import {
  bundleBudget,
  coverageReport,
  deployment,
  junitReport,
  lintReport,
  preview,
} from "./annotations.js";
import { browserArtifacts, testArtifacts } from "./artifacts.js";
import { bundleChart, CHART, PAGE } from "./build-report.js";
import type {
  AnnotationSpec,
  JobSpec,
  RunSpec,
  ScriptJobSpec,
} from "../world/specs.js";
import { block, job, trigger, wait } from "../world/specs.js";
import { recordings } from "./recordings.js";

/** How a run of the pipeline goes, where it does not just pass. */
export interface Course {
  readonly branch: string;
  /** Fails one of the unit tests, for good or once. */
  readonly unitTests?: "fail" | "flake";
  readonly lint?: "fail";
  readonly types?: "fail";
  /** Fails in one browser, for good or until it is retried by itself. */
  readonly browser?: "fail" | "flake";
  /** The tests are run thirty times over, to find those that fail now and then. */
  readonly soak?: boolean;
}

export function storefrontSteps(course: Course): JobSpec[] {
  const released = course.branch === "main";
  const unreleased = {
    state: "broken",
    brokenReason: "branch_mismatch",
  } as const;
  return [
    job({
      name: ":package: Install",
      stepKey: "install",
      command: "npm ci",
      runs: [run(9_000, recordings.install)],
    }),
    job({
      name: ":whale: Images",
      stepKey: "images",
      command: "docker compose pull",
      runs: [run(12_000, recordings.images)],
    }),
    wait(),
    ...checks(course),
    ...unitTests(course),
    ...browserTests(course),
    ...(course.soak === true ? [soakTest()] : []),
    wait(),
    job({
      name: ":zap: Build",
      stepKey: "build",
      command: "npm run build",
      artifactPaths: "dist/**/*",
      artifacts: [
        {
          path: PAGE,
          content: "<!doctype html><title>Acme</title><h1>Acme</h1>",
        },
        {
          path: "dist/assets/storefront.css",
          mimeType: "text/css",
          content: ":root { color-scheme: light dark }",
        },
        { path: CHART, mimeType: "image/svg+xml", content: bundleChart() },
      ],
      runs: [says(run(11_000, recordings.build), preview, bundleBudget)],
    }),
    block("Deploy to production?", {
      stepKey: "release",
      ...(!released && unreleased),
    }),
    job({
      name: ":rocket: Deploy",
      stepKey: "deploy",
      command: "script/deploy production",
      agentQueryRules: ["queue=deploy"],
      runs: [says(run(18_000, recordings.deploy), deployment)],
      ...(!released && unreleased),
    }),
    trigger("smoke-tests", {
      name: ":white_check_mark: Smoke tests",
      async: true,
      ...(!released && unreleased),
    }),
  ];
}

function checks({ lint, types }: Course): JobSpec[] {
  const groupKey = "checks";
  return [
    job({
      name: ":mag: Lint",
      groupKey,
      command: "npm run lint",
      runs: [
        lint === "fail"
          ? {
              ...run(7_000, recordings.lintFailed),
              exitStatus: 1,
              softFailed: true,
              jobAnnotations: [lintReport],
            }
          : run(7_000),
      ],
    }),
    job({
      name: ":triangular_ruler: Types",
      groupKey,
      command: "npm run types",
      runs: [
        types === "fail"
          ? { ...run(8_000, recordings.typesFailed), exitStatus: 2 }
          : run(8_000),
      ],
    }),
    job({
      name: ":lipstick: Formatting",
      groupKey,
      command: "npm run format -- --check",
      runs: [run(4_000)],
    }),
  ];
}

function unitTests({ unitTests }: Course): ScriptJobSpec[] {
  const failed = {
    ...says(run(16_000, recordings.testsFailed), junitReport),
    exitStatus: 1,
  };
  const passed = (at: number) => {
    const tests = run(14_000 + at * 3_000, recordings.tests);
    return at === 0 ? { ...tests, jobAnnotations: [coverageReport] } : tests;
  };
  return [0, 1, 2].map((at) =>
    job({
      name: `Unit tests ${at + 1} of 3`,
      stepKey: "unit",
      groupKey: "tests",
      command: "npm test -- --shard",
      parallelIndex: at,
      parallelTotal: 3,
      artifactPaths: "coverage/**/*;reports/**/*",
      artifacts: testArtifacts(at + 1, at === 1 && unitTests === "fail"),
      runs:
        at !== 1 || unitTests === undefined
          ? [passed(at)]
          : unitTests === "fail"
            ? [failed]
            : [failed, passed(at)],
    }),
  );
}

function soakTest(): ScriptJobSpec {
  return job({
    name: ":repeat: Unit tests, thirty times",
    stepKey: "soak",
    groupKey: "tests",
    command: "script/soak 30",
    runs: [run(55_000, recordings.long)],
  });
}

function browserTests({ browser }: Course): ScriptJobSpec[] {
  const lost = { ...run(12_000), exitStatus: 130 };
  return ["chromium", "firefox", "webkit"].map((name, at) =>
    job({
      name: `:performing_arts: Browser tests (${name})`,
      stepKey: "browser",
      groupKey: "tests",
      command: `npx playwright test --project=${name}`,
      matrix: name,
      artifacts: browserArtifacts(name),
      automaticRetries: 1,
      runs:
        browser === "fail" && name === "webkit"
          ? [lost, { ...run(12_000), exitStatus: 1 }]
          : browser === "flake" && name === "webkit"
            ? [lost, run(15_000 + at * 4_000)]
            : [run(15_000 + at * 4_000)],
    }),
  );
}

function run(duration: number, log?: RunSpec["log"]): RunSpec {
  return { wait: 1_500, duration, ...(log && { log }) };
}

/** A run that leaves annotations on its build. */
function says(
  run: RunSpec,
  ...annotations: readonly AnnotationSpec[]
): RunSpec {
  return { ...run, annotations };
}

/** The same steps, taking `times` as long. */
export function slower(steps: readonly JobSpec[], times: number): JobSpec[] {
  return steps.map((step) =>
    step.type === "script" && step.runs
      ? {
          ...step,
          runs: step.runs.map((one) => ({
            ...one,
            duration: (one.duration ?? 0) * times,
          })),
        }
      : step,
  );
}
