import { cellWidth } from "./cell-width.js";
import type { LineWriter } from "./line-writer.js";
import { COLUMNS, nextTab, ROWS, WIDE_GAP, type Row } from "./row.js";
import { ScreenRows } from "./screen-rows.js";

// So many new rows for one taken back: to and fro then costs no more than to print.
const ROWS_WORTH_ONE = 4;

export interface CursorPosition {
  readonly column: number;
  /** Counted from the first row ever, so that it stays with its text as the screen scrolls. */
  readonly row: number;
}

/**
 * The cells of a terminal of 160 × 100, which can be written to anywhere. It moves and
 * erases as xterm does, and knows no escape sequences.
 *
 * Rows that scroll out go to the writer, for good. The rows above `#filed` are with the
 * writer too, though they are still on the screen: they were written there directly,
 * and each is taken back when somebody moves to it.
 */
export class Grid {
  readonly #writer: LineWriter;
  /** Those outside of `#filed` to `#opened` are new. */
  readonly #rows = new ScreenRows();
  #filed = 0;
  /** Rows that are part of the log: printed on, or left by a line feed. */
  #opened = 0;
  /** `COLUMNS` after the last cell was printed: only the next character wraps. */
  #x = 0;
  #y = 0;
  #row: Row;
  /** Rows taken back, and new rows begun, since the grid was entered. */
  #takenBack = 0;
  #begun = 0;

  constructor(writer: LineWriter) {
    this.#writer = writer;
    this.#row = this.#rowAt(0);
  }

  /** The number of the row at the top of the screen. */
  get top(): number {
    return this.#rows.scrolled;
  }

  /** Goes on where the writer is. `onRow`: the cursor's row has been begun there. */
  enter(column: number, onRow: boolean): void {
    const row = this.#writer.rows - (onRow ? 1 : 0);
    this.#rows.scrolled = Math.max(this.#rows.scrolled, row - ROWS + 1);
    this.#takenBack = this.#begun = 0;
    this.#x = column;
    this.#y = row - this.#rows.scrolled;
    this.#filed = this.#opened = this.#y + (onRow ? 1 : 0);
    this.#row = this.#rowAt(this.#y);
    if (!onRow) this.#row.timestamp = this.#writer.takeTime();
  }

  /**
   * Hands all rows over to the writer, if the cursor is at the start of a new last row,
   * nothing is lost by it, and it seems that they will not be moved to again.
   */
  leave(): boolean {
    const onNewRow = this.#x === 0 && this.#y === this.#opened;
    const worthwhile = this.#begun >= this.#takenBack * ROWS_WORTH_ONE;
    if (!onNewRow || !worthwhile || !this.#canLeave()) return false;
    this.writeRows(this.#writer);
    this.#writer.time = this.#row.timestamp;
    for (let y = this.#filed; y <= this.#y; y++) this.#rowAt(y).reset();
    return true;
  }

  /** Prints bytes while they are printable ASCII; returns the index of the first that is not. */
  printAscii(bytes: Uint8Array, from: number, style: number): number {
    let at = from;
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x20 || byte > 0x7e) return at;
      if (this.#x === COLUMNS) this.#wrap();
      const next = this.#row.putAscii(this.#x, bytes, at, style);
      this.#x += next - at;
      at = next;
      this.#open();
    }
    return at;
  }

  /** Prints one code point; a combining mark joins the character before the cursor. */
  print(code: number, style: number): void {
    const width = cellWidth(code);
    if (width === 0) {
      this.#row.mark(this.#x, code);
      return;
    }
    if (this.#x + width > COLUMNS) {
      if (this.#x < COLUMNS) this.#row.put(this.#x, WIDE_GAP, 1, 0);
      this.#wrap();
    }
    this.#row.put(this.#x, code, width, style);
    this.#x += width;
    this.#open();
  }

  /** Ends the row and goes to the start of the next. */
  newline(): void {
    this.#open();
    this.#down();
    this.#unwrap(this.#y);
    this.#x = 0;
    if (this.#y === this.#opened) this.#begun++;
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
    this.#rows.pushDown();
    this.#writer.closeLine();
    this.#row = this.#rowAt(0);
    if (this.#opened > 0) this.#opened = Math.min(ROWS, this.#opened + 1);
  }

  carriageReturn(): void {
    this.#x = 0;
  }

  tab(): void {
    this.#x = nextTab(this.#x);
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
    const { timestamp } = this.#lineHead() ?? { timestamp: this.#writer.time };
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

  get position(): CursorPosition {
    return { column: this.#x, row: this.#rows.scrolled + this.#y };
  }

  restore({ column, row }: CursorPosition): void {
    this.#moveTo(column, row - this.#rows.scrolled);
  }

  /** Says when the line that the cursor is in was written. */
  stamp(timestamp: number): void {
    const head = this.#lineHead();
    if (head) head.timestamp = timestamp;
    else this.#writer.time = timestamp;
  }

  /** Writes the rows that may still change and are not with the writer. */
  writeRows(writer: LineWriter): void {
    for (let y = this.#filed; y < this.#opened; y++)
      writer.writeRow(this.#rowAt(y), this.#continues(y));
  }

  /** Whether the next row belongs to the same line. */
  #continues(y: number): boolean {
    return y + 1 < this.#opened && this.#rowAt(y + 1).wrapped;
  }

  #rowAt(y: number): Row {
    while (y < this.#filed) this.#takeBack();
    return this.#rows.at(y);
  }

  #takeBack(): void {
    const y = --this.#filed;
    this.#writer.takeBack(this.#rowAt(y), this.#continues(y));
    this.#takenBack++;
  }

  /** The first row of the cursor's line; `undefined` if that is with the writer. */
  #lineHead(): Row | undefined {
    let y = this.#y;
    while (y > this.#filed && this.#rowAt(y).wrapped) y--;
    const row = this.#rowAt(y);
    return row.wrapped ? undefined : row;
  }

  /** Whether every row can be taken back as it is. */
  #canLeave(): boolean {
    if (this.#writer.hasTooManyBlanks) return false;
    for (let y = this.#filed; y < ROWS; y++) {
      const row = this.#rowAt(y);
      if (y > this.#y ? !row.isNew : !row.comesBack(this.#continues(y)))
        return false;
    }
    return true;
  }

  #open(): void {
    if (this.#y >= this.#opened) this.#opened = this.#y + 1;
  }

  #down(): void {
    if (this.#y === ROWS - 1) this.#scroll();
    else this.#y++;
    this.#row = this.#rowAt(this.#y);
  }

  #wrap(): void {
    this.#open();
    this.#down();
    this.#row.wrapped = true;
    this.#x = 0;
  }

  #scroll(): void {
    if (this.#filed > 0) {
      this.#filed--;
    } else {
      const row = this.#rowAt(0);
      this.#writer.writeRow(row, this.#rowAt(1).wrapped);
      row.reset();
    }
    this.#rows.scrolled++;
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
    if (y === this.#filed) this.#writer.closeLine();
  }
}
