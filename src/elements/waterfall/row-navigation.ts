import type { ReactiveControllerHost } from "lit";
import { isPlainClick } from "../plain-click.js";
import type { WaterfallRow } from "./model.js";
import type { Viewport } from "./viewport.js";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

export interface NavigationOptions {
  /** Those in sight, in order. */
  readonly rows: () => readonly WaterfallRow[];
  readonly isOpen: (key: string) => boolean;
  readonly setOpen: (key: string, open: boolean) => void;
  readonly rowHeight: () => number;
  /** A row has the focus now by keyboard. */
  readonly onReach: (row: WaterfallRow) => void;
}

/**
 * Arrow keys among rows of which most are not on the page. All are one stop of the Tab key:
 * the row that was focused last, which stays on the page wherever one scrolls.
 */
export class RowNavigation {
  readonly #host: Host;
  readonly #viewport: Viewport;
  readonly #options: NavigationOptions;
  #active: string | undefined;

  constructor(host: Host, viewport: Viewport, options: NavigationOptions) {
    this.#host = host;
    this.#viewport = viewport;
    this.#options = options;
  }

  /** The index of the row that the Tab key stops at: the active one, else that of the job that is open, else the first. */
  stop(selected: string): number {
    const rows = this.#options.rows();
    const active = rows.findIndex(({ key }) => key === this.#active);
    if (active >= 0) return active;
    const open = rows.findIndex((row) =>
      row.attempts.some(({ job }) => job.id === selected),
    );
    return Math.max(0, open);
  }

  /** Whether its children show; `undefined` where it has none. */
  expanded(row: WaterfallRow): boolean | undefined {
    return row.children.length > 0 ? this.#options.isOpen(row.key) : undefined;
  }

  /** The whole row is what its link is; a parent folds. */
  readonly onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target.closest("a, button") || !isPlainClick(event)) return;
    const key = keyOf(target);
    const row = this.#options.rows().find((one) => one.key === key);
    if (row) this.#activate(row);
  };

  readonly onFocusIn = (event: FocusEvent): void => {
    const key = keyOf(event.target);
    if (key === undefined || key === this.#active) return;
    this.#active = key;
    this.#host.requestUpdate();
  };

  /** Moves, folds and opens by keyboard; says whether the key was for that. */
  onKey(event: KeyboardEvent): boolean {
    const rows = this.#options.rows();
    const at = rows.findIndex(({ key }) => key === keyOf(event.target));
    const row = rows[at];
    if (!row) return false;
    const expanded = this.expanded(row);
    switch (event.key) {
      case "ArrowDown":
        this.focus(at + 1);
        return true;
      case "ArrowUp":
        this.focus(at - 1);
        return true;
      case "PageDown":
        this.focus(Math.min(rows.length - 1, at + this.#page));
        return true;
      case "PageUp":
        this.focus(Math.max(0, at - this.#page));
        return true;
      case "Home":
        this.focus(0);
        return true;
      case "End":
        this.focus(rows.length - 1);
        return true;
      case "ArrowRight":
        if (expanded === false) this.#options.setOpen(row.key, true);
        else this.focus(at + 1);
        return true;
      case "ArrowLeft":
        if (expanded) this.#options.setOpen(row.key, false);
        else this.focus(parentOf(rows, at));
        return true;
      case "Enter":
      case " ":
        this.#activate(row);
        return true;
      default:
        return false;
    }
  }

  /** Shows the row with this index and gives it the focus; does nothing where there is none. */
  focus(index: number): void {
    const row = this.#options.rows()[index];
    if (!row) return;
    this.#active = row.key;
    this.#show(index);
    this.#options.onReach(row);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#element(row.key)?.focus({ preventScroll: true }),
    );
  }

  #activate(row: WaterfallRow): void {
    const expanded = this.expanded(row);
    if (expanded !== undefined) this.#options.setOpen(row.key, !expanded);
    else
      this.#element(row.key)
        ?.querySelector<HTMLElement>("a.label, button.label")
        ?.click();
  }

  #show(index: number): void {
    const height = this.#options.rowHeight();
    const { top } = this.#viewport.seen;
    const lowest = index * height;
    const highest = lowest - (this.#page - 1) * height;
    if (lowest < top) this.#viewport.scrollTo({ top: lowest });
    else if (highest > top) this.#viewport.scrollTo({ top: highest });
  }

  /** How many whole rows fit below the axis, which takes the height of one. */
  get #page(): number {
    const { height } = this.#viewport.seen;
    return Math.max(1, Math.floor(height / this.#options.rowHeight()) - 2);
  }

  #element(key: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(
      `[data-key="${CSS.escape(key)}"]`,
    );
  }
}

function keyOf(target: EventTarget | null): string | undefined {
  const row = (target as Element).closest<HTMLElement>("[data-key]");
  return row?.dataset.key;
}

/** The closest row above that stands further out. */
function parentOf(rows: readonly WaterfallRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  return rows.findLastIndex((row, index) => index < at && row.depth < depth);
}
