import { groupIndexAt, type Folds } from "./folds.js";
import type { LogText } from "./log-text.js";

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

const BLOCK = 256;

/**
 * Which row of the picture shows which line, with groups folded and lines wrapped.
 * Rows are summed up per block of lines, so that a look-up costs a binary search and
 * one block, and what changes costs only the blocks from there on.
 *
 * A wide character on the edge of a wrapped row belongs to the row that it begins in.
 * A group's header always takes one row: it is a control, and no text to be read on.
 */
export class RowModel {
  readonly #log: LogText;
  readonly #folds: Folds;
  /** `#before[block]`: the rows of all blocks before it; the last entry counts all. */
  #before: number[] = [0];
  readonly #heights = new Uint32Array(BLOCK);
  /** By group, as of the last update. */
  readonly #open: boolean[] = [];
  #lineCount = 0;
  #settled = 0;
  #wrap: number | undefined;

  constructor(log: LogText, folds: Folds) {
    this.#log = log;
    this.#folds = folds;
    this.update();
  }

  get rowCount(): number {
    return this.#before.at(-1) ?? 0;
  }

  /** The columns at which lines wrap; `undefined` for lines of any length. */
  get wrap(): number | undefined {
    return this.#wrap;
  }

  set wrap(columns: number | undefined) {
    if (columns === this.#wrap) return;
    this.#wrap = columns;
    this.#updateFolds();
    this.#rebuildFrom(0);
  }

  /** Takes in what was appended to the log or redrawn at its end, and what was folded. */
  update(): void {
    const changed = this.#updateFolds();
    this.#rebuildFrom(Math.min(this.#settled, this.#lineCount, changed));
  }

  /** The row at `index`, counted from the top of the picture. */
  row(index: number): LogRow | undefined {
    if (index < 0 || index >= this.rowCount) return undefined;
    const block = this.#blockOfRow(index);
    let rest = index - (this.#before[block] ?? 0);
    let line = block * BLOCK;
    for (const rows of this.#measure(block)) {
      if (rest < rows) return this.#piece(line, rest);
      rest -= rows;
      line++;
    }
    return undefined;
  }

  /**
   * The row that shows a column of `line`, the last one if there are fewer; the header
   * of its group if it is folded away.
   */
  rowOf(line: number, column = 0): number {
    if (line >= this.#lineCount) return this.rowCount;
    const block = Math.floor(line / BLOCK);
    const heights = this.#measure(block);
    const within = line - block * BLOCK;
    const rows = heights[within] ?? 0;
    if (rows === 0) return this.#headerRow(line);
    const first = (this.#before[block] ?? 0) + sum(heights.subarray(0, within));
    const wraps = Math.floor(column / (this.#wrap ?? Infinity));
    return first + Math.min(wraps, rows - 1);
  }

  /** Whether the line is in a folded group, below its header. */
  isHidden(line: number): boolean {
    const index = groupIndexAt(this.#log.groups, line);
    return !this.#isHeader(line) && this.#open[index] === false;
  }

  #isHeader(line: number): boolean {
    const { groups } = this.#log;
    return groups[groupIndexAt(groups, line)]?.line === line;
  }

  #headerRow(line: number): number {
    const group = this.#log.groups[groupIndexAt(this.#log.groups, line)];
    return group ? this.rowOf(group.line) : 0;
  }

  /**
   * Returns the first line whose group is open now and was not, or the reverse: by a
   * reader's choice, or because of a header that came later.
   */
  #updateFolds(): number {
    let changed = Infinity;
    const { groups } = this.#log;
    for (const [index, group] of groups.entries()) {
      const open = this.#folds.isOpen(group);
      if (open === this.#open[index]) continue;
      this.#open[index] = open;
      changed = Math.min(changed, group.line);
    }
    this.#open.length = groups.length;
    return changed;
  }

  #rebuildFrom(line: number): void {
    const first = Math.floor(line / BLOCK);
    this.#lineCount = this.#log.lineCount;
    this.#settled = this.#log.settledLineCount;
    const blocks = Math.ceil(this.#lineCount / BLOCK);
    this.#before.length = first + 1;
    for (let block = first; block < blocks; block++) {
      this.#before.push((this.#before[block] ?? 0) + sum(this.#measure(block)));
    }
  }

  /** How many rows each line of a block takes: none when folded away. */
  #measure(block: number): Uint32Array {
    const first = block * BLOCK;
    const count = Math.min(this.#lineCount - first, BLOCK);
    const { groups } = this.#log;
    let index = groupIndexAt(groups, first);
    let open = this.#open[index] ?? true;
    for (let within = 0; within < count; within++) {
      const line = first + within;
      const begins = groups[index + 1]?.line === line;
      if (begins) open = this.#open[++index] ?? true;
      const isHeader = begins || groups[index]?.line === line;
      this.#heights[within] = isHeader ? 1 : open ? this.#rowsOf(line) : 0;
    }
    return this.#heights.subarray(0, count);
  }

  #rowsOf(line: number): number {
    if (this.#wrap === undefined) return 1;
    return Math.max(1, Math.ceil(this.#log.columns(line) / this.#wrap));
  }

  #piece(line: number, index: number): LogRow {
    const columns = this.#log.columns(line);
    if (this.#wrap === undefined || this.#isHeader(line))
      return { line, from: 0, to: columns };
    const from = index * this.#wrap;
    return { line, from, to: Math.min(columns, from + this.#wrap) };
  }

  #blockOfRow(row: number): number {
    let low = 0;
    let high = this.#before.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#before[middle + 1] ?? Infinity) <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function sum(numbers: Uint32Array): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
