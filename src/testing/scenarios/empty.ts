import { pipeline } from "../world/specs.js";
import type { Scenario } from "./scenarios.js";

export const empty: Scenario = {
  name: "empty",
  description: "A pipeline that has never been built.",
  populate(world) {
    world.addPipeline(pipeline("acme/new-idea", { name: "New idea" }));
  },
};
