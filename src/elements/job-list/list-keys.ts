import type { LitElement, ReactiveController } from "lit";
import { isOfJob, type ListRow } from "./list-rows.js";

export interface ListKeysOptions {
  /** All rows, most of which may not be on the page. */
  readonly rows: () => readonly ListRow[];
  /** UUID of the job that is open. */
  readonly selected: () => string;
  /** Has the row with this index rendered next time. */
  readonly bringNear: (index: number) => void;
}

/**
 * Arrow keys in a list of which most rows are not on the page. The whole list is one stop
 * of the Tab key: what was focused last, at first the job that is open. Rows have
 * `data-key`; within them, links and buttons can be reached, and a row that has neither.
 */
export class ListKeys implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ListKeysOptions;
  #active: string | undefined;
  #activeItem: HTMLElement | undefined;
  /** Where the focus was before an update, which may render that row anew. */
  #held: { readonly key: string; readonly item: number } | undefined;

  constructor(host: LitElement, options: ListKeysOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Index of the row that the Tab key stops at; it has to be rendered always. */
  get stop(): number {
    const rows = this.#options.rows();
    const active = rows.findIndex(({ key }) => key === this.#active);
    if (active >= 0) return active;
    const selected = this.#options.selected();
    const open = selected
      ? rows.findIndex((row) => isOfJob(row, selected))
      : -1;
    return Math.max(0, open);
  }

  hostUpdate(): void {
    const focused = this.#host.shadowRoot?.activeElement;
    const row = focused ? rowElementOf(focused) : undefined;
    this.#held = row && {
      key: row.dataset.key ?? "",
      item: itemsOf(row).findIndex((item) => item === focused),
    };
  }

  hostUpdated(): void {
    this.#keepFocus();
    const stop = this.#options.rows()[this.stop]?.key;
    const rows =
      this.#host.renderRoot.querySelectorAll<HTMLElement>("[data-key]");
    for (const row of rows) {
      const isStop = row.dataset.key === stop;
      const items = itemsOf(row);
      const target = !isStop
        ? undefined
        : (items.find((item) => item === this.#activeItem) ?? items[0]);
      for (const item of items) setTabStop(item, item === target);
      for (const control of row.querySelectorAll<HTMLElement>(".actions > *"))
        if (isStop) control.removeAttribute("tabindex");
        else setTabStop(control, false);
    }
  }

  /** Moves to the row with this index; false where there is none. */
  focus(index: number, which: "first" | "last" = "first"): boolean {
    const row = this.#options.rows()[index];
    if (!row) return false;
    this.#active = row.key;
    if (this.#focusItem(row.key, which)) return true;
    this.#options.bringNear(index);
    void this.#host.updateComplete.then(() => this.#focusItem(row.key, which));
    return true;
  }

  /** Listener for `focusin` on the list. */
  readonly onFocusIn = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    const key = rowElementOf(target)?.dataset.key;
    if (key === undefined || target === this.#activeItem) return;
    this.#active = key;
    this.#activeItem = target;
    this.hostUpdated();
  };

  /** Listener for `keydown` on the list. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const row = rowElementOf(target);
    const items = row ? itemsOf(row) : [];
    const item = items.findIndex((each) => each === target);
    const rows = this.#options.rows();
    const at = rows.findIndex(({ key }) => key === row?.dataset.key);
    if (item < 0 || at < 0) return;
    const expanded = target.getAttribute("aria-expanded");
    switch (event.key) {
      case "ArrowDown":
        this.#forwards(items, item, at);
        break;
      case "ArrowUp":
        if (item > 0) items[item - 1]?.focus();
        else this.focus(at - 1, "last");
        break;
      case "Home":
        this.focus(0);
        break;
      case "End":
        this.focus(rows.length - 1);
        break;
      case "ArrowRight":
        if (expanded === "false") target.click();
        else this.#forwards(items, item, at);
        break;
      case "ArrowLeft":
        if (expanded === "true") target.click();
        else this.focus(parentOf(rows, at));
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  #forwards(items: readonly HTMLElement[], item: number, row: number): void {
    const next = items[item + 1];
    if (next) next.focus();
    else this.focus(row + 1);
  }

  #focusItem(key: string, which: "first" | "last"): boolean {
    const row = this.#rowElement(key);
    if (!row) return false;
    const items = itemsOf(row);
    const item = which === "first" ? items[0] : items.at(-1);
    item?.focus();
    item?.scrollIntoView({ block: "nearest" });
    return true;
  }

  /** Rows move between the chunks that they are rendered in, and are made anew there. */
  #keepFocus(): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held || this.#host.shadowRoot?.activeElement) return;
    const row = this.#rowElement(held.key);
    if (!row) return;
    const items = itemsOf(row);
    (items[held.item] ?? items[0])?.focus({ preventScroll: true });
  }

  #rowElement(key: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(
      `[data-key="${CSS.escape(key)}"]`,
    );
  }
}

function rowElementOf(element: Element): HTMLElement | undefined {
  return element.closest<HTMLElement>("[data-key]") ?? undefined;
}

/** What can be focused in a row by arrow keys; what a host puts there is reached by the Tab key. */
function itemsOf(row: HTMLElement): readonly HTMLElement[] {
  const items = [...row.querySelectorAll<HTMLElement>("a[href], button")];
  const own = items.filter((item) => !item.closest(".actions"));
  return own.length > 0 ? own : [row];
}

function setTabStop(element: HTMLElement, isStop: boolean): void {
  const value = isStop ? "0" : "-1";
  if (element.getAttribute("tabindex") !== value)
    element.setAttribute("tabindex", value);
}

/** The closest row above that stands further out. */
function parentOf(rows: readonly ListRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  return rows.findLastIndex((row, index) => index < at && row.depth < depth);
}
