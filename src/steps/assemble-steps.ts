import type { Job } from "../api/types.js";
import { jobsOfSteps } from "./jobs-of-steps.js";
import type { SingleStep, Step } from "./types.js";

/** Steps that a job of the build added while it ran. */
export interface AddedSteps {
  readonly steps: readonly Step[];
  readonly sourceJobId: string | undefined;
  /** What was still to come then gave way to them. */
  readonly replaces: boolean;
}

/**
 * The steps of one build: the pipeline's own, with each upload's right behind the step that
 * uploaded it, which is where Buildkite puts them. So of two uploads by one job, the later
 * one comes first.
 */
export function assembleSteps(
  own: readonly Step[],
  additions: readonly AddedSteps[],
  jobs: readonly Job[],
): readonly Step[] {
  const byId = new Map(jobs.map((job) => [job.id, job]));
  let steps = own;
  for (const { steps: added, sourceJobId, replaces } of additions) {
    const source =
      sourceJobId === undefined ? undefined : byId.get(sourceJobId);
    const at = source ? placeOf(source, steps) : -1;
    const end = at === -1 ? steps.length : at + 1;
    const after = steps.slice(end);
    steps = [
      ...steps.slice(0, end),
      ...added,
      ...(replaces ? withJobs(after, jobs) : after),
    ];
  }
  return steps;
}

/** The index of the step, or of the group of the step, that a job is of; -1 for none. */
function placeOf(job: Job, steps: readonly Step[]): number {
  // A retried attempt is of the same step as the attempt that counts.
  const attempt =
    job.type === "script" && job.retried ? { ...job, retried: false } : job;
  const [step] = jobsOfSteps(steps, [attempt]).jobs.keys();
  return steps.findIndex((one) => one === step || holds(one, step));
}

/** Of the steps that were replaced, those that had begun. */
function withJobs(
  steps: readonly Step[],
  jobs: readonly Job[],
): readonly Step[] {
  const begun = jobsOfSteps(steps, jobs).jobs;
  return steps.flatMap((step): readonly Step[] => {
    if (step.kind !== "group") return begun.has(step) ? [step] : [];
    const left = step.steps.filter((one) => begun.has(one));
    return left.length === 0 ? [] : [{ ...step, steps: left }];
  });
}

function holds(step: Step, one: SingleStep | undefined): boolean {
  return step.kind === "group" && one !== undefined && step.steps.includes(one);
}
