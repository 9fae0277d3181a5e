import { FilteredRows, type LineGap } from "./filtered-rows.js";
import { Folds } from "./folds.js";
import { GroupedRows } from "./grouped-rows.js";
import type { LineFilter } from "./line-filter.js";
import { LineHeights, type RowOfLine } from "./line-heights.js";
import type { LogGroup, LogText } from "./log-text.js";

/** A row of the picture: a line, or a piece of a wrapped one. */
export interface LogRow {
  readonly line: number;
  /** Columns (cells) of the line: from inclusive, to exclusive. A row that is not wrapped has them all. */
  readonly from: number;
  readonly to: number;
  /**
   * How many lines a filter leaves out here; such a row has no text of its own, and
   * `line` is the first of them.
   */
  readonly gap?: number;
}

/** Lines shown above and below one that is uncovered in spite of a filter. */
const AROUND = 3;

/** Which of the lines show, and where. */
interface Arrangement {
  readonly rowCount: number;
  rowAt(index: number): RowOfLine | LineGap;
  firstRowOf(line: number): number;
  isHidden(line: number): boolean;
  update(line: number): void;
}

/**
 * Which row of the picture shows which line: with long lines wrapped, and either groups
 * folded or a filter on. A look-up costs a logarithm and one block of lines. What is final
 * is not looked at again when the log grows.
 *
 * A wide character on the edge of a wrapped row belongs to the row that it begins in.
 */
export class RowModel {
  readonly #log: LogText;
  readonly #folds = new Folds();
  readonly #heights: LineHeights;
  readonly #grouped: GroupedRows;
  #filtered: FilteredRows | undefined;
  #filter: LineFilter | undefined;
  /** Lines from here on may have changed since `#grouped` looked at them. */
  #ungrouped = Infinity;
  #settled = 0;

  constructor(log: LogText) {
    this.#log = log;
    this.#heights = new LineHeights(log);
    this.#grouped = new GroupedRows(log, this.#heights, this.#folds);
    this.update();
  }

  get rowCount(): number {
    return this.#arrangement.rowCount;
  }

  /** The columns at which lines wrap; `undefined` for lines of any length. */
  get wrap(): number | undefined {
    return this.#heights.wrap;
  }

  set wrap(columns: number | undefined) {
    if (columns === this.wrap) return;
    this.#heights.wrap = columns;
    this.#redo(0);
  }

  /** Shows the lines of a filter alone, and a row for each gap between them. */
  get filter(): LineFilter | undefined {
    return this.#filter;
  }

  set filter(filter: LineFilter | undefined) {
    if (filter === this.#filter) return;
    this.#filter = filter;
    this.#filtered =
      filter && new FilteredRows(this.#log, this.#heights, filter);
    if (!filter) this.#redo(Infinity);
  }

  /** The filter has more to take in than one update does: another is needed. */
  get pending(): boolean {
    return this.#filtered?.pending ?? false;
  }

  /** Takes in what was appended to the log or redrawn at its end, and what the filter has found. */
  update(): void {
    const changed = Math.min(this.#settled, this.#log.lineCount);
    this.#settled = this.#log.settledLineCount;
    this.#heights.update(changed);
    this.#redo(changed);
  }

  isOpen(group: LogGroup): boolean {
    return this.#folds.isOpen(group);
  }

  /** Folds or unfolds a group. */
  setOpen(group: LogGroup, open: boolean): void {
    this.#folds.set(group, open);
    if (this.#filtered) this.#ungrouped = 0;
    else this.#grouped.refold(this.#log.groups.firstFrom(group.line));
  }

  /** Folds or unfolds every group, those to come as well. */
  setAllOpen(open: boolean): void {
    this.#folds.setAll(open);
    if (this.#filtered) this.#ungrouped = 0;
    else this.#grouped.refoldAll();
  }

  /** The row at `index`, counted from the top of the picture. */
  row(index: number): LogRow | undefined {
    if (index < 0 || index >= this.rowCount) return undefined;
    const found = this.#arrangement.rowAt(index);
    return "gap" in found ? { ...found, from: 0, to: 0 } : this.#piece(found);
  }

  /**
   * The row that shows a column of `line`, the last one if there are fewer; the header of
   * its group where it is folded away, the gap where it is filtered out.
   */
  rowOf(line: number, column = 0): number {
    if (line >= this.#heights.lineCount) return this.rowCount;
    const first = this.#arrangement.firstRowOf(line);
    if (this.isHidden(line)) return first;
    const wraps = Math.floor(column / (this.wrap ?? Infinity));
    return first + Math.min(wraps, this.#heights.rowsOf(line) - 1);
  }

  /** Whether the line is folded away or filtered out. */
  isHidden(line: number): boolean {
    return line < this.#heights.lineCount && this.#arrangement.isHidden(line);
  }

  /** Unfolds what hides a line, or shows it and a few lines around it in spite of the filter. */
  uncover(line: number): void {
    if (!this.isHidden(line)) return;
    if (this.#filtered) {
      this.#filtered.reveal(line - AROUND, line + AROUND + 1);
      return;
    }
    const { groups } = this.#log;
    const group = groups.at(groups.indexAt(line));
    if (group) this.setOpen(group, true);
  }

  /** Shows up to `count` lines from the top of the gap that `line` is filtered out in. */
  revealGap(line: number, count: number): void {
    if (!this.#filtered || !this.isHidden(line)) return;
    const { line: first, gap } = this.#filtered.gapAt(line);
    this.#filtered.reveal(first, first + Math.min(count, gap));
  }

  get #arrangement(): Arrangement {
    return this.#filtered ?? this.#grouped;
  }

  /** What is not on show catches up when it is. */
  #redo(line: number): void {
    if (this.#filtered) {
      this.#filtered.update(line);
      this.#ungrouped = Math.min(this.#ungrouped, line);
    } else {
      this.#grouped.update(Math.min(this.#ungrouped, line));
      this.#ungrouped = Infinity;
    }
  }

  #piece({ line, row }: RowOfLine): LogRow {
    const columns = this.#log.columns(line);
    const { groups } = this.#log;
    const isHeader = groups.lineOf(groups.firstFrom(line)) === line;
    if (this.wrap === undefined || isHeader)
      return { line, from: 0, to: columns };
    const from = row * this.wrap;
    return { line, from, to: Math.min(columns, from + this.wrap) };
  }
}
