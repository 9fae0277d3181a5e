import { html, nothing, type TemplateResult } from "lit";
import { parseDay, plainText } from "./filter-address.js";
import { resolveCommit, type CommitProblem } from "./filter-options.js";
import { menu, type MenuContext } from "./menu.js";

interface CommitField {
  readonly problem: CommitProblem | undefined;
  readonly report: (problem: CommitProblem | undefined) => void;
}

/** The filters that few need, and those rarely: dates, a commit, meta-data. */
export function moreMenu(
  context: MenuContext,
  commit: CommitField,
): TemplateResult {
  const { value, words } = context;
  const single = [value.from, value.to, value.commit];
  return menu(words, {
    id: "more",
    name: words.filters.more,
    count:
      single.filter((one) => one !== undefined).length +
      Object.keys(value.metaData).length,
    content: html`${dates(context)} ${commitForm(context, commit)}
    ${metaDataForm(context)}`,
  });
}

function dates({ value, words, change }: MenuContext): TemplateResult {
  const { filters } = words;
  const set = (end: "from" | "to") => (event: Event) => {
    const { value: day } = event.currentTarget as HTMLInputElement;
    change({ ...value, [end]: parseDay(day) });
  };
  return html`<fieldset>
    <legend>${filters.created}</legend>
    <div class="pair">
      <label
        >${filters.from}<input
          type="date"
          max=${value.to ?? nothing}
          .value=${value.from ?? ""}
          @change=${set("from")}
      /></label>
      <label
        >${filters.to}<input
          type="date"
          min=${value.from ?? nothing}
          .value=${value.to ?? ""}
          @change=${set("to")}
      /></label>
    </div>
    <p class="hint">${filters.datesHint}</p>
  </fieldset>`;
}

function commitForm(
  { value, options, words, change }: MenuContext,
  { problem, report }: CommitField,
): TemplateResult {
  const { filters } = words;
  const apply = (event: SubmitEvent) => {
    const { form, text } = submitted(event);
    const resolved = resolveCommit(text("commit"), options.commits);
    if ("problem" in resolved) {
      report(resolved.problem);
      return;
    }
    form.reset();
    change({ ...value, commit: resolved.sha });
  };
  return html`<form @submit=${apply}>
    <fieldset>
      <legend>${filters.commit}</legend>
      <div class="line">
        <input
          name="commit"
          required
          autocomplete="off"
          spellcheck="false"
          class="mono"
          aria-label=${filters.commitInput}
          placeholder=${filters.commitInput}
          aria-invalid=${problem !== undefined}
          aria-describedby="commit-problem"
          @input=${() => report(undefined)}
        /><button type="submit">${filters.apply}</button>
      </div>
      <p class="problem" id="commit-problem" role="alert">
        ${problem === "unknown" ? filters.commitUnknown : nothing}
        ${problem === "ambiguous" ? filters.commitAmbiguous : nothing}
      </p>
    </fieldset>
  </form>`;
}

function metaDataForm({ value, words, change }: MenuContext): TemplateResult {
  const { filters } = words;
  const add = (event: SubmitEvent) => {
    const { form, text } = submitted(event);
    const [key] = plainText(text("key"));
    const [wanted] = plainText(text("value"));
    if (key === undefined || wanted === undefined) return;
    form.reset();
    change({ ...value, metaData: { ...value.metaData, [key]: wanted } });
  };
  return html`<form @submit=${add}>
    <fieldset>
      <legend>${filters.metaData}</legend>
      <div class="line">
        <input
          name="key"
          required
          autocomplete="off"
          spellcheck="false"
          aria-label=${filters.metaDataKey}
          placeholder=${filters.metaDataKey}
        /><input
          name="value"
          required
          autocomplete="off"
          spellcheck="false"
          aria-label=${filters.metaDataValue}
          placeholder=${filters.metaDataValue}
        /><button type="submit">${filters.add}</button>
      </div>
      <p class="hint">${filters.metaDataHint}</p>
    </fieldset>
  </form>`;
}

function submitted(event: SubmitEvent) {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const fields = new FormData(form);
  const text = (name: string): string => {
    const field = fields.get(name);
    return typeof field === "string" ? field : "";
  };
  return { form, text };
}
