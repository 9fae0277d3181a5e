import { integers } from "./block-list.js";
import { firstGroupFrom } from "./folds.js";
import type { LogText } from "./log-text.js";

const BLOCK = 256;
/** Lines whose widths are read at once: as many as the store keeps in one piece. */
const CHUNK = 64 * BLOCK;

/** A row of a line: which of them, counted from its first. */
export interface RowOfLine {
  readonly line: number;
  readonly row: number;
}

/**
 * How many rows each line takes at the width that lines wrap at, whether it is shown or
 * not. Rows are summed up per block of 256 lines. A block in which no line is wider than
 * the wrap needs no look at its lines, and one that is looked into is kept, since the next
 * question is mostly about the same lines.
 *
 * A group's header always takes one row: it is a control, and no text to be read on.
 */
export class LineHeights {
  readonly #log: LogText;
  #wrap: number | undefined;
  #lineCount = 0;
  /** Per block: the columns of its widest line. */
  readonly #widest = integers();
  /** Per block: the rows of all blocks before it; one more entry counts all. Empty while nothing wraps. */
  readonly #before = integers();
  /** The block that was looked into last, and the rows of its lines summed up. */
  #inside = -1;
  readonly #sums = new Uint32Array(BLOCK + 1);

  constructor(log: LogText) {
    this.#log = log;
  }

  get lineCount(): number {
    return this.#lineCount;
  }

  /** Columns; `undefined` where lines take one row however long they are. */
  get wrap(): number | undefined {
    return this.#wrap;
  }

  set wrap(columns: number | undefined) {
    if (columns === this.#wrap) return;
    this.#wrap = columns;
    this.#sumUp(0);
  }

  /** Takes in that `line` and what follows it are new or have changed. */
  update(line: number): void {
    this.#lineCount = this.#log.lineCount;
    const first = Math.floor(Math.min(line, this.#lineCount) / BLOCK);
    this.#widest.truncate(first);
    for (const { columns } of this.#blocks(first)) {
      let widest = 0;
      for (const width of columns) if (width > widest) widest = width;
      this.#widest.push(widest);
    }
    this.#sumUp(first);
  }

  /** The rows of all lines before `line`, which may be the line count. */
  before(line: number): number {
    const wrap = this.#wrap;
    if (wrap === undefined) return line;
    const block = Math.floor(line / BLOCK);
    const rows = this.#before.at(block);
    const within = line - block * BLOCK;
    if (within === 0 || this.#widest.at(block) <= wrap) return rows + within;
    this.#look(block, wrap);
    return rows + (this.#sums[within] ?? 0);
  }

  rowsOf(line: number): number {
    return this.before(line + 1) - this.before(line);
  }

  /** The line that a row belongs to, counted as if every line were shown. */
  lineAt(row: number): RowOfLine {
    const wrap = this.#wrap;
    if (wrap === undefined) return { line: row, row: 0 };
    const block = this.#before.countBelow(row + 1) - 1;
    const first = block * BLOCK;
    const rest = row - this.#before.at(block);
    if (this.#widest.at(block) <= wrap) return { line: first + rest, row: 0 };
    this.#look(block, wrap);
    let within = 0;
    while ((this.#sums[within + 1] ?? Infinity) <= rest) within++;
    return { line: first + within, row: rest - (this.#sums[within] ?? 0) };
  }

  #sumUp(first: number): void {
    this.#inside = -1;
    const wrap = this.#wrap;
    if (wrap === undefined) {
      this.#before.truncate(0);
      return;
    }
    this.#before.truncate(first + 1);
    if (first === 0) this.#before.truncate(0);
    if (this.#before.length === 0) this.#before.push(0);
    let total = this.#before.at(first);
    const { groups } = this.#log;
    let header = firstGroupFrom(groups, first * BLOCK);
    for (const { block, columns } of this.#blocks(first)) {
      let rows = columns.length;
      if (this.#widest.at(block) > wrap) {
        for (const width of columns)
          if (width > wrap) rows += rowsFor(width, wrap) - 1;
      }
      const start = block * BLOCK;
      for (; ; header++) {
        const within = (groups[header]?.line ?? Infinity) - start;
        if (within >= columns.length) break;
        rows -= rowsFor(columns[within] ?? 0, wrap) - 1;
      }
      this.#before.push((total += rows));
    }
  }

  #look(block: number, wrap: number): void {
    if (block === this.#inside) return;
    this.#inside = block;
    const start = block * BLOCK;
    const end = Math.min(start + BLOCK, this.#lineCount);
    const columns = this.#log.columnsOf(start, end);
    const { groups } = this.#log;
    let header = firstGroupFrom(groups, start);
    let within = 0;
    let sum = 0;
    for (const width of columns) {
      this.#sums[within] = sum;
      if (groups[header]?.line === start + within) {
        header++;
        sum++;
      } else sum += rowsFor(width, wrap);
      within++;
    }
    this.#sums.fill(sum, within);
  }

  /** The blocks from `first` on, with the columns of their lines. */
  *#blocks(first: number) {
    let block = first;
    while (block * BLOCK < this.#lineCount) {
      const start = block * BLOCK;
      const end = Math.min(start - (start % CHUNK) + CHUNK, this.#lineCount);
      const columns = this.#log.columnsOf(start, end);
      for (let from = 0; from < columns.length; from += BLOCK)
        yield { block: block++, columns: columns.subarray(from, from + BLOCK) };
    }
  }
}

function rowsFor(columns: number, wrap: number): number {
  return columns <= wrap ? 1 : Math.ceil(columns / wrap);
}
