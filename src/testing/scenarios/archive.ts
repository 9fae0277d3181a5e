import { build, job, pipeline } from "../world/specs.js";
import { CHANGES } from "./changes.js";
import { PEOPLE } from "./company.js";
import type { Scenario } from "./scenarios.js";

const BUILDS = 5_000;
const HOUR = 3_600_000;

export const archive: Scenario = {
  name: "archive",
  description: "A pipeline of 5,000 builds over two years.",
  populate(world) {
    const { random } = world;
    const now = world.now();
    world.addPipeline(
      pipeline("acme/archive", {
        name: "Archive",
        builds: Array.from({ length: BUILDS }, (_, at) => {
          const change = random.pick(`change/${at}`, CHANGES);
          const fraction = random.fraction(`state/${at}`);
          const failed = fraction < 0.12;
          return build({
            createdAt: now - (BUILDS - at) * 3.5 * HOUR,
            branch: at % 3 === 0 ? "main" : change.branch,
            message: random.pick(`message/${at}`, change.messages),
            creator: random.pick(`creator/${at}`, PEOPLE),
            state: failed ? "failed" : fraction < 0.15 ? "canceled" : "passed",
            jobs: [
              job({
                name: ":package: Install",
                command: "npm ci",
                state: "passed",
              }),
              job({ name: ":test_tube: Test" }),
            ],
          });
        }),
      }),
    );
  },
};
