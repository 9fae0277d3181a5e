import { nothing, type TemplateResult } from "lit";
import { icons } from "../../styles/icons.js";
import { html } from "../dense-html.js";
import { whileOpen } from "./while-open.js";

export interface Tool {
  readonly label: string;
  readonly icon: unknown;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** For one that is on or off. */
  readonly pressed?: boolean;
  /** For one that shows or hides something. */
  readonly expanded?: boolean;
}

/** A button of the toolbar. Its label is shown in a menu; in a row its icon stands for it. */
export function toolTemplate({
  label,
  icon,
  onClick,
  disabled = false,
  pressed,
  expanded,
}: Tool): TemplateResult {
  return html`<button
    type="button"
    class="tool"
    title=${label}
    aria-label=${label}
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${icon}
  </button>`;
}

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
  readonly disabled?: boolean;
  /** For one of several choices. */
  readonly checked?: boolean;
}

export interface Menu {
  readonly label: string;
  /** What the button shows. */
  readonly face: unknown;
  readonly items: readonly MenuItem[];
  /** To find it by. */
  readonly name?: string;
}

/**
 * A button that opens a list of acts; it closes once one is chosen, at Escape, when it is
 * left, and when another one opens.
 */
export function menuTemplate({
  label,
  face,
  items,
  name = "",
}: Menu): TemplateResult {
  return html`<details
    ${whileOpen(items.map(itemTemplate))}
    class="menu ${name}"
    name="menu"
    @toggle=${takeFocus}
    @keydown=${closeOnEscape}
    @focusout=${closeWhenLeft}
  >
    <summary class="button tool" title=${label} aria-label=${label}>
      ${face}
    </summary>
    <div class="items"></div>
  </details>`;
}

function itemTemplate({ label, onChoose, disabled, checked }: MenuItem) {
  const choose = (event: Event) => {
    const menu = (event.currentTarget as HTMLElement).closest("details");
    menu?.removeAttribute("open");
    menu?.querySelector("summary")?.focus();
    onChoose();
  };
  return html`<button
    type="button"
    aria-pressed=${checked ?? nothing}
    ?disabled=${disabled ?? false}
    @click=${choose}
  >
    ${checked === true ? html`${icons.check}${label}` : label}
  </button>`;
}

/** However it was opened, a click in Safari included: only what has the focus can be left. */
function takeFocus(event: Event): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (menu.open && !menu.matches(":focus-within"))
    menu.querySelector("summary")?.focus();
}

function closeOnEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
  event.stopPropagation();
}

function closeWhenLeft(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
}
