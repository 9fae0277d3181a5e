import {
  html,
  type ReactiveController,
  type ReactiveElement,
  type TemplateResult,
} from "lit";
import type { BuildkiteError, FieldFault } from "../../api/errors.js";
import type { LiveStore } from "../../live/live-store.js";
import { Draft, draftOf, forgetDraft, type DraftRow } from "./draft.js";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const INVALID = "input:invalid, select:invalid, textarea:invalid";

/** What is wrong with a field: it is empty, or what is in it has not the form it must have. */
export type Flaw = "missing" | "mismatch";

interface DraftFormOptions {
  readonly store: () => LiveStore | undefined;
  /** Names what the form is about; another one is another form. */
  readonly key: () => string | undefined;
  /** Why Buildkite refused what was sent last. */
  readonly refusal: () => BuildkiteError | undefined;
}

/**
 * The fields of a dialog's form. What is typed outlives a refusal, the dialog and the
 * element; what the browser finds wrong is shown beside its field, not in a bubble of the
 * browser's; and what Buildkite finds wrong is shown there until the field is changed.
 */
export class DraftForm implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: DraftFormOptions;
  readonly #flaws = new Map<string, Flaw>();
  #key: string | undefined;
  #refusal: BuildkiteError | undefined;
  /** Fields changed since that refusal. */
  readonly #changed = new Set<string>();
  #focusId: string | undefined;

  constructor(host: ReactiveElement, options: DraftFormOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The values of a field, or what it starts with. */
  values(name: string, initial: readonly string[]): readonly string[] {
    return this.#draft.values.get(name) ?? initial;
  }

  /** The value of a field that has one. */
  text(name: string, initial: string): string {
    return this.values(name, [initial])[0] ?? "";
  }

  set(name: string, values: readonly string[]): void {
    this.#draft.values.set(name, values);
    this.#changed.add(name);
    this.#flaws.delete(name);
    this.#host.requestUpdate();
  }

  isOn(name: string, initial: boolean): boolean {
    return this.values(name, initial ? ["on"] : []).length > 0;
  }

  rows(name: string, initial: readonly DraftRow[]): readonly DraftRow[] {
    return this.#draft.rows.get(name) ?? initial;
  }

  /** Flaws in rows are forgotten: they may have moved to other places. */
  setRows(name: string, rows: readonly DraftRow[]): void {
    this.#draft.rows.set(name, rows);
    this.#changed.add(name);
    for (const flawed of this.#flaws.keys())
      if (flawed.startsWith(`${name} `)) this.#flaws.delete(flawed);
    this.#host.requestUpdate();
  }

  flaw(name: string): Flaw | undefined {
    return this.#flaws.get(name);
  }

  /** What Buildkite found wrong with a field that it knows as `sentAs`. */
  fault(name: string, sentAs = name): FieldFault | undefined {
    if (this.#changed.has(name)) return undefined;
    return this.#refusal?.faults.find(({ field }) => field === sentAs);
  }

  /** Puts the focus on an element of the host once it is there. */
  focus(id: string): void {
    this.#focusId = id;
    this.#host.requestUpdate();
  }

  /** What was typed under this key has been sent, and done; by now the form may be about something else. */
  forget(key: string): void {
    const store = this.#options.store();
    if (store) forgetDraft(store, key);
  }

  hostUpdate(): void {
    const key = this.#options.key();
    if (key !== this.#key) this.#flaws.clear();
    this.#key = key;
    const refusal = this.#options.refusal();
    if (refusal !== this.#refusal) this.#changed.clear();
    this.#refusal = refusal;
  }

  hostUpdated(): void {
    if (this.#focusId === undefined) return;
    this.#host.shadowRoot?.getElementById(this.#focusId)?.focus();
    this.#focusId = undefined;
  }

  /** Around all fields of the form. */
  template(content: () => TemplateResult): TemplateResult {
    return html`<div
      class="fields"
      @input=${this.#onInput}
      @invalid=${this.#onInvalid}
    >
      ${content()}
    </div>`;
  }

  get #draft(): Draft {
    const store = this.#options.store();
    const key = this.#options.key();
    return store && key !== undefined ? draftOf(store, key) : new Draft();
  }

  readonly #onInput = (event: Event): void => {
    const control = event.target as Control;
    const { name } = control;
    if (name !== "") this.set(name, valuesOf(control, event.currentTarget));
  };

  /** `invalid` does not bubble. */
  readonly #onInvalid = {
    capture: true,
    handleEvent: (event: Event): void => {
      const control = event.target as Control;
      event.preventDefault();
      const { valueMissing } = control.validity;
      this.#flaws.set(control.name, valueMissing ? "missing" : "mismatch");
      this.#host.requestUpdate();
      const fields = event.currentTarget as HTMLElement;
      // The browser tells of each in turn; a person begins with the first.
      if (fields.querySelector(INVALID) !== control) return;
      const folded = control.closest("details");
      if (folded) folded.open = true;
      control.focus();
    },
  };
}

/** Check boxes and radio buttons of one name are one field. */
function valuesOf(
  control: Control,
  fields: EventTarget | null,
): readonly string[] {
  const isChoice =
    control instanceof HTMLInputElement &&
    (control.type === "checkbox" || control.type === "radio");
  if (!isChoice || !(fields instanceof Element)) return [control.value];
  return [...fields.querySelectorAll("input")]
    .filter(({ name, checked }) => name === control.name && checked)
    .map(({ value }) => value);
}
