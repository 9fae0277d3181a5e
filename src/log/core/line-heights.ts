import { integers } from "./block-list.js";
import type { LogText } from "./log-text.js";

const BLOCK = 256;
/** Lines whose widths are read at once: as many as the store keeps in one piece. */
const CHUNK = 64 * BLOCK;

/** Widths whose rows are looked up instead of divided: to divide takes three times as long. */
const TABLE = 1_024;

type Widths = Uint16Array | Uint32Array;

/** A row of a line: which of them, counted from its first. */
export interface RowOfLine {
  readonly line: number;
  readonly row: number;
}

/**
 * How many rows each line takes at the width that lines wrap at, whether it is shown or
 * not. Rows are summed up per block of 256 lines and per group, in one walk. A block in
 * which no line is wider than the wrap needs no look at its lines, and one that is looked
 * into is kept, since the next question is mostly about the same lines.
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
  /** Per group: the rows of all lines before its header. Empty while nothing wraps. */
  readonly #beforeGroup = integers();
  /** Per width: the rows that it takes. */
  readonly #table = new Uint16Array(TABLE);
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
    if (columns !== undefined)
      for (let width = 0; width < TABLE; width++)
        this.#table[width] = Math.max(1, Math.ceil(width / columns));
    this.#sumUp(0);
  }

  /** Takes in that `line` and what follows it are new or have changed. */
  update(line: number): void {
    this.#lineCount = this.#log.lineCount;
    const first = Math.floor(Math.min(line, this.#lineCount) / BLOCK);
    this.#widest.truncate(first);
    this.#eachBlock(first, (columns, from, to) => {
      let widest = 0;
      for (let at = from; at < to; at++)
        widest = Math.max(widest, columns[at] ?? 0);
      this.#widest.push(widest);
    });
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

  /** The rows of all lines before the header of a group; of all lines there are beyond the last group. */
  beforeGroup(index: number): number {
    const { groups } = this.#log;
    if (index >= groups.length) return this.before(this.#lineCount);
    return this.#wrap === undefined
      ? groups.lineOf(index)
      : this.#beforeGroup.at(index);
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
    const { groups } = this.#log;
    let group = groups.firstFrom(first * BLOCK);
    this.#beforeGroup.truncate(wrap === undefined ? 0 : group);
    this.#before.truncate(wrap === undefined ? 0 : first + 1);
    if (wrap === undefined) return;
    if (this.#before.length === 0) this.#before.push(0);
    let total = this.#before.at(first);
    let line = first * BLOCK;
    this.#eachBlock(first, (columns, from, to) => {
      const isNarrow = this.#widest.at(Math.floor(line / BLOCK)) <= wrap;
      let start = from;
      for (;;) {
        const header = groups.lineOf(group) - line + from;
        const end = Math.min(to, header);
        total += isNarrow ? end - start : this.#sum(columns, start, end, wrap);
        if (header >= to) break;
        this.#beforeGroup.push(total++);
        group++;
        start = header + 1;
      }
      this.#before.push(total);
      line += to - from;
    });
  }

  #look(block: number, wrap: number): void {
    if (block === this.#inside) return;
    this.#inside = block;
    const line = block * BLOCK;
    const count = Math.min(BLOCK, this.#lineCount - line);
    const columns = this.#log.columnsOf(line, line + count);
    const { groups } = this.#log;
    let group = groups.firstFrom(line);
    let sum = 0;
    for (let within = 0; within < count;) {
      const header = groups.lineOf(group) - line;
      for (const end = Math.min(count, header); within < end; within++) {
        this.#sums[within] = sum;
        sum += this.#rowsFor(columns[within] ?? 0, wrap);
      }
      if (within < count) this.#sums[within++] = sum++;
      group++;
    }
    this.#sums.fill(sum, count);
  }

  #sum(columns: Widths, from: number, to: number, wrap: number): number {
    let rows = 0;
    for (let at = from; at < to; at++)
      rows += this.#rowsFor(columns[at] ?? 0, wrap);
    return rows;
  }

  #rowsFor(columns: number, wrap: number): number {
    return columns < TABLE
      ? (this.#table[columns] ?? 0)
      : Math.ceil(columns / wrap);
  }

  /** Goes through the blocks from `first` on; the widths of its lines stand from `from` to `to`. */
  #eachBlock(
    first: number,
    visit: (columns: Widths, from: number, to: number) => void,
  ): void {
    const count = this.#lineCount;
    let line = first * BLOCK;
    while (line < count) {
      const end = Math.min(line - (line % CHUNK) + CHUNK, count);
      const columns = this.#log.columnsOf(line, end);
      for (let from = 0; from < columns.length; from += BLOCK)
        visit(columns, from, Math.min(from + BLOCK, columns.length));
      line = end;
    }
  }
}
