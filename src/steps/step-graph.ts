import { eachStep } from "./each-step.js";
import type {
  BlockStep,
  Dependency,
  GroupStep,
  SingleStep,
  Step,
  WaitStep,
} from "./types.js";

/** Steps and what each waits for. Steps are named by their place in `nodes`. */
export interface StepGraph {
  readonly nodes: readonly StepNode[];
  readonly links: readonly StepLink[];
}

export interface StepNode {
  readonly step: SingleStep;
  readonly group: GroupStep | undefined;
  /** Keys that it depends on, and that no step known has. */
  readonly missing: readonly string[];
}

/** `to` waits for `from`. */
export interface StepLink {
  readonly from: number;
  readonly to: number;
  /** `to` runs even where `from` fails. */
  readonly allowFailure: boolean;
}

/**
 * What waits for what, as Buildkite orders steps: a step with `depends_on` waits for just
 * that; a `wait` or a `block` waits for all before it, and all after it wait for it; an
 * `input` neither waits nor holds up (https://buildkite.com/docs/pipelines/configure/depends-on).
 */
export function stepGraph(steps: readonly Step[]): StepGraph {
  const graph = new GraphBuilder(steps);
  for (const step of steps) {
    if (step.kind === "group")
      for (const one of step.steps) graph.add(one, step);
    else graph.add(step, undefined);
  }
  return { nodes: graph.nodes, links: graph.links };
}

class GraphBuilder {
  readonly nodes: StepNode[] = [];
  readonly links: StepLink[] = [];
  /** The places of the steps that a key names: one, or those of a group. */
  readonly #places = new Map<string, readonly number[]>();
  /** The wait or block that steps without `depends_on` wait for now. */
  #barrier: number | undefined;
  /** Steps behind it, for which the next one waits. */
  #since: number[] = [];
  /** Steps for which another one waits. */
  readonly #followed = new Set<number>();

  constructor(steps: readonly Step[]) {
    let at = 0;
    for (const step of steps) {
      const places = [...eachStep([step])].map((one) => {
        if (one.key !== undefined) this.#places.set(one.key, [at]);
        return at++;
      });
      if (step.key !== undefined) this.#places.set(step.key, places);
    }
  }

  add(step: SingleStep, group: GroupStep | undefined): void {
    const at = this.nodes.length;
    const named = namedBy(step, group);
    const missing = (named ?? [])
      .map((one) => one.step)
      .filter((key) => !this.#places.has(key));
    this.nodes.push({ step, group, missing });
    for (const one of named ?? [])
      for (const from of this.#places.get(one.step) ?? [])
        this.#link(from, at, one.allowFailure || step.allowDependencyFailure);
    if (step.kind === "wait" || step.kind === "block")
      this.#hold(at, step, named !== undefined);
    else if (step.kind !== "input") {
      if (!named && this.#barrier !== undefined)
        this.#link(this.#barrier, at, step.allowDependencyFailure);
      this.#since.push(at);
    }
  }

  /** A wait or a block: behind all that nothing else is behind of, unless it names what. */
  #hold(at: number, step: WaitStep | BlockStep, isNamed: boolean): void {
    const barrier = this.#barrier;
    this.#barrier = at;
    if (isNamed) {
      this.#since.push(at);
      return;
    }
    const allowFailure = step.kind === "wait" && step.continueOnFailure;
    const ends = this.#since.filter((one) => !this.#followed.has(one));
    for (const from of ends) this.#link(from, at, allowFailure);
    // Steps that named what they wait for may all have passed the last one by.
    if (barrier !== undefined && !this.#followed.has(barrier))
      this.#link(barrier, at, allowFailure);
    this.#since = [];
  }

  #link(from: number, to: number, allowFailure: boolean): void {
    if (from === to) return;
    this.#followed.add(from);
    this.links.push({ from, to, allowFailure });
  }
}

/** The dependencies that a step names, and those of its group, each once; `undefined` for none named. */
function namedBy(
  { dependsOn }: SingleStep,
  group: GroupStep | undefined,
): readonly Dependency[] | undefined {
  if (!dependsOn && !group?.dependsOn) return undefined;
  const byKey = new Map(
    [...(group?.dependsOn ?? []), ...(dependsOn ?? [])].map((one) => [
      one.step,
      one,
    ]),
  );
  return [...byKey.values()];
}
