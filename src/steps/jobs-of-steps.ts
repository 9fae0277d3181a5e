import type { Job } from "../api/types.js";
import { eachStep } from "./each-step.js";
import { matchesLabel } from "./label-pattern.js";
import type { SingleStep, Step } from "./types.js";

export interface JobsOfSteps {
  /** The newest attempts of each step's jobs; a step without jobs is not in it. */
  readonly jobs: ReadonlyMap<SingleStep, readonly Job[]>;
  /** Jobs whose step is not among those known. */
  readonly unmatched: readonly Job[];
}

/** Which jobs each step has become: by the step's key, else by its label or command, in order. */
export function jobsOfSteps(
  steps: readonly Step[],
  jobs: readonly Job[],
): JobsOfSteps {
  const all = [...eachStep(steps)];
  const byKey = new Map<string, SingleStep>();
  for (const step of all) if (step.key !== undefined) byKey.set(step.key, step);
  const unkeyed = all.filter(({ key }) => key === undefined);
  const found = new Map<SingleStep, Job[]>();
  const families = new Map<string, SingleStep | undefined>();
  const unmatched: Job[] = [];
  for (const job of jobs) {
    if (job.type === "script" && job.retried) continue;
    const family = familyOf(job);
    if (!families.has(family)) {
      const step =
        job.stepKey === undefined
          ? stepLike(job, unkeyed, found)
          : byKey.get(job.stepKey);
      families.set(family, step);
    }
    const step = families.get(family);
    if (!step) unmatched.push(job);
    else if (found.has(step)) found.get(step)?.push(job);
    else found.set(step, [job]);
  }
  return { jobs: found, unmatched };
}

/** Jobs that are certainly of one step: parallel ones, a matrix, attempts. */
function familyOf(job: Job): string {
  if (job.stepKey !== undefined) return `key ${job.stepKey}`;
  const step = job.type === "script" ? job.stepId : undefined;
  return step === undefined ? `job ${job.id}` : `step ${step}`;
}

/** The first that fits and has no jobs yet; of several alike, the jobs' order tells which is which. */
function stepLike(
  job: Job,
  steps: readonly SingleStep[],
  taken: ReadonlyMap<SingleStep, unknown>,
): SingleStep | undefined {
  const fitting = steps.filter((step) => fits(job, step));
  return fitting.find((step) => !taken.has(step)) ?? lastShared(job, fitting);
}

/** Without a step's id, the jobs of one parallel step or matrix come one by one. */
function lastShared(
  job: Job,
  fitting: readonly SingleStep[],
): SingleStep | undefined {
  const step = fitting.at(-1);
  const becomesMany =
    step?.kind === "command" &&
    (step.parallelism > 1 || step.matrix.length > 0);
  return becomesMany && job.type === "script" && job.stepId === undefined
    ? step
    : undefined;
}

function fits(job: Job, step: SingleStep): boolean {
  switch (job.type) {
    case "script":
      if (step.kind !== "command") return false;
      return step.label === undefined
        ? step.command !== undefined &&
            step.command.trim() === job.command?.trim()
        : named(step.label, job.name);
    case "trigger":
      if (step.kind !== "trigger") return false;
      return step.label === undefined
        ? step.pipeline === job.triggeredBuild?.ref?.pipeline
        : named(step.label, job.name);
    case "manual":
      return (
        (step.kind === "block" || step.kind === "input") &&
        (step.label === job.label || named(step.label, job.label))
      );
    case "waiter":
      return step.kind === "wait";
    case "unknown":
      return false;
  }
}

function named(label: string | undefined, name: string | undefined): boolean {
  return label !== undefined && name !== undefined && matchesLabel(label, name);
}
