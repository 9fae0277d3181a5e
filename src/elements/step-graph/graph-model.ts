import { isLeftOut, jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { jobsOfSteps } from "../../steps/jobs-of-steps.js";
import { stepGraph, type StepGraph } from "../../steps/step-graph.js";
import type { Step } from "../../steps/types.js";
import { overallState, tallyOf, type Tally } from "../job-list/tally.js";
import { planGraph, type GraphPlan } from "./graph-plan.js";

/** What is drawn once for the same steps, however often their jobs change. */
export interface DrawnGraph {
  readonly steps: readonly Step[];
  readonly graph: StepGraph;
  readonly plan: GraphPlan;
  /** Places of the nodes that each node waits for, and of those that wait for it. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
}

export function drawGraph(steps: readonly Step[]): DrawnGraph {
  const graph = stepGraph(steps);
  const before: number[][] = graph.nodes.map(() => []);
  const after: number[][] = graph.nodes.map(() => []);
  for (const { from, to } of graph.links) {
    before[to]?.push(from);
    after[from]?.push(to);
  }
  return { steps, graph, plan: planGraph(graph), before, after };
}

/** How a step does in this build. */
export interface StepJobs {
  /** Without older attempts. */
  readonly jobs: readonly Job[];
  readonly tally: Tally;
  /** Buildkite's name of a state; `undefined` where the step has no job. */
  readonly state: string | undefined;
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
  return { jobs, tally, state };
}

/** As the list of jobs shows it. */
export function shownState(job: Job): string {
  const { name } = jobStatus(job);
  return name === "promised_failure" ? "failing" : name;
}
