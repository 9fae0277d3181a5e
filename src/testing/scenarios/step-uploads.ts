import {
  block,
  build,
  job,
  pipeline,
  trigger,
  type BuildSpec,
  type JobSpec,
} from "../world/specs.js";
import { manySteps } from "./many-steps.js";
import type { Scenario } from "./scenarios.js";

const MINUTE = 60_000;

/** All that stands in the pipeline itself: the rest comes with the code. */
const OWN = `steps:
  - label: ":pipeline: Upload"
    key: upload
    command: buildkite-agent pipeline upload
`;

/** What the code brings along: steps that say by name what they wait for. */
export const UPLOADED = `steps:
  - group: ":gear: Service"
    key: service
    steps:
      - { label: ":mag: Vet", key: vet, command: go vet ./... }
      - { label: ":test_tube: Test %n of %t", key: test, command: go test ./..., parallelism: 4 }
      - { label: ":whale: Image", key: image, command: docker build ., depends_on: [vet, test] }
  - group: ":art: Pages"
    key: pages
    steps:
      - { label: ":triangular_ruler: Types", key: types, command: npm run types }
      - label: ":performing_arts: Browser tests ({{matrix}})"
        key: browser
        command: npx playwright test
        matrix: [chromium, firefox, webkit]
      - { label: ":package: Bundle", key: bundle, command: npm run build, depends_on: types }
  - { label: ":mag: Plan contract tests", key: plan, command: script/plan, depends_on: vet }
  - { label: ":books: Handbook", key: handbook, command: mkdocs build, depends_on: ~ }
  - { label: ":earth_africa: End to end", key: e2e, command: script/e2e, depends_on: [service, pages] }
  - { block: "Release?", key: release, depends_on: [e2e, { step: handbook, allow_failure: true }] }
  - { label: ":rocket: Deploy to Europe", key: deploy-eu, command: script/deploy eu, depends_on: release }
  - { label: ":rocket: Deploy to America", key: deploy-us, command: script/deploy us, depends_on: release, branches: main }
  - { trigger: smoke-tests, label: ":white_check_mark: Smoke tests", key: smoke, depends_on: [deploy-eu, deploy-us], async: true }
`;

/** What the plan found to be worth testing. */
const PLANNED = `steps:
  - { label: "Contract: cart", key: contract-cart, command: script/contract cart, depends_on: plan }
  - { label: "Contract: checkout", key: contract-checkout, command: script/contract checkout, depends_on: plan }
`;

type Outcome = "passed" | "running" | "failed";

/** The jobs of one build; from the browser tests on they are as `outcome` says. */
function jobsOf(outcome: Outcome): JobSpec[] {
  const later = outcome === "passed" ? "passed" : "waiting";
  const step = (stepKey: string, name: string, state = "passed") =>
    job({
      stepKey,
      name,
      state,
      ...(state === "failed" && { exitStatus: 1 }),
    });
  return [
    step("upload", ":pipeline: Upload"),
    { ...step("vet", ":mag: Vet"), groupKey: "service" },
    ...[0, 1, 2, 3].map((at) => ({
      ...step("test", `:test_tube: Test ${at + 1} of 4`),
      groupKey: "service",
      parallelIndex: at,
      parallelTotal: 4,
    })),
    { ...step("image", ":whale: Image", outcome), groupKey: "service" },
    { ...step("types", ":triangular_ruler: Types"), groupKey: "pages" },
    ...["chromium", "firefox", "webkit"].map((name, at) => ({
      ...step(
        "browser",
        `:performing_arts: Browser tests (${name})`,
        at === 2 ? outcome : "passed",
      ),
      groupKey: "pages",
      matrix: name,
    })),
    { ...step("bundle", ":package: Bundle"), groupKey: "pages" },
    step("plan", ":mag: Plan contract tests"),
    step("contract-cart", "Contract: cart"),
    step("contract-checkout", "Contract: checkout", outcome),
    step("handbook", ":books: Handbook"),
    step("e2e", ":earth_africa: End to end", later),
    block("Release?", {
      stepKey: "release",
      state: later === "passed" ? "unblocked" : "blocked",
    }),
    step(
      "deploy-eu",
      ":rocket: Deploy to Europe",
      later === "passed" ? "passed" : "blocked",
    ),
    job({
      stepKey: "deploy-us",
      name: ":rocket: Deploy to America",
      state: "broken",
      brokenReason: "branch_mismatch",
    }),
    trigger("smoke-tests", {
      stepKey: "smoke",
      name: ":white_check_mark: Smoke tests",
      async: true,
      state: later,
    }),
  ];
}

function platformBuild(outcome: Outcome, spec: BuildSpec = {}): BuildSpec {
  return build({
    state: outcome,
    branch: "fix-cart",
    jobs: jobsOf(outcome),
    stepUploads: [
      { definition: UPLOADED, from: "upload" },
      { definition: PLANNED, from: "plan" },
    ],
    ...spec,
  });
}

export const stepUploads: Scenario = {
  name: "steps",
  description:
    "Pipelines whose jobs upload steps: dependencies, groups, hundreds of steps, and those whose steps nobody knows.",
  populate(world) {
    const now = world.now();
    world.addPipeline(
      pipeline("acme/platform", {
        name: "Platform",
        configuration: OWN,
        builds: [
          platformBuild("passed", {
            message: "From before anybody kept uploads",
            stepUploads: "gone",
          }),
          platformBuild("failed", {
            message: "Round to whole cents",
            createdAt: now - 30 * MINUTE,
          }),
          platformBuild("running", {
            message: "Keep the cart when a session expires",
            createdAt: now - 3 * MINUTE,
          }),
        ],
      }),
    );
    world.addPipeline(
      pipeline("acme/clicked-together", {
        name: "Clicked together",
        configuration: null,
        builds: [build({ jobs: [job({ name: "Build" })] })],
      }),
    );
    const many = manySteps();
    world.addPipeline(
      pipeline("acme/monorepo", {
        name: "Monorepo",
        configuration: many.yaml,
        builds: [build({ state: "failed", jobs: many.jobs })],
      }),
    );
  },
};
