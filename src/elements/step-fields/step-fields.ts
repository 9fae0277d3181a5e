import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import type { Messages } from "../../messages/messages.js";
import type { SelectField, StepField, TextField } from "../../steps/types.js";
import { emojiText, type EmojiLookup } from "../emoji/emoji-text.js";
import { controlFor, initialOf, nameOf } from "./answers.js";
import type { DraftForm } from "./draft-form.js";
import {
  describedBy,
  fieldTemplate,
  groupTemplate,
  problemOf,
  type FieldFrame,
} from "./field-template.js";

export interface StepFieldsContext {
  readonly form: DraftForm;
  readonly words: Messages;
  readonly emoji: EmojiLookup;
  /** What the build knows already. */
  readonly metaData: Readonly<Record<string, string>>;
  /** The name under which Buildkite would say that an answer is wrong. */
  readonly faultName: (field: StepField) => string;
  /** The first field has the focus when the dialog opens. */
  readonly takesFocus: boolean;
}

/** One field, with what its control needs to know. */
interface Shown<Field extends StepField> {
  readonly field: Field;
  readonly frame: FieldFrame;
  readonly values: readonly string[];
  readonly takesFocus: boolean;
  readonly context: StepFieldsContext;
}

/** The questions of a block or an input step, each with the control that Buildkite uses for it. */
export function stepFields(
  fields: readonly StepField[],
  context: StepFieldsContext,
): TemplateResult {
  const { form, words, emoji, metaData, faultName, takesFocus } = context;
  return html`${fields.map((field, index) => {
    const name = nameOf(field);
    const frame: FieldFrame = {
      id: `answer-${index}`,
      label: emojiText(field.label, emoji),
      ...(field.hint !== undefined && { hint: emojiText(field.hint, emoji) }),
      isOptional: !field.required,
      problem: problemOf(
        { flaw: form.flaw(name), fault: form.fault(name, faultName(field)) },
        sentencesFor(field, words),
        words,
      ),
    };
    const shown = {
      frame,
      values: form.values(name, initialOf(field, metaData)),
      takesFocus: takesFocus && index === 0,
      context,
    };
    return field.kind === "text"
      ? textControl({ ...shown, field })
      : selectControl({ ...shown, field });
  })}`;
}

function sentencesFor(field: StepField, { fields }: Messages) {
  const control = controlFor(field);
  const isText = field.kind === "text";
  return {
    missing: isText
      ? fields.missing
      : control === "checkboxes"
        ? fields.missingChoices
        : fields.missingChoice,
    mismatch: fields.format((isText ? field.format : undefined) ?? ""),
  };
}

function textControl({
  field,
  frame,
  values,
  takesFocus,
  context: { words },
}: Shown<TextField>): TemplateResult {
  return fieldTemplate(
    frame,
    html`<input
      id=${frame.id}
      name=${nameOf(field)}
      autocomplete="off"
      spellcheck="false"
      ?data-focus=${takesFocus}
      ?required=${field.required}
      pattern=${ifDefined(usablePattern(field.format))}
      aria-invalid=${frame.problem !== undefined}
      aria-describedby=${describedBy(frame)}
      .value=${live(values[0] ?? "")}
    />`,
    words,
  );
}

function selectControl(shown: Shown<SelectField>): TemplateResult {
  const { field, frame, context } = shown;
  return controlFor(field) === "dropdown"
    ? fieldTemplate(frame, dropdown(shown), context.words)
    : groupTemplate(frame, choices(shown), context.words);
}

function dropdown({
  field,
  frame,
  values,
  takesFocus,
  context,
}: Shown<SelectField>): TemplateResult {
  const { fields } = context.words;
  return html`<select
    id=${frame.id}
    name=${nameOf(field)}
    ?data-focus=${takesFocus}
    ?required=${field.required}
    aria-invalid=${frame.problem !== undefined}
    aria-describedby=${describedBy(frame)}
  >
    <option value="" .selected=${live(values.join("") === "")}>
      ${field.required ? fields.choose : fields.noChoice}
    </option>
    ${field.options.map(
      ({ value, label, hint }) =>
        html`<option .value=${value} .selected=${live(values.includes(value))}>
          ${hint === undefined ? label : fields.labelAndHint(label, hint)}
        </option>`,
    )}
  </select>`;
}

/** Radio buttons, or check boxes; of those, the first stands for "at least one" as long as there is none. */
function choices({
  field,
  frame,
  values,
  takesFocus,
  context,
}: Shown<SelectField>): TemplateResult {
  return html`${field.options.map(({ value, label, hint }, index) => {
    const isFirst = index === 0;
    const isFocused = field.multiple
      ? isFirst
      : values.includes(value) || (isFirst && values.length === 0);
    return html`<label class="choice"
      ><input
        id=${isFirst ? frame.id : `${frame.id}-${index}`}
        type=${field.multiple ? "checkbox" : "radio"}
        name=${nameOf(field)}
        ?data-focus=${takesFocus && isFocused}
        ?required=${field.required && (!field.multiple || (isFirst && values.length === 0))}
        .value=${value}
        .checked=${live(values.includes(value))}
      /><span
        >${emojiText(label, context.emoji)}
        ${
          hint === undefined
            ? nothing
            : html`<span class="muted">${emojiText(hint, context.emoji)}</span>`
        }</span
      ></label
    >`;
  })}`;
}

/** A format that is no regular expression is Buildkite's to judge; a browser would complain of it. */
function usablePattern(format: string | undefined): string | undefined {
  if (format === undefined) return undefined;
  try {
    new RegExp(format, "v");
    return format;
  } catch {
    return undefined;
  }
}
