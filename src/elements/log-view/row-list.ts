import { noChange } from "lit";
import { directive, Directive, type ElementPart } from "lit/directive.js";
import { RowElement } from "./row-element.js";
import { rowKey, type RowContext, type RowView } from "./row-template.js";

/**
 * Fills a list with the rows in view. Each is rendered in the slot that it keeps while it
 * is in view; only rows that have come are moved to where they belong, since what has the
 * focus loses it when it is moved.
 */
class RowList extends Directive {
  /** By slot. */
  readonly #elements: RowElement[] = [];

  #list: Element | undefined;

  override update(
    { element }: ElementPart,
    [rows, slots, context]: Parameters<RowList["render"]>,
  ): unknown {
    this.#list = element;
    return this.render(rows, slots, context);
  }

  override render(
    rows: readonly RowView[],
    slots: readonly number[],
    context: RowContext,
  ): unknown {
    const used = new Set<Element>();
    let next: Element | null = null;
    for (let index = rows.length - 1; index >= 0; index--) {
      const row = rows[index];
      if (!row) continue;
      const made = (this.#elements[slots[index] ?? index] ??= new RowElement());
      this.#place(made, row, next);
      made.update(row, context);
      used.add(made.element);
      next = made.element;
    }
    for (const element of [...(this.#list?.children ?? [])])
      if (!used.has(element)) element.remove();
    return noChange;
  }

  #place(
    { element, key }: RowElement,
    row: RowView,
    next: Element | null,
  ): void {
    const isThere = element.parentNode === this.#list;
    const stays = key === rowKey(row) || element.nextSibling === next;
    if (!isThere || !stays) this.#list?.insertBefore(element, next);
  }
}

export const rowList = directive(RowList);
