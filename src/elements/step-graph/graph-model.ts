import { isLeftOut, jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { jobsOfSteps } from "../../steps/jobs-of-steps.js";
import {
  stepGraph,
  type StepGraph,
  type StepLink,
} from "../../steps/step-graph.js";
import type { Step } from "../../steps/types.js";
import {
  overallState,
  PLACES,
  tallyOf,
  type Place,
  type Tally,
} from "../job-list/tally.js";
import { edgesPath } from "./edge-path.js";
import { MOST_EDGES } from "./layout.js";
import { planGraph, type GraphPlan } from "./graph-plan.js";

/** What is drawn once for the same steps, however often their jobs change. */
export interface DrawnGraph {
  readonly steps: readonly Step[];
  readonly graph: StepGraph;
  readonly plan: GraphPlan;
  /** All edges as one path; `undefined` where they are so many that they would hide the steps. */
  readonly lines: string | undefined;
  /** Of each node, what it waits for, and the places of the nodes that wait for it. */
  readonly linksTo: readonly (readonly StepLink[])[];
  readonly after: readonly (readonly number[])[];
}

/** `previous` again, where it is of the same steps. */
export function drawGraph(
  steps: readonly Step[],
  previous?: DrawnGraph,
): DrawnGraph {
  if (previous && sameItems(previous.steps, steps)) return previous;
  const graph = stepGraph(steps);
  const plan = planGraph(graph);
  const lines =
    plan.edges.length > MOST_EDGES ? undefined : edgesPath(plan.edges);
  const linksTo: StepLink[][] = graph.nodes.map(() => []);
  const after: number[][] = graph.nodes.map(() => []);
  for (const link of graph.links) {
    linksTo[link.to]?.push(link);
    after[link.from]?.push(link.to);
  }
  return { steps, graph, plan, lines, linksTo, after };
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

/** How a step does in this build. */
export interface StepJobs {
  /** Without older attempts. */
  readonly jobs: readonly Job[];
  readonly tally: Tally;
  /** Buildkite's name of a state; `undefined` where the step has no job. */
  readonly state: string | undefined;
  /** What that state means; of several jobs, of the most pressing. */
  readonly place: Place | undefined;
}

/** One for each node of a graph, and the jobs that belong to none. */
export function jobsOfNodes(
  { steps, graph }: DrawnGraph,
  jobs: readonly Job[],
): {
  readonly nodes: readonly StepJobs[];
  readonly unmatched: readonly Job[];
} {
  const found = jobsOfSteps(steps, jobs);
  return {
    nodes: graph.nodes.map(({ step }) => stepJobs(found.jobs.get(step) ?? [])),
    unmatched: found.unmatched.filter(
      (job) => job.type !== "waiter" && !isLeftOut(job),
    ),
  };
}

function stepJobs(jobs: readonly Job[]): StepJobs {
  const tally = tallyOf(jobs);
  const [first, ...others] = jobs;
  const state = !first
    ? undefined
    : others.length === 0
      ? shownState(first)
      : overallState(tally);
  const place = PLACES.find((one) => tally[one] > 0);
  return { jobs, tally, state, place };
}

/** As the list of jobs shows it. */
export function shownState(job: Job): string {
  const { name } = jobStatus(job);
  return name === "promised_failure" ? "failing" : name;
}
