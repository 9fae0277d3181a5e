import type { ManualJob } from "../api/types.js";
import { eachStep } from "./each-step.js";
import { matchesLabel } from "./label-pattern.js";
import type {
  BlockStep,
  InputStep,
  PipelineSteps,
  StepField,
} from "./types.js";

type ManualStep = BlockStep | InputStep;

/** What a manual job asks for, where exactly one step can be meant. */
export type FieldsAnswer =
  | {
      readonly known: true;
      readonly step: ManualStep;
      readonly fields: readonly StepField[];
    }
  | {
      readonly known: false;
      /** `unreadable`: the step is found, but one of its fields makes no sense. */
      readonly because: "no-step" | "several-steps" | "unreadable";
      /** One of the steps that it may be has a required field, or one that cannot be read. */
      readonly mayRequire: boolean;
    };

/** The step behind a job of type `manual`, about which the API says only key and label. */
export function fieldsOf(
  job: ManualJob,
  { steps }: PipelineSteps,
): FieldsAnswer {
  const candidates = candidatesFor(job, steps);
  const mayRequire = candidates.some(
    ({ fields }) => fields?.some(({ required }) => required) ?? true,
  );
  const [step, another] = candidates;
  if (!step) return { known: false, because: "no-step", mayRequire };
  if (another) return { known: false, because: "several-steps", mayRequire };
  const { fields } = step;
  return fields
    ? { known: true, step, fields }
    : { known: false, because: "unreadable", mayRequire };
}

/** Those called like the job; else those whose variables can have been filled in to be called so. */
function candidatesFor(
  job: ManualJob,
  steps: PipelineSteps["steps"],
): readonly ManualStep[] {
  const manual = [...eachStep(steps)].filter(
    (one): one is ManualStep => one.kind === "block" || one.kind === "input",
  );
  const exact = manual.filter((one) => isOf(one, job, Object.is));
  return exact.length > 0
    ? exact
    : manual.filter((one) => isOf(one, job, isFilledIn));
}

/** The key decides, and where there is none the label does. */
function isOf(
  step: ManualStep,
  { stepKey, label }: ManualJob,
  isSame: (written: string | undefined, name: string | undefined) => boolean,
): boolean {
  return stepKey === undefined
    ? step.key === undefined && isSame(step.label, label)
    : isSame(step.key, stepKey);
}

function isFilledIn(
  written: string | undefined,
  name: string | undefined,
): boolean {
  return (
    written !== undefined && name !== undefined && matchesLabel(written, name)
  );
}
