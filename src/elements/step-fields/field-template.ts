import { html, nothing, type TemplateResult } from "lit";
import type { FieldFault } from "../../api/errors.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { Flaw } from "./draft-form.js";

/** What stands around one control, or one group of them. */
export interface FieldFrame {
  /** Of the control; its hint and its problem have ids made from it. */
  readonly id: string;
  readonly label: unknown;
  readonly hint?: unknown;
  /** It says so where it may be left empty; `undefined` says nothing. */
  readonly isOptional?: boolean | undefined;
  /** A sentence. */
  readonly problem: string | undefined;
}

/** For `aria-describedby`. */
export function describedBy({ id, hint, problem }: FieldFrame): string {
  return [
    hint === undefined ? "" : `${id}-hint`,
    problem === undefined ? "" : `${id}-problem`,
  ]
    .join(" ")
    .trim();
}

/** A label and one control. */
export function fieldTemplate(
  frame: FieldFrame,
  control: unknown,
  words: Messages,
): TemplateResult {
  return html`<div class="field">
    <label for=${frame.id} id="${frame.id}-label"
      >${frame.label}${optional(frame, words)}</label
    >
    ${control} ${problemTemplate(frame)} ${hintTemplate(frame)}
  </div>`;
}

/** A legend and several controls. */
export function groupTemplate(
  frame: FieldFrame,
  controls: unknown,
  words: Messages,
): TemplateResult {
  return html`<fieldset class="field" aria-describedby=${describedBy(frame)}>
    <legend>${frame.label}${optional(frame, words)}</legend>
    ${hintTemplate(frame)} ${controls} ${problemTemplate(frame)}
  </fieldset>`;
}

export function problemTemplate({ id, problem }: FieldFrame) {
  if (problem === undefined) return nothing;
  return html`<p class="problem" id="${id}-problem">
    ${icons.warning}<span>${problem}</span>
  </p>`;
}

/** What is wrong with a field, as the browser or else Buildkite found it. */
export function problemOf(
  {
    flaw,
    fault,
  }: {
    readonly flaw?: Flaw | undefined;
    readonly fault?: FieldFault | undefined;
  },
  sentences: Readonly<Record<Flaw, string>>,
  { fields }: Messages,
): string | undefined {
  if (flaw) return sentences[flaw];
  if (!fault) return undefined;
  const said = fault.message ?? fault.code ?? "";
  return (
    (fault.message === undefined
      ? fields.faults[fault.code ?? "invalid"]
      : undefined) ?? fields.fault(said)
  );
}

function hintTemplate({ id, hint }: FieldFrame) {
  return hint === undefined
    ? nothing
    : html`<p class="hint-text" id="${id}-hint">${hint}</p>`;
}

function optional({ isOptional }: FieldFrame, { fields }: Messages) {
  return isOptional
    ? html` <span class="muted">${fields.optional}</span>`
    : nothing;
}
