import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { FilterOptions } from "./filter-options.js";
import type { FilterState } from "./filter-state.js";

/** What every menu works on. */
export interface MenuContext {
  readonly value: FilterState;
  readonly options: FilterOptions;
  readonly words: Messages;
  readonly change: (value: FilterState) => void;
}

/**
 * A button and what it opens. The browser's popover brings the top layer, Escape, and
 * closing by a click elsewhere.
 */
export function menu(
  words: Messages,
  {
    id,
    name,
    count,
    content,
  }: {
    readonly id: string;
    readonly name: string;
    /** How many conditions it holds. */
    readonly count: number;
    readonly content: TemplateResult;
  },
): TemplateResult {
  return html`<button
      type="button"
      part="field"
      class=${count > 0 ? "menu-button chosen" : "menu-button"}
      popovertarget=${id}
      aria-haspopup="dialog"
      aria-label=${count === 0 ? name : words.filters.chosen(count, String(count), name)}
    >
      ${name} ${count > 0 ? html`<span class="badge">${count}</span>` : nothing}
      ${icons.chevronDown}
    </button>
    <div
      id=${id}
      class="menu"
      popover="auto"
      role="dialog"
      aria-label=${name}
      @beforetoggle=${onBeforeToggle}
      @toggle=${focusFirst}
    >
      ${content}
    </div>`;
}

function onBeforeToggle(event: ToggleEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const button = menu.previousElementSibling as HTMLElement;
  if (event.newState === "open") placeBelow(menu, button);
  // Chromium does not find the way back to a button in a shadow tree.
  else if (menu.matches(":focus-within")) button.focus();
}

/** The stylesheet keeps it on the screen; all it needs is the button's lower corner. */
function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  menu.style.setProperty("--_left", `${left + window.scrollX}px`);
  menu.style.setProperty("--_top", `${bottom + window.scrollY}px`);
  menu.style.setProperty("--_below", `${window.innerHeight - bottom}px`);
}

/** Past the choices of a group that are off: arrow keys reach those. */
function focusFirst(event: ToggleEvent): void {
  const menu = event.currentTarget as HTMLElement;
  if (event.newState !== "open") return;
  const first =
    menu.querySelector<HTMLElement>("input[type=radio]:checked") ??
    menu.querySelector<HTMLElement>("input");
  first?.focus();
}
