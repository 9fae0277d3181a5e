import { nothing, render } from "lit";
import { conceals, extrasTemplate, rowKey } from "./row-template.js";
import type { RowContext, RowView } from "./row-template.js";

/**
 * A row of the window. Its text is painted over it by the terminal; here it is what
 * assistive technology reads. Some dozen of them are written in every frame of a scroll,
 * so that what all rows have is written by hand: templates would hold as many markers as
 * there is text. What only some rows have is a template.
 */
export class RowElement {
  readonly element = document.createElement("div");
  readonly #number = document.createElement("a");
  readonly #text = document.createTextNode("");
  #key: string | undefined;
  /** Comes and goes with what is in it, and so do the markers of its template. */
  #extras: HTMLElement | undefined;

  constructor() {
    this.element.setAttribute("part", "line");
    this.element.role = "listitem";
    this.#number.className = "number";
    this.#number.setAttribute("part", "gutter");
    this.#number.tabIndex = -1;
    this.#number.draggable = false;
    this.element.append(this.#number, this.#text);
  }

  /** Of the row that it shows. */
  get key(): string | undefined {
    return this.#key;
  }

  update(row: RowView, context: RowContext): void {
    this.#key = rowKey(row);
    this.#updateRow(row, context);
    this.#updateNumber(row, context);
    const text = row.header || row.gap !== undefined ? "" : row.content.text;
    if (this.#text.data !== text) this.#text.data = text;
    this.#updateExtras(extrasTemplate(row, context));
  }

  #updateExtras(extras: ReturnType<typeof extrasTemplate>): void {
    if (extras === nothing) {
      this.#extras?.remove();
      this.#extras = undefined;
      return;
    }
    if (!this.#extras) {
      this.#extras = document.createElement("span");
      this.#extras.className = "extras";
      this.element.append(this.#extras);
    }
    render(extras, this.#extras);
  }

  #updateRow(row: RowView, { lineCount }: RowContext): void {
    const { linked, current, selected, line } = row;
    const marks = [
      linked && "linked",
      current && "current",
      selected !== undefined && "selected",
      conceals(row) && "concealing",
    ];
    setClass(this.element, ["row", ...marks].filter(Boolean).join(" "));
    const isCounted = begins(row);
    setAttribute(this.element, "aria-setsize", isCounted && lineCount);
    setAttribute(this.element, "aria-posinset", isCounted && line + 1);
    setAttribute(this.element, "aria-current", current);
  }

  #updateNumber(row: RowView, { hrefFor, words }: RowContext): void {
    const number = String(row.line + 1);
    this.#number.hidden = !begins(row);
    setAttribute(this.#number, "href", hrefFor(number));
    if (this.#number.textContent === number) return;
    this.#number.textContent = number;
    this.#number.dataset.line = String(row.line);
    this.#number.ariaLabel = words.line(number);
  }
}

/** A line that wraps is numbered and counted once. */
function begins({ from, gap }: RowView): boolean {
  return from === 0 && gap === undefined;
}

function setClass(element: Element, name: string): void {
  if (element.className !== name) element.className = name;
}

/** Writes what has changed only: whatever is written makes the browser look again. */
function setAttribute(
  element: Element,
  name: string,
  value: string | number | boolean,
): void {
  if (value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value))
    element.setAttribute(name, String(value));
}
