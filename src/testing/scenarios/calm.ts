import { build, job, pipeline, wait } from "../world/specs.js";
import type { Scenario } from "./scenarios.js";

const MESSAGES = [
  "Show delivery dates in the buyer's time zone",
  "Round prices half to even, as the ledger does",
  "Bump eslint from 9.38.0 to 9.39.1",
  "Keep the cart when a session expires",
  "Explain why a voucher was refused",
  "Cache currency rates for an hour",
];

export const calm: Scenario = {
  name: "calm",
  description: "A small pipeline whose builds have all passed but one.",
  populate(world) {
    world.addPipeline(
      pipeline("acme/web", {
        builds: MESSAGES.map((message, at) =>
          build({
            message,
            state: at === 3 ? "failed" : "passed",
            jobs: [
              job({
                name: ":mag: Lint",
                command: "npm run lint",
                state: "passed",
              }),
              job({ name: ":test_tube: Test", command: "npm test" }),
              wait(),
              job({
                name: ":package: Build",
                command: "npm run build",
                ...(at === 3 && { state: "waiting_failed" }),
              }),
            ],
          }),
        ),
      }),
    );
  },
};
