import { build, job, pipeline, wait } from "../world/specs.js";
import type { World } from "../world/world.js";
import { AISHA, JONAS, MEI, PEOPLE, RAFAEL, TOM } from "./company.js";
import { recordings } from "./recordings.js";
import type { Scenario } from "./scenarios.js";
import { storefrontSteps } from "./storefront.js";
import { keepBusy } from "./storefront-activity.js";
import { STOREFRONT, writeHistory } from "./storefront-history.js";
import { STOREFRONT_YAML } from "./storefront-yaml.js";

const HOUR = 3_600_000;

export const demo: Scenario = {
  name: "demo",
  description:
    "A company's pipelines, with two weeks behind them and builds that start, run, fail, block and finish.",
  populate(world) {
    world.addOrganization({ slug: "acme", name: "Acme" });
    world.addPipeline(
      pipeline(STOREFRONT, {
        name: "Storefront",
        description: "The shop that customers see",
        configuration: STOREFRONT_YAML,
        createdBy: JONAS,
        firstNumber: 3_127,
        steps: storefrontSteps({ branch: "main" }),
        tags: ["web", "customer-facing"],
      }),
    );
    addNeighbours(world);
    writeHistory(world);
    keepBusy(world);
  },
};

/** The other pipelines of the organisation: quieter, and each with its own habits. */
function addNeighbours(world: World): void {
  world.addPipeline(
    pipeline("acme/smoke-tests", {
      name: "Smoke tests",
      description: "Buys a pair of socks in every region",
      firstNumber: 911,
      steps: ["eu", "us", "ap"].map((region) =>
        job({
          name: `:globe_with_meridians: Buy socks (${region})`,
          stepKey: "buy",
          command: `script/smoke ${region}`,
          matrix: region,
          runs: [{ duration: 12_000 }],
        }),
      ),
    }),
  );
  const quiet = [
    {
      slug: "catalogue-api",
      name: "Catalogue API",
      description: "Products, prices and stock",
      messages: [
        "Answer 304 when nothing changed",
        "Index products by their supplier",
        "Refuse negative stock",
      ],
      steps: [
        job({ name: ":mag: Vet", command: "go vet ./..." }),
        job({ name: ":test_tube: Test", command: "go test -race ./..." }),
        wait(),
        job({ name: ":whale: Image", command: "docker buildx build ." }),
      ],
      creator: MEI,
    },
    {
      slug: "infrastructure",
      name: "Infrastructure",
      description: "Everything that Terraform keeps",
      messages: [
        "Give the search cluster a third node",
        ":lock: Rotate the payment provider's key",
      ],
      steps: [
        job({
          name: ":building_construction: Plan",
          command: "terraform plan",
        }),
        wait(),
        job({
          name: ":building_construction: Apply",
          command: "terraform apply",
        }),
      ],
      creator: RAFAEL,
    },
  ];
  for (const { slug, messages, creator, ...spec } of quiet) {
    world.addPipeline(pipeline(`acme/${slug}`, { ...spec, firstNumber: 204 }));
    messages.forEach((message, at) => {
      world.at(world.now() - (messages.length - at) * 5 * HOUR, () => {
        world.start(`acme/${slug}`, { message, creator });
      });
    });
  }
  addTroubled(world);
  world.addPipeline(
    pipeline("acme/design-tokens", {
      name: "Design tokens",
      description: "Colours, spaces and type, for every app",
      createdBy: PEOPLE[3] ?? null,
      steps: [
        job({
          name: ":package: Publish",
          command: "npm publish",
          runs: [{ duration: 9_000, log: recordings.install }],
        }),
      ],
    }),
  );
}

/** One whose newest build has failed, and one that waits for an agent. */
function addTroubled(world: World): void {
  world.addPipeline(
    pipeline("acme/mobile-app", {
      name: "Mobile app",
      description: "The shop in a pocket",
      builds: [
        build({
          number: 318,
          createdAt: world.now() - 2 * HOUR,
          state: "failed",
          message: "Ask for the camera only when it is needed",
          creator: AISHA,
          jobs: [
            job({ name: ":android: Build", stepKey: "build" }),
            job({
              name: ":test_tube: Unit tests",
              stepKey: "tests",
              state: "failed",
              exitStatus: 1,
              log: recordings.testsFailed,
            }),
          ],
        }),
      ],
    }),
  );
  world.addPipeline(
    pipeline("acme/warehouse-sync", {
      name: "Warehouse sync",
      description: "What is in stock, every five minutes",
      builds: [
        build({
          number: 76,
          createdAt: world.now() - HOUR / 4,
          state: "scheduled",
          message: "Read the new scanners",
          creator: TOM,
          jobs: [
            job({
              name: ":arm: Image",
              stepKey: "image",
              state: "scheduled",
              agentQueryRules: ["queue=arm64"],
              runnableAt: world.now() - HOUR / 4,
            }),
          ],
        }),
      ],
    }),
  );
}
