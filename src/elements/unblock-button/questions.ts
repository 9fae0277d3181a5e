import type { BuildkiteError } from "../../api/errors.js";
import type { ManualJob } from "../../api/types.js";
import type {
  KnownSteps,
  StepsController,
} from "../../live/steps-controller.js";
import { eachStep } from "../../steps/each-step.js";
import { fieldsOf, type FieldsAnswer } from "../../steps/fields-of.js";

/** What a manual job asks, as far as that is known. */
export type Questions =
  | { readonly kind: "asking" }
  | { readonly kind: "failed"; readonly error: BuildkiteError }
  | KnownQuestions
  | (Extract<FieldsAnswer, { known: false }> & { readonly kind: "unknown" });

export type KnownQuestions = Extract<FieldsAnswer, { known: true }> & {
  readonly kind: "known";
  /** They stand in the pipeline's configuration as it is now, not in what this build's jobs uploaded. */
  readonly isFromConfiguration: boolean;
};

export function questionsOf(
  job: ManualJob,
  { known, error }: Pick<StepsController, "known" | "error">,
): Questions {
  if (!known) return error ? { kind: "failed", error } : { kind: "asking" };
  const answer = fieldsOf(job, known);
  if (!answer.known) return { kind: "unknown", ...answer };
  const isFromConfiguration = !uploadedSteps(known).includes(answer.step);
  return { kind: "known", isFromConfiguration, ...answer };
}

/** Unknown questions may be left unanswered only where none of them can be required. */
export function mayAnswer(questions: Questions): boolean {
  return (
    questions.kind === "known" ||
    (questions.kind === "unknown" && !questions.mayRequire)
  );
}

function uploadedSteps({ uploads }: KnownSteps) {
  return (uploads?.uploads ?? []).flatMap(({ result }) =>
    result?.ok ? [...eachStep(result.value.steps)] : [],
  );
}
