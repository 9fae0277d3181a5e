import { FenwickTree } from "./fenwick-tree.js";
import type { LineFilter } from "./line-filter.js";
import type { LineHeights, RowOfLine } from "./line-heights.js";
import type { LogText } from "./log-text.js";

/** Lines that a filter leaves out, at one place. */
export interface LineGap {
  /** The first of them. */
  readonly line: number;
  /** How many there are. */
  readonly gap: number;
}

/**
 * The rows of a log of which a filter shows a part: its stretches of lines, and a row for
 * each gap between them. Folded groups hide nothing here: all that matches shows.
 */
export class FilteredRows {
  readonly #log: LogText;
  readonly #heights: LineHeights;
  readonly #filter: LineFilter;
  /** Per stretch: its rows, and that of the gap above it. */
  readonly #rows = new FenwickTree();

  constructor(log: LogText, heights: LineHeights, filter: LineFilter) {
    this.#log = log;
    this.#heights = heights;
    this.#filter = filter;
    this.update(0);
  }

  get rowCount(): number {
    return this.#rows.total + (this.#lastGap > 0 ? 1 : 0);
  }

  /** More is there than one update took in. */
  get pending(): boolean {
    return this.#filter.pending;
  }

  /** Takes in that `line` and what follows it are new or take other rows, and what has been found. */
  update(line: number): void {
    const changed = this.#filter.update(this.#log);
    this.#redo(Math.min(changed, Math.max(0, this.#shown.indexAt(line))));
  }

  /** Shows more lines; `from` inclusive, `to` exclusive. */
  reveal(from: number, to: number): void {
    const first = Math.max(0, from);
    const end = Math.min(to, this.#heights.lineCount);
    this.#redo(this.#filter.reveal(first, end));
  }

  rowAt(index: number): RowOfLine | LineGap {
    const stretch = this.#rows.find(index);
    const gap = this.#gapAbove(stretch);
    const within = index - this.#rows.before(stretch) - (gap > 0 ? 1 : 0);
    return within < 0
      ? { line: this.#shown.end(stretch - 1), gap }
      : this.#heights.lineAt(
          this.#heights.before(this.#shown.start(stretch)) + within,
        );
  }

  /** The first row of a line, or that of the gap that it is in. */
  firstRowOf(line: number): number {
    const stretch = this.#shown.indexAt(line);
    if (this.isHidden(line)) return this.#rows.before(stretch + 1);
    return (
      this.#rows.before(stretch) +
      (this.#gapAbove(stretch) > 0 ? 1 : 0) +
      this.#heights.before(line) -
      this.#heights.before(this.#shown.start(stretch))
    );
  }

  isHidden(line: number): boolean {
    return line >= this.#shown.end(this.#shown.indexAt(line));
  }

  /** The gap that a line is left out in. */
  gapAt(line: number): LineGap {
    const stretch = this.#shown.indexAt(line);
    return {
      line: this.#shown.end(stretch),
      gap: this.#gapAbove(stretch + 1),
    };
  }

  get #shown() {
    return this.#filter.shown;
  }

  get #lastGap(): number {
    return this.#gapAbove(this.#shown.length);
  }

  #gapAbove(stretch: number): number {
    const { length } = this.#shown;
    const start =
      stretch < length ? this.#shown.start(stretch) : this.#heights.lineCount;
    return start - this.#shown.end(stretch - 1);
  }

  #redo(first: number): void {
    this.#rows.truncate(first);
    for (let at = this.#rows.length; at < this.#shown.length; at++) {
      const start = this.#heights.before(this.#shown.start(at));
      const end = this.#heights.before(this.#shown.end(at));
      this.#rows.push(end - start + (this.#gapAbove(at) > 0 ? 1 : 0));
    }
  }
}
