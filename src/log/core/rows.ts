import { groupIndexAt, type Folds } from "./folds.js";
import type { LogText } from "./log-text.js";

/** A row of the picture: a line, or a piece of a wrapped one. */
export interface LogRow {
  readonly line: number;
  /** Columns (cells) of the line: from inclusive, to exclusive. A row that is not wrapped has them all. */
  readonly from: number;
  readonly to: number;
}

const BLOCK = 256;

/**
 * Which row of the picture shows which line, with groups folded and lines wrapped.
 * Rows are summed up per block of lines, so that a look-up costs a binary search and
 * one block, and what changes costs only the blocks from there on.
 *
 * A wide character on the edge of a wrapped row belongs to the row that it begins in.
 */
export class RowModel {
  readonly #log: LogText;
  readonly #folds: Folds;
  /** `#before[block]`: the rows of all blocks before it; the last entry counts all. */
  #before: number[] = [0];
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
    this.rebuild();
  }

  /** Takes in what has been appended to the log, or redrawn at its end. */
  update(): void {
    this.#rebuildFrom(Math.min(this.#settled, this.#lineCount));
  }

  /** Takes in that folds have changed. */
  rebuild(): void {
    this.#rebuildFrom(0);
  }

  /** The row at `index`, counted from the top of the picture. */
  row(index: number): LogRow | undefined {
    if (index < 0 || index >= this.rowCount) return undefined;
    const block = this.#blockOfRow(index);
    let rest = index - (this.#before[block] ?? 0);
    for (const [line, rows] of this.#heights(block)) {
      if (rest < rows) return this.#piece(line, rest);
      rest -= rows;
    }
    return undefined;
  }

  /** The first row of `line`; of its group's header if it is folded away. */
  rowOf(line: number): number {
    if (line >= this.#lineCount) return this.rowCount;
    const block = Math.floor(line / BLOCK);
    let row = this.#before[block] ?? 0;
    for (const [each, rows] of this.#heights(block)) {
      if (each === line) return rows === 0 ? this.#headerRow(line) : row;
      row += rows;
    }
    return row;
  }

  /** Whether the line is in a folded group, below its header. */
  isHidden(line: number): boolean {
    const group = this.#log.groups[groupIndexAt(this.#log.groups, line)];
    return (
      group !== undefined && group.line !== line && !this.#folds.isOpen(group)
    );
  }

  #headerRow(line: number): number {
    const group = this.#log.groups[groupIndexAt(this.#log.groups, line)];
    return group ? this.rowOf(group.line) : 0;
  }

  #rebuildFrom(line: number): void {
    const first = Math.floor(line / BLOCK);
    this.#lineCount = this.#log.lineCount;
    this.#settled = this.#log.settledLineCount;
    const blocks = Math.ceil(this.#lineCount / BLOCK);
    this.#before.length = first + 1;
    for (let block = first; block < blocks; block++) {
      let rows = this.#before[block] ?? 0;
      for (const [, height] of this.#heights(block)) rows += height;
      this.#before.push(rows);
    }
  }

  /** The lines of a block and how many rows each takes: none when folded away. */
  *#heights(block: number): Generator<readonly [line: number, rows: number]> {
    const end = Math.min(this.#lineCount, (block + 1) * BLOCK);
    const { groups } = this.#log;
    let index = groupIndexAt(groups, block * BLOCK);
    for (let line = block * BLOCK; line < end; line++) {
      if (groups[index + 1]?.line === line) index++;
      const group = groups[index];
      const hidden =
        group !== undefined &&
        group.line !== line &&
        !this.#folds.isOpen(group);
      yield [line, hidden ? 0 : this.#rowsOf(line)];
    }
  }

  #rowsOf(line: number): number {
    if (this.#wrap === undefined) return 1;
    return Math.max(1, Math.ceil(this.#log.columns(line) / this.#wrap));
  }

  #piece(line: number, index: number): LogRow {
    const columns = this.#log.columns(line);
    if (this.#wrap === undefined) return { line, from: 0, to: columns };
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
