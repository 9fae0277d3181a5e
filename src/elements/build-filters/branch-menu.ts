import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { plainText } from "./filter-address.js";
import { menu, type MenuContext } from "./menu.js";

/** More than anybody reads; typing narrows them. */
const MAX_SUGGESTIONS = 50;

interface Typing {
  /** What has been typed so far. */
  readonly text: string;
  readonly type: (text: string) => void;
}

export function branchMenu(
  context: MenuContext,
  { text, type }: Typing,
): TemplateResult {
  const { value, options, words, change } = context;
  const { filters } = words;
  const wanted = text.trim().toLowerCase();
  const suggestions = options.branches
    .filter((branch) => !value.branches.includes(branch))
    .filter((branch) => branch.toLowerCase().includes(wanted))
    .slice(0, MAX_SUGGESTIONS);
  const add = (event: Event) => {
    event.preventDefault();
    const [branch] = plainText(text);
    type("");
    if (branch !== undefined && !value.branches.includes(branch))
      change({ ...value, branches: [...value.branches, branch] });
  };
  return menu(words, {
    id: "branches",
    name: filters.branch,
    count: value.branches.length,
    content: html`<form class="line" @submit=${add}>
        <input
          autocomplete="off"
          spellcheck="false"
          aria-label=${filters.branchInput}
          aria-describedby="branch-hint"
          placeholder=${filters.branchInput}
          .value=${text}
          @input=${(event: Event) =>
            type((event.currentTarget as HTMLInputElement).value)}
        /><button type="submit">${filters.add}</button>
      </form>
      <p class="hint" id="branch-hint">${filters.branchHint}</p>
      <div class="options" role="group" aria-label=${filters.branchSuggestions}>
        ${repeat(
          [...value.branches, ...suggestions],
          (branch) => branch,
          (branch) => checkbox(branch, context),
        )}
      </div>
      ${
        suggestions.length === 0 && wanted !== ""
          ? html`<p class="hint" role="status">${filters.noBranches}</p>`
          : nothing
      }`,
  });
}

function checkbox(
  branch: string,
  { value, change }: MenuContext,
): TemplateResult {
  const others = value.branches.filter((other) => other !== branch);
  return html`<label class="option">
    <input
      type="checkbox"
      .checked=${value.branches.includes(branch)}
      @change=${(event: Event) => {
        const { checked } = event.currentTarget as HTMLInputElement;
        change({ ...value, branches: checked ? [...others, branch] : others });
      }}
    />
    <bdi class="clip" title=${branch}>${branch}</bdi>
  </label>`;
}
