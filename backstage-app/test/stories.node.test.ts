import { after, before, describe } from "node:test";
import { acme } from "./acme.harness.js";
import { buildStories } from "./builds.stories.js";
import { catalogStories } from "./catalog.stories.js";
import { logStories } from "./log.stories.js";
import { lookStories } from "./look.stories.js";
import { Portal, SYSTEMS } from "./portal.harness.js";

for (const system of SYSTEMS)
  describe(`in a portal of the ${system} frontend system`, () => {
    const world = acme();
    let portal: Portal;
    const stage = () => portal;
    before(async () => {
      portal = await Portal.start(system, { buildkite: world });
    });
    after(() => portal.stop());

    describe("somebody who looks after builds", () => buildStories(stage));
    describe("somebody who reads a log", () => logStories(stage, world.clock));
    describe("an entity's owner", () => catalogStories(stage));
    describe("everybody", () => lookStories(stage));
  });
