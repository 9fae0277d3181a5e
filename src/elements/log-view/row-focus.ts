/**
 * Rows are used again for other lines, and a focus that stayed on one would then be on
 * something else: where the line of what has the focus scrolls away, the log takes it.
 */
export class RowFocus {
  #element: Element | undefined;
  #line: string | undefined;

  /** Before rows are rendered anew. */
  remember(root: ShadowRoot | null): void {
    this.#element = root?.activeElement ?? undefined;
    this.#line = this.#element && lineOf(this.#element);
  }

  /** Afterwards: says whether what had the focus is gone. */
  isLost(): boolean {
    const element = this.#element;
    if (!element) return false;
    return !element.isConnected || lineOf(element) !== this.#line;
  }
}

/** The line of the row that holds an element, if one does. */
function lineOf(element: Element): string | undefined {
  const number = element.closest(".row")?.querySelector<HTMLElement>(".number");
  return number?.dataset.line;
}
