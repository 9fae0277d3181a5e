import type { SingleStep, Step } from "./types.js";

/** The steps of a list and of its groups, in order. */
export function* eachStep(steps: readonly Step[]): Generator<SingleStep, void> {
  for (const step of steps) {
    if (step.kind === "group") yield* step.steps;
    else yield step;
  }
}
