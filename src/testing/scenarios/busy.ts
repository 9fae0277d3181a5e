import { job, pipeline, wait } from "../world/specs.js";
import type { JobSpec } from "../world/specs.js";
import { PEOPLE } from "./company.js";
import { recordings } from "./recordings.js";
import type { Scenario } from "./scenarios.js";

const MINUTE = 60_000;

/** What forty people work on at once. */
const TOPICS = [
  "accounts/two-factor",
  "accounts/export-data",
  "accounts/merge-duplicates",
  "billing/sepa-mandates",
  "billing/credit-notes",
  "billing/invoice-layout",
  "billing/dunning-letters",
  "cart/guest-checkout",
  "cart/share-link",
  "cart/reserve-stock",
  "catalogue/size-charts",
  "catalogue/bundles",
  "catalogue/energy-labels",
  "catalogue/video",
  "delivery/parcel-lockers",
  "delivery/evening-slots",
  "delivery/customs-forms",
  "delivery/returns-label",
  "editor/preview",
  "editor/scheduled-pages",
  "fix/double-scrollbar",
  "fix/memory-in-carousel",
  "fix/negative-stock",
  "fix/print-styles",
  "fix/timezone-of-sales",
  "i18n/japanese",
  "i18n/plural-rules",
  "infra/http3",
  "infra/smaller-images",
  "infra/trace-ids",
  "loyalty/points-history",
  "loyalty/birthday",
  "payments/apple-pay",
  "payments/instalments",
  "payments/three-d-secure",
  "search/fuzzy",
  "search/recent",
  "search/ranking-by-stock",
  "support/chat-widget",
  "support/order-lookup",
];

const VERBS = ["Start on", "Finish", "Test", "Document"];

export const busy: Scenario = {
  name: "busy",
  description: "Forty branches built at once, a dozen of them right now.",
  populate(world) {
    world.addPipeline(
      pipeline("acme/monolith", { name: "Monolith", firstNumber: 18_204 }),
    );
    const now = world.now();
    TOPICS.forEach((branch, at) => {
      VERBS.forEach((verb, nth) => {
        // The last push to each branch falls into the last forty minutes.
        const ago = (VERBS.length - 1 - nth) * 95 * MINUTE + at * MINUTE;
        world.at(now - ago, () => {
          world.start("acme/monolith", {
            branch,
            message: `${verb} ${words(branch)}`,
            creator: world.random.pick(branch, PEOPLE),
            jobs: stepsOf(world.random.fraction(`${branch}/${nth}`)),
          });
        });
      });
    });
  },
};

function stepsOf(chance: number): JobSpec[] {
  const minutes = 4 + chance * 9;
  return [
    job({
      name: ":whale: Images",
      command: "docker compose pull",
      runs: [{ duration: MINUTE, log: recordings.images }],
    }),
    wait(),
    ...[0, 1, 2, 3].map((at) =>
      job({
        name: `Tests ${at + 1} of 4`,
        stepKey: "tests",
        command: "bin/test",
        parallelIndex: at,
        parallelTotal: 4,
        runs: [
          at === 2 && chance < 0.2
            ? {
                duration: minutes * MINUTE,
                exitStatus: 1,
                log: recordings.testsFailed,
              }
            : { duration: minutes * MINUTE, log: recordings.tests },
        ],
      }),
    ),
  ];
}

/** `billing/sepa-mandates` → `sepa mandates`. */
function words(branch: string): string {
  return branch.replace(/^.*\//, "").replaceAll("-", " ");
}
