import { html, type TemplateResult } from "lit";
import {
  STATE_CHOICES,
  choiceOf,
  withChoice,
  type StateChoice,
} from "./filter-state.js";
import { menu, type MenuContext } from "./menu.js";

const CHOICES = Object.keys(STATE_CHOICES) as readonly StateChoice[];

export function stateMenu(context: MenuContext): TemplateResult {
  const { value, words } = context;
  const count = CHOICES.filter((one) => choiceOf(value, one) !== "none").length;
  return menu(words, {
    id: "states",
    name: words.filters.state,
    count,
    content: html`${CHOICES.map((choice) => checkbox(choice, context))}`,
  });
}

function checkbox(
  choice: StateChoice,
  { value, change }: MenuContext,
): TemplateResult {
  const on = choiceOf(value, choice);
  return html`<label class="option">
    <input
      type="checkbox"
      .checked=${on === "all"}
      .indeterminate=${on === "some"}
      @change=${(event: Event) => {
        const { checked } = event.currentTarget as HTMLInputElement;
        change(withChoice(value, choice, checked));
      }}
    />
    <buildkite-state .state=${choice}></buildkite-state>
  </label>`;
}
