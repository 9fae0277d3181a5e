import { after, before, describe } from "node:test";
import { acme } from "./acme.harness.js";
import { buildStories } from "./builds.stories.js";
import { Portal, SYSTEMS } from "./portal.harness.js";

for (const system of SYSTEMS)
  describe(`in a portal of the ${system} frontend system`, () => {
    let portal: Portal;
    const stage = () => portal;
    before(async () => {
      portal = await Portal.start(system, { buildkite: acme() });
    });
    after(() => portal.stop());

    describe("somebody who looks after builds", () => buildStories(stage));
  });
