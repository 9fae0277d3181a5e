import type { World } from "../world/world.js";
import { archive } from "./archive.js";
import { blocked } from "./blocked.js";
import { busy } from "./busy.js";
import { calm } from "./calm.js";
import { demo } from "./demo.js";
import { empty } from "./empty.js";
import { hostile } from "./hostile.js";
import { large } from "./large.js";
import { regression } from "./regression.js";
import { states } from "./states.js";
import { stepUploads } from "./step-uploads.js";

/** A world that tests and the demo share. */
export interface Scenario {
  readonly name: string;
  /** One sentence: what is there to see. */
  readonly description: string;
  populate(world: World): void;
}

export const scenarios: readonly Scenario[] = [
  demo,
  calm,
  busy,
  large,
  blocked,
  states,
  regression,
  hostile,
  empty,
  archive,
  stepUploads,
];

export function scenarioNamed(name: string): Scenario {
  const scenario = scenarios.find((one) => one.name === name);
  if (scenario === undefined) {
    const names = scenarios.map((one) => one.name).join(", ");
    throw new RangeError(`No scenario "${name}"; there are: ${names}`);
  }
  return scenario;
}
