import { cellWidth } from "./cell-width.js";
import { COLUMNS, Row, WIDE_GAP } from "./row.js";
import type { LineWriter } from "./line-writer.js";

/** The terminal's height: what has scrolled out of it can no longer change. */
export const ROWS = 100;

const TAB = 8;

export interface CursorPosition {
  readonly column: number;
  /** Counted from the first row ever, so that it stays with its text as the screen scrolls. */
  readonly row: number;
}

/**
 * A terminal of 160 × 100: what it holds is what can still be redrawn. Rows that
 * scroll out go to the writer, for good. It moves and erases as xterm does, and
 * knows no escape sequences.
 */
export class Screen {
  /** The number of the style that is printed in. */
  style = 0;

  readonly #writer: LineWriter;
  readonly #rows = Array.from({ length: ROWS }, () => new Row());
  #scrolled = 0;
  /** Rows that are part of the log: printed on, or left by a line feed. */
  #opened = 0;
  /** `COLUMNS` after the last cell was printed: only the next character wraps. */
  #x = 0;
  #y = 0;
  #row: Row;

  constructor(writer: LineWriter) {
    this.#writer = writer;
    this.#row = this.#rowAt(0);
  }

  /** Prints bytes while they are printable ASCII; returns the index of the first that is not. */
  printAscii(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      let byte = bytes[at] ?? 0;
      if (byte < 0x20 || byte > 0x7e) return at;
      if (this.#x < this.#row.length || this.#x === COLUMNS) {
        this.print(byte);
        at++;
        continue;
      }
      const { codes, styles } = this.#row;
      this.#row.extend(this.#x);
      const style = this.style;
      const stop = Math.min(bytes.length, at + COLUMNS - this.#x);
      let x = this.#x;
      while (at < stop) {
        byte = bytes[at] ?? 0;
        if (byte < 0x20 || byte > 0x7e) break;
        codes[x] = byte;
        styles[x] = style;
        x++;
        at++;
      }
      this.#x = this.#row.length = x;
      this.#open();
    }
    return at;
  }

  /** Prints one code point; a combining mark joins the character before the cursor. */
  print(code: number): void {
    const width = cellWidth(code);
    if (width === 0) {
      this.#row.mark(this.#x, code);
      return;
    }
    if (this.#x + width > COLUMNS) {
      if (this.#x < COLUMNS) this.#row.put(this.#x, WIDE_GAP, 1, 0);
      this.#open();
      this.#down();
      this.#row.wrapped = true;
      this.#x = 0;
    }
    this.#row.put(this.#x, code, width, this.style);
    this.#x += width;
    this.#open();
  }

  /** Ends the row and goes to the start of the next. */
  newline(): void {
    this.#open();
    this.#down();
    this.#unwrap(this.#y);
    this.#x = 0;
  }

  /** Goes down in the same column. Unlike a line feed it ends no wrapped line. */
  index(): void {
    this.#open();
    this.#down();
    this.#clamp();
  }

  /** Goes up one row; at the top the rows move down and the last is lost. */
  reverseIndex(): void {
    this.#clamp();
    if (this.#y > 0) {
      this.#moveTo(this.#x, this.#y - 1);
      return;
    }
    const row = this.#rowAt(ROWS - 1);
    this.#rows.pop();
    row.reset();
    this.#writer.closeLine();
    this.#rows.unshift(row);
    this.#row = row;
    if (this.#opened > 0) this.#opened = Math.min(ROWS, this.#opened + 1);
  }

  carriageReturn(): void {
    this.#x = 0;
  }

  tab(): void {
    if (this.#x < COLUMNS) {
      this.#x = Math.min(COLUMNS - 1, (Math.floor(this.#x / TAB) + 1) * TAB);
    }
  }

  /** Moves the cursor, stopping at the edges. */
  move(columns: number, rows: number): void {
    this.#clamp();
    this.#moveTo(this.#x + columns, this.#y + rows);
  }

  moveToColumn(column: number): void {
    this.#moveTo(column, this.#y);
  }

  /**
   * What is left of an absolute row: a new line, unless the current one is still
   * empty. It belongs to the same moment.
   */
  moveToNewRow(): void {
    if (this.#row.length === 0) return;
    const { timestamp } = this.#lineHead();
    const column = this.#x;
    this.newline();
    this.#x = column;
    if (!Number.isNaN(timestamp)) this.#row.timestamp = timestamp;
  }

  eraseInLine(mode: number): void {
    const x = this.#x;
    if (mode === 0) this.#erase(this.#y, x, COLUMNS, x === 0);
    else if (mode === 1) this.#erase(this.#y, 0, x + 1, false);
    else if (mode === 2) this.#erase(this.#y, 0, COLUMNS, true);
  }

  eraseInDisplay(mode: number): void {
    const x = this.#x;
    if (mode === 0) {
      this.#erase(this.#y, x, COLUMNS, x === 0);
      for (let y = this.#y + 1; y < this.#opened; y++)
        this.#erase(y, 0, COLUMNS, true);
    } else if (mode === 1) {
      this.#erase(this.#y, 0, x + 1, true);
      if (x + 1 >= COLUMNS && this.#y + 1 < ROWS) this.#unwrap(this.#y + 1);
      for (let y = 0; y < this.#y; y++) this.#erase(y, 0, COLUMNS, true);
    } else if (mode === 2) {
      for (let y = 0; y < this.#opened; y++) this.#erase(y, 0, COLUMNS, true);
    }
  }

  /** Empties `count` cells from the cursor on. */
  eraseCells(count: number): void {
    this.#clamp();
    this.#row.erase(this.#x, Math.min(COLUMNS, this.#x + count));
  }

  position(): CursorPosition {
    return { column: this.#x, row: this.#scrolled + this.#y };
  }

  restore({ column, row }: CursorPosition): void {
    this.#moveTo(column, row - this.#scrolled);
  }

  /** Says when the line that the cursor is in was written. */
  stamp(timestamp: number): void {
    this.#lineHead().timestamp = timestamp;
  }

  /** Writes the rows that may still change, for the time being. */
  writeTo(writer: LineWriter): void {
    for (let y = 0; y < this.#opened; y++) {
      const continues = y + 1 < this.#opened && this.#rowAt(y + 1).wrapped;
      writer.writeRow(this.#rowAt(y), continues);
    }
  }

  #rowAt(y: number): Row {
    const row = this.#rows[y];
    if (!row) throw new RangeError(`The screen has no row ${y}.`);
    return row;
  }

  /** The first row of the cursor's line, as far as it is on the screen. */
  #lineHead(): Row {
    let y = this.#y;
    while (y > 0 && this.#rowAt(y).wrapped) y--;
    return this.#rowAt(y);
  }

  #open(): void {
    if (this.#y >= this.#opened) this.#opened = this.#y + 1;
  }

  #down(): void {
    if (this.#y === ROWS - 1) this.#scroll();
    else this.#y++;
    this.#row = this.#rowAt(this.#y);
  }

  #scroll(): void {
    const row = this.#rowAt(0);
    this.#rows.shift();
    this.#writer.writeRow(row, this.#rowAt(0).wrapped);
    row.reset();
    this.#rows.push(row);
    this.#scrolled++;
    this.#opened--;
  }

  #clamp(): void {
    if (this.#x === COLUMNS) this.#x = COLUMNS - 1;
  }

  #moveTo(x: number, y: number): void {
    this.#x = Math.max(0, Math.min(COLUMNS - 1, x));
    this.#y = Math.max(0, Math.min(ROWS - 1, y));
    this.#row = this.#rowAt(this.#y);
  }

  #erase(y: number, start: number, end: number, unwrap: boolean): void {
    this.#rowAt(y).erase(start, end);
    if (unwrap) this.#unwrap(y);
  }

  /** Makes the row the start of a line. */
  #unwrap(y: number): void {
    const row = this.#rowAt(y);
    if (!row.wrapped) return;
    row.wrapped = false;
    if (y === 0) this.#writer.closeLine();
  }
}
