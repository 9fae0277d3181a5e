import {
  html,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from "lit";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import { chunksAround, type Chunk } from "./chunks.js";
import { ScrollAnchor, firstVisible } from "./scroll-anchor.js";
import { Sight } from "./sight.js";

/** Rendered this far (pixels) beyond the screen, so that scrolling meets rows and not gaps. */
const AHEAD = 800;

interface RowWindowOptions<Item> {
  /** All rows' items as of this update. */
  readonly items: () => readonly Item[];
  /** Other rows than before are on or near the screen. */
  readonly onSight: (items: readonly Item[]) => void;
  /** The end of the list is near. */
  readonly onEnd: () => void;
}

/**
 * Renders the rows that are on or near the screen, out of any number. What is being read
 * stays where it is while rows come and go, and arrow keys move from row to row.
 *
 * The host's template marks the place above the first row by `data-sight="top"`, the one
 * below the last by `data-sight="end"`, and each row's element by `data-row`, its index.
 * What takes a row's focus may be marked within it by `data-row-focus`.
 */
export class RowWindow<
  Item extends { readonly id: string },
> implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: RowWindowOptions<Item>;
  readonly #near: Sight;
  readonly #onScreen: Sight;
  readonly #anchor = new ScrollAnchor();
  #items: readonly Item[] = [];
  #chunks: readonly Chunk<Item>[] = [];
  /** The row that chunks are counted from. */
  #origin: string | undefined;
  /** The newest row that was there when the top was last on the screen. */
  #newestSeen: string | undefined;
  #moved = false;
  /** Other items have been rendered, and the end may still be where it was. */
  #renewed = false;

  constructor(host: LitElement, options: RowWindowOptions<Item>) {
    this.#host = host;
    this.#options = options;
    this.#near = new Sight(host, AHEAD, () => this.#onNearChange());
    this.#onScreen = new Sight(host, 0, () => host.requestUpdate());
    host.addController(this);
  }

  /** How many rows have arrived above the screen, unseen. */
  get unseen(): number {
    if (this.#onScreen.isNear("top")) return 0;
    const seen = this.#items.findIndex(({ id }) => id === this.#newestSeen);
    return Math.max(0, seen);
  }

  /** Goes to the newest row. */
  goToTop(): Promise<void> {
    return this.#focusRow(0);
  }

  /** Moves the focus to the first row that `is` says; false where there is none. */
  focus(is: (item: Item) => boolean): boolean {
    const index = this.#items.findIndex(is);
    if (index >= 0) void this.#focusRow(index);
    return index >= 0;
  }

  hostUpdate(): void {
    const items = this.#options.items();
    const changed = items !== this.#items;
    this.#moved ||= changed;
    this.#renewed ||= changed;
    const read = this.#moved ? this.#readRow() : undefined;
    this.#anchor.hold(read);
    if (changed) this.#cut(items);
    const sees = this.#onScreen.isNear("top") && read === undefined;
    if (sees || this.#newestSeen === undefined) this.#newestSeen = items[0]?.id;
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const end = root.querySelector('[data-sight="end"]');
    this.#near.observe(root.querySelectorAll("[data-rows], [data-sight=end]"));
    this.#onScreen.observe(root.querySelectorAll('[data-sight="top"]'));
    if (!this.#moved) return;
    this.#moved = false;
    // Only then: the answer counts as a move, which must not lead to another question.
    if (end && this.#renewed) this.#near.askAgain(end);
    this.#renewed = false;
    void this.#settle();
  }

  render(row: (item: Item, index: number) => TemplateResult): TemplateResult {
    const focused = this.#focusedRow()?.parentElement;
    return html`${repeat(
      this.#chunks,
      ({ key }) => key,
      ({ key, start, items }) => {
        const name = nameOf(key);
        const holdsFocus = focused?.getAttribute("data-sight") === name;
        const isNear = holdsFocus || this.#near.isNear(name);
        const height = this.#near.heightOf(name, items.length);
        return html`<div
          role="none"
          data-sight=${name}
          data-rows
          style=${styleMap(isNear ? {} : { "block-size": `${height}px` })}
        >
          ${
            isNear
              ? repeat(
                  items,
                  ({ id }) => id,
                  (item, index) => row(item, start + index),
                )
              : nothing
          }
        </div>`;
      },
    )}`;
  }

  /** For the element around the rows. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey) return;
    const index = indexOf((event.target as Element).closest("[data-row]"));
    const last = this.#items.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, index + 1),
      ArrowUp: Math.max(0, index - 1),
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (index < 0 || target === undefined) return;
    event.preventDefault();
    void this.#focusRow(target);
  };

  #onNearChange(): void {
    this.#moved = true;
    this.#host.requestUpdate();
    this.#options.onSight(
      this.#chunks
        .filter(({ key }) => this.#near.isNear(nameOf(key)))
        .flatMap(({ items }) => items),
    );
    if (this.#near.isNear("end")) this.#options.onEnd();
  }

  #cut(items: readonly Item[]): void {
    const known = items.findIndex(({ id }) => id === this.#origin);
    const isNew = known < 0;
    if (isNew) {
      this.#origin = items[0]?.id;
      this.#newestSeen = undefined;
    }
    this.#items = items;
    this.#chunks = chunksAround(items, Math.max(0, known));
    const [first] = this.#chunks;
    // Without waiting for the observer, which takes a frame.
    if (first && (isNew || this.#onScreen.isNear("top")))
      this.#near.bringNear(nameOf(first.key));
  }

  /** The row that must not move; none while nobody points at one and the newest are in view. */
  #readRow(): Element | undefined {
    if (!this.#host.hasUpdated) return undefined;
    const root = this.#host.renderRoot;
    const chosen =
      this.#focusedRow() ?? root.querySelector("[data-row]:hover") ?? undefined;
    if (chosen || this.#onScreen.isNear("top")) return chosen;
    return firstVisible(root.querySelectorAll("[data-row]"));
  }

  #focusedRow(): Element | undefined {
    const focused = this.#host.shadowRoot?.activeElement;
    return focused?.closest("[data-row]") ?? undefined;
  }

  /** Rows take their height from what they render, which they do after the host. */
  async #settle(): Promise<void> {
    const rows =
      this.#host.renderRoot.querySelectorAll<LitElement>("[data-row]");
    await Promise.all(Array.from(rows, (row) => row.updateComplete));
    this.#anchor.restore();
  }

  async #focusRow(index: number): Promise<void> {
    const chunk = this.#chunks.findLast(({ start }) => start <= index);
    if (!chunk) return;
    this.#near.bringNear(nameOf(chunk.key));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector<LitElement>(
      `[data-row="${index}"]`,
    );
    await row?.updateComplete;
    const inner = row?.querySelector<HTMLElement>("[data-row-focus]");
    (inner ?? row)?.focus();
  }
}

function nameOf(key: number): string {
  return `rows ${key}`;
}

function indexOf(row: Element | null): number {
  return Number(row?.getAttribute("data-row") ?? -1);
}
