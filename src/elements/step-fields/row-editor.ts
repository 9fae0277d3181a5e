import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { DraftForm } from "./draft-form.js";
import type { DraftRow } from "./draft.js";
import { groupTemplate, problemOf, problemTemplate } from "./field-template.js";
import { parseRows } from "./parse-rows.js";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Lines of a value that show without scrolling. */
const MOST_LINES = 6;

export interface RowEditor {
  /** Under which Buildkite takes them: `env`. */
  readonly name: string;
  readonly form: DraftForm;
  readonly words: Messages;
  readonly initial: readonly DraftRow[];
  readonly legend: string;
  readonly hint: string;
  readonly add: string;
  /** What every name must match, and a sentence for one that does not. */
  readonly namePattern?: string;
  readonly mismatch: string;
}

/**
 * Names and values in rows. A value may have several lines, as release notes do. Lines of
 * `NAME=value` that are pasted where a name goes become rows.
 */
export function rowEditor(editor: RowEditor): TemplateResult {
  const { name, form, words, initial, legend, hint, add } = editor;
  const rows = form.rows(name, initial);
  const frame = {
    id: name,
    label: legend,
    hint,
    problem: problemOf(
      { fault: form.fault(name) },
      { missing: "", mismatch: "" },
      words,
    ),
  };
  const onAdd = () => {
    form.setRows(name, [...rows, { name: "", value: "" }]);
    form.focus(idOf(name, rows.length, "name"));
  };
  return groupTemplate(
    frame,
    html`${rows.map((_, at) => rowTemplate(editor, rows, at))}
      <button type="button" id="${name}-add" class="add" @click=${onAdd}>
        ${icons.plus} ${add}
      </button>`,
    words,
  );
}

function rowTemplate(
  editor: RowEditor,
  rows: readonly DraftRow[],
  at: number,
): TemplateResult {
  const { name, form, words, namePattern, mismatch } = editor;
  const { fields } = words;
  const row = rows[at] ?? { name: "", value: "" };
  const control = `${name} ${at}`;
  const id = idOf(name, at, "name");
  const problem = problemOf(
    { flaw: form.flaw(control) },
    { missing: fields.missing, mismatch },
    words,
  );
  const change = (part: Partial<DraftRow>) =>
    form.setRows(name, rows.with(at, { ...row, ...part }));
  const onInput = (event: Event, part: "name" | "value") => {
    // It is part of a row, and no field by itself.
    event.stopPropagation();
    const { value } = event.currentTarget as Control;
    change({ [part]: value });
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = parseRows(event.clipboardData?.getData("text") ?? "");
    if (!pasted) return;
    event.preventDefault();
    const isEmpty = row.name === "" && row.value === "";
    form.setRows(name, [
      ...rows.slice(0, isEmpty ? at : at + 1),
      ...pasted,
      ...rows.slice(at + 1),
    ]);
    form.focus(`${name}-add`);
  };
  const onRemove = () => {
    form.setRows(name, rows.toSpliced(at, 1));
    form.focus(
      rows.length > 1
        ? idOf(name, Math.min(at, rows.length - 2), "remove")
        : `${name}-add`,
    );
  };
  return html`<div class="row">
      <input
        id=${id}
        name=${control}
        class="mono"
        autocomplete="off"
        spellcheck="false"
        autocapitalize="off"
        placeholder=${fields.rowName}
        aria-label=${fields.rowNameOf(at + 1)}
        ?required=${row.value !== ""}
        pattern=${ifDefined(namePattern)}
        aria-invalid=${problem !== undefined}
        aria-describedby=${problem === undefined ? "" : `${id}-problem`}
        .value=${live(row.name)}
        @input=${(event: Event) => onInput(event, "name")}
        @paste=${onPaste}
      />
      <textarea
        class="mono"
        rows=${linesIn(row.value)}
        autocomplete="off"
        spellcheck="false"
        autocapitalize="off"
        placeholder=${fields.rowValue}
        aria-label=${row.name === "" ? fields.rowValueOf(at + 1) : fields.valueOf(row.name)}
        .value=${live(row.value)}
        @input=${(event: Event) => onInput(event, "value")}
      ></textarea>
      <button
        type="button"
        id=${idOf(name, at, "remove")}
        class="icon-only quiet"
        aria-label=${row.name === "" ? fields.removeRow(at + 1) : fields.remove(row.name)}
        @click=${onRemove}
      >
        ${icons.close}
      </button>
    </div>
    ${problem === undefined ? nothing : problemTemplate({ id, label: "", problem })}`;
}

function linesIn(value: string): number {
  return Math.min(MOST_LINES, value.split("\n").length);
}

function idOf(name: string, at: number, part: "name" | "remove"): string {
  return `${name}-${at}-${part}`;
}
