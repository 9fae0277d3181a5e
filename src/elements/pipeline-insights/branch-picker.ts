import { html, nothing, type TemplateResult } from "lit";
import { plainText } from "../build-filters/filter-address.js";
import type { InsightView } from "./insight-view.js";

interface BranchPickerOptions {
  /** Whose builds show; `undefined` for those of every branch. */
  readonly shown: string | undefined;
  /** Another than the default branch is chosen. */
  readonly chosen: boolean;
  /** What recent builds suggest, once somebody has come here. */
  readonly branches: readonly string[];
  readonly onReach: () => void;
  readonly onChoose: (branch: string) => void;
}

/** More than anybody reads; typing narrows them. */
const MAX_SUGGESTIONS = 50;

/** A field for the branch, with those of recent builds to choose from. */
export function branchPicker(
  { shown, chosen, branches, onReach, onChoose }: BranchPickerOptions,
  { words }: InsightView,
): TemplateResult {
  const { branch } = words.insights;
  const choose = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const input = form.elements.namedItem("branch") as HTMLInputElement;
    onChoose(plainText(input.value)[0] ?? "");
  };
  return html`<form class="branch" part="branch" @submit=${choose}>
    <label for="branch">${branch.label}</label>
    <input
      id="branch"
      name="branch"
      list="branches"
      autocomplete="off"
      spellcheck="false"
      placeholder=${branch.hint}
      .value=${shown ?? ""}
      @focus=${onReach}
    />
    <datalist id="branches">
      ${branches
        .slice(0, MAX_SUGGESTIONS)
        .map((name) => html`<option value=${name}></option>`)}
    </datalist>
    <button type="submit">${branch.show}</button>
    ${
      chosen
        ? html`<button type="button" class="quiet" @click=${() => onChoose("")}>
            ${branch.reset}
          </button>`
        : nothing
    }
  </form>`;
}
