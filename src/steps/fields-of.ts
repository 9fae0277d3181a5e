import type { ManualJob } from "../api/types.js";
import { eachStep } from "./each-step.js";
import type {
  BlockStep,
  InputStep,
  PipelineSteps,
  StepField,
} from "./types.js";

/** What a manual job asks for, where exactly one step can be meant. */
export type FieldsAnswer =
  | {
      readonly known: true;
      readonly step: BlockStep | InputStep;
      readonly fields: readonly StepField[];
    }
  | {
      readonly known: false;
      /** `unreadable`: the step is found, but one of its fields makes no sense. */
      readonly because: "no-step" | "several-steps" | "unreadable";
      /** One of the steps that it may be has a required field, or one that cannot be read. */
      readonly mayRequire: boolean;
    };

/**
 * The step behind a job of type `manual`, about which the API says only key and label: the
 * key decides, and where there is none the label does.
 */
export function fieldsOf(
  job: ManualJob,
  { steps }: PipelineSteps,
): FieldsAnswer {
  const candidates = [...eachStep(steps)].filter(
    (one): one is BlockStep | InputStep =>
      (one.kind === "block" || one.kind === "input") &&
      one.key === job.stepKey &&
      (job.stepKey !== undefined || one.label === job.label),
  );
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
