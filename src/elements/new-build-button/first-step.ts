import { html, nothing, type TemplateResult } from "lit";
import type { KnownSteps } from "../../live/steps-controller.js";
import { eachStep } from "../../steps/each-step.js";
import type { BlockStep, InputStep, StepField } from "../../steps/types.js";
import { emojiText } from "../emoji/emoji-text.js";
import { stepFields } from "../step-fields/step-fields.js";
import type { NewBuildContext } from "./new-build-fields.js";

/** A block or an input step that a pipeline begins with: what it asks can be answered beforehand. */
export type FirstStep = BlockStep | InputStep;

export function firstStepOf(
  known: KnownSteps | undefined,
): FirstStep | undefined {
  const [first] = eachStep(known?.steps ?? []);
  return first?.kind === "block" || first?.kind === "input" ? first : undefined;
}

/**
 * None where they cannot be read: the build then waits until somebody answers. Of a step
 * that not every build has, no answer is required.
 */
export function questionsOf(step: FirstStep | undefined): readonly StepField[] {
  const fields = step?.fields ?? [];
  const isCertain =
    step?.condition === undefined && step?.branches === undefined;
  return isCertain
    ? fields
    : fields.map((field) => ({ ...field, required: false }));
}

export function firstStepTemplate(
  step: FirstStep,
  { draft, form, words, emoji }: NewBuildContext,
): TemplateResult | typeof nothing {
  const { newBuild } = words;
  if (!step.fields)
    return html`<p class="note">${newBuild.firstStepUnreadable}</p>`;
  if (step.fields.length === 0) return nothing;
  const legend =
    step.label === undefined
      ? newBuild.firstStepNoName
      : newBuild.firstStep(step.label);
  return html`<fieldset class="first-step">
    <legend>${emojiText(legend, emoji)}</legend>
    ${
      step.prompt === undefined
        ? nothing
        : html`<p class="prompt">
            <bdi>${emojiText(step.prompt, emoji)}</bdi>
          </p>`
    }
    ${stepFields(questionsOf(step), {
      form: draft,
      words,
      emoji,
      metaData: form.metaData,
      faultName: ({ key }) => `meta_data[${key}]`,
      takesFocus: false,
    })}
  </fieldset>`;
}
