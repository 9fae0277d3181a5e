import { BuildkiteLogLineSelectEvent } from "./events.js";
import { formatLineRange, parseLineRange } from "./line-range.js";
import type { TextRange } from "./selection.js";

/** The view whose lines are linked. */
export interface LineLinksView extends EventTarget {
  /** `120` or `120-140`; empty for none. */
  line: string;
}

/** Links a line or a range because of what a person did. */
export class LineLinks {
  readonly #view: LineLinksView;

  constructor(view: LineLinksView) {
    this.#view = view;
  }

  get any(): boolean {
    return this.#view.line !== "";
  }

  /** A line, from 0; or all from the one that is linked to this one. */
  toLine(line: number, extend: boolean): void {
    const known = extend ? parseLineRange(this.#view.line) : undefined;
    const first = Math.min(known?.first ?? line, line);
    const last = line < (known?.first ?? line) ? (known?.last ?? line) : line;
    this.#link(formatLineRange({ first, last }));
  }

  toSelection({ start, end }: TextRange): void {
    // A selection by lines ends at the start of the line after them.
    const last = end.offset === 0 ? end.line - 1 : end.line;
    const { line: first } = start;
    this.#link(formatLineRange({ first, last: Math.max(first, last) }));
  }

  clear(): void {
    this.#link("");
  }

  #link(line: string): void {
    this.#view.line = line;
    this.#view.dispatchEvent(
      new BuildkiteLogLineSelectEvent(parseLineRange(line)),
    );
  }
}
