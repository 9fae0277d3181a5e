import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { ref } from "lit/directives/ref.js";
import { isPlainClick } from "../plain-click.js";

/** How much of the next tab stays in sight, in pixels: as much as `scroll-padding-inline` has. */
const NEIGHBOUR = 24;

/** One of several things that the same place shows. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** What stands behind the label, such as a count. */
  readonly badge?: unknown;
  /** Where it has an address; without one it is a button. */
  readonly href?: string | undefined;
}

export interface TabListOptions<Id extends string> {
  /** What the tabs are about, for whoever does not see them. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  /** The id of what shows the tab: give it `role="tabpanel"` and `aria-labelledby=${tabId(selected)}`. */
  readonly panel: string;
  readonly onSelect: (id: Id) => void;
}

export function tabId(id: string): string {
  return `tab-${id}`;
}

/**
 * A list of tabs as WAI-ARIA has it. Arrow keys, Home and End only lead to a tab: what it
 * shows may cost requests, so that it takes Enter, the space bar or a click to look at it.
 */
export function tabList<Id extends string>(
  options: TabListOptions<Id>,
): TemplateResult {
  const { label, tabs } = options;
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${label}
    @keydown=${onKeyDown}
    @focusin=${onFocusIn}
  >
    ${tabs.map((tab) => tabTemplate(tab, options))}
  </div>`;
}

function tabTemplate<Id extends string>(
  { id, label, badge = nothing, href }: Tab<Id>,
  { selected, panel, onSelect }: TabListOptions<Id>,
): TemplateResult {
  const isSelected = id === selected;
  const onClick = (click: MouseEvent) => {
    if (!isPlainClick(click)) return;
    click.preventDefault();
    if (!isSelected) onSelect(id);
  };
  const controls = ifDefined(isSelected ? panel : undefined);
  const tabIndex = isSelected ? 0 : -1;
  const inSight = ref(isSelected ? bringIntoSight : undefined);
  return href === undefined
    ? html`<button
        type="button"
        class="tab"
        role="tab"
        id=${tabId(id)}
        tabindex=${tabIndex}
        aria-selected=${isSelected}
        aria-controls=${controls}
        @click=${onClick}
        ${inSight}
      >
        ${label} ${badge}
      </button>`
    : html`<a
        class="tab"
        role="tab"
        id=${tabId(id)}
        href=${href}
        tabindex=${tabIndex}
        aria-selected=${isSelected}
        aria-controls=${controls}
        @click=${onClick}
        ${inSight}
        >${label} ${badge}</a
      >`;
}

function onKeyDown(event: KeyboardEvent): void {
  const { altKey, ctrlKey, metaKey, key } = event;
  if (altKey || ctrlKey || metaKey) return;
  const list = event.currentTarget as HTMLElement;
  const tabs = [...list.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.findIndex((tab) => tab === event.target);
  if (at === -1) return;
  // A link does not know the space bar.
  if (key === " ") tabs[at]?.click();
  else {
    const to = placeAfter(key, at, tabs.length, isRightToLeft(list));
    if (to === undefined) return;
    tabs[to]?.focus();
  }
  event.preventDefault();
}

function placeAfter(
  key: string,
  at: number,
  count: number,
  rightToLeft: boolean,
): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowLeft": {
      const step = (key === "ArrowRight") === rightToLeft ? -1 : 1;
      return (at + step + count) % count;
    }
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}

/** The tab that is selected is whole in sight, and a part of its neighbour; the page does not move. */
function bringIntoSight(tab: Element | undefined): void {
  // It is not laid out before it is in the document.
  requestAnimationFrame(() => {
    const list = tab?.parentElement;
    if (!tab || !list) return;
    const { left, right } = tab.getBoundingClientRect();
    const bounds = list.getBoundingClientRect();
    const before = bounds.left + NEIGHBOUR - left;
    const behind = right + NEIGHBOUR - bounds.right;
    if (behind > 0) list.scrollLeft += behind;
    else if (before > 0) list.scrollLeft -= before;
  });
}

/** Where there is no room for all tabs, the one that is reached comes into sight whole. */
function onFocusIn({ target }: FocusEvent): void {
  if (target instanceof Element)
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
}
