import type { LogDelta } from "./delta.js";
import { COLUMNS, ROWS, WIDE_GAP, type Row } from "./row.js";
import { RowLedger } from "./row-ledger.js";
import { StyledText } from "./styled-text.js";
import { floatTape, integerTape } from "./tape.js";

const SPACE = 0x20;

type Lines = Omit<
  LogDelta,
  "styles" | "links" | "byteLength" | "ended" | "truncated" | "problems"
>;

/**
 * Joins rows into lines, compactly, for deltas. Rows come whole, from the grid, or
 * character by character; the last ones can be taken back as long as they are on the
 * screen. Lines and rows count from the log's first.
 */
export class LineWriter {
  readonly #text = new StyledText();
  readonly #ends = integerTape();
  readonly #columns = integerTape();
  readonly #timestamps = floatTape();
  readonly #marked = integerTape();
  readonly #ledger = new RowLedger();
  /** What the readers of deltas have, and need not be sent again. */
  #sentLines = 0;
  #sentBytes = 0;
  /** Of the line being written, if `#open`: where it starts, its cells, trailing blanks included. */
  #open = false;
  #lineStart = 0;
  #cells = 0;
  #time = NaN;
  /** Whether a line whose beginning is forgotten begins with a group marker. */
  #markedBefore = false;

  /** Rows so far, the one being written included. */
  get rows(): number {
    return this.#ledger.count;
  }

  /** Lines so far, without the one being written. */
  get lines(): number {
    return this.#ends.length;
  }

  /** Bytes of text so far. */
  get length(): number {
    return this.#text.length;
  }

  /** The time of the line being written, or of the next: milliseconds since the epoch, or NaN. */
  get time(): number {
    return this.#time;
  }

  set time(time: number) {
    this.#time = time;
  }

  /** Gives the time away, to a row that is not the writer's. */
  takeTime(): number {
    const time = this.#time;
    this.#time = NaN;
    return time;
  }

  /** Whether the open line ends in more blanks than can be trimmed and restored in no time. */
  get hasTooManyBlanks(): boolean {
    return this.#open && this.#text.length - this.#ink() > ROWS * COLUMNS;
  }

  /** Begins a row: of the line that is open, else of a new one. */
  beginRow(): void {
    const start = this.#text.length;
    this.#ledger.begin(
      start,
      this.#open ? this.#ink() : start,
      this.#ends.length,
      this.#cells,
    );
    this.#open = true;
  }

  /** Writes bytes while they are printable ASCII, at most `most`; returns the index of the next. */
  ascii(bytes: Uint8Array, from: number, most: number, style: number): number {
    const next = this.#text.addAscii(bytes, from, most, style);
    this.#cells += next - from;
    return next;
  }

  /** Writes a character of `width` cells. */
  put(code: number, width: number, style: number): void {
    this.#text.add(code, style);
    this.#cells += width;
  }

  /** Adds a combining mark to the character before. */
  mark(code: number): void {
    this.#text.addMark(code);
  }

  /** Writes cells that nothing was printed on. */
  skip(count: number): void {
    this.#text.addBlanks(count, 0);
    this.#cells += count;
  }

  /** Adds a row; `continues` when the next row belongs to the same line. */
  writeRow(row: Row, continues: boolean): void {
    this.beginRow();
    if (!Number.isNaN(row.timestamp)) this.#time = row.timestamp;
    const length = row.hasGap ? COLUMNS - 1 : row.length;
    if (row.hasMarks) this.#text.addMarkedCells(row, length);
    else this.#text.addCells(row, length);
    this.#cells += length;
    if (!continues) this.closeLine();
    else if (row.length < COLUMNS) this.skip(COLUMNS - row.length);
  }

  /** Ends the open line, if there is one, without the blanks at its end. */
  closeLine(): void {
    if (!this.#open) return;
    if (this.#isMarked()) this.#marked.push(this.#ends.length);
    const ink = this.#ink();
    const blanks = this.#text.length - ink;
    this.#ledger.trim(blanks, blanks > 0 ? this.#text.cut(ink) : undefined);
    this.#ends.push(ink);
    this.#columns.push(this.#cells - blanks);
    this.#timestamps.push(this.#time);
    this.#text.addLineEnd();
    this.#lineStart = ink + 1;
    this.#open = false;
    this.#cells = 0;
    this.#time = NaN;
  }

  /** Takes the last row off again, into an empty one; `continues` as when it was written. */
  takeBack(row: Row, continues: boolean): void {
    if (!this.#open) this.#reopenLine();
    const last = this.#ledger.count - 1;
    this.#text.read(row, this.#ledger.start(last));
    if (continues && row.length < COLUMNS) row.put(COLUMNS - 1, WIDE_GAP, 1, 0);
    row.wrapped = this.#ledger.columns(last) > 0;
    this.#dropRow();
    if (!row.wrapped) row.timestamp = this.takeTime();
  }

  /**
   * Everything since the last call. Rows from `top` on may change yet; those that the
   * writer does not have are added by `writeLive`, and forgotten here: the next call
   * brings them anew.
   */
  take(top: number, writeLive: (writer: LineWriter) => void): Lines {
    const rows = this.#ledger.count;
    const open = this.#open;
    const time = this.#time;
    const settledLines =
      top < rows ? this.#ledger.line(top) : this.#ends.length;
    writeLive(this);
    this.closeLine();
    const sent = this.#sentLines;
    const lines: Lines = {
      keepLines: sent,
      keepBytes: this.#sentBytes,
      ...this.#text.copy(this.#sentBytes),
      ends: this.#ends.copy(sent),
      columns: this.#columns.copy(sent),
      timestamps: this.#timestamps.copy(sent),
      marked: this.#marked.copy(this.#marked.countBelow(sent)),
      settledLines,
    };
    while (this.#ledger.count > rows) {
      if (!this.#open) this.#reopenLine();
      this.#dropRow();
    }
    if (open && !this.#open) this.#reopenLine();
    this.#time = time;
    this.#forgetSettled(top);
    return lines;
  }

  /** What is above the screen has been sent, and is needed no more. */
  #forgetSettled(top: number): void {
    const onScreen = top < this.#ledger.count;
    const line = onScreen ? this.#ledger.line(top) : this.#ends.length;
    const written = this.#open ? this.#ink() : this.#text.length;
    const ink = onScreen ? this.#ledger.ink(top) : written;
    if (this.#lineStart < ink) this.#markedBefore = this.#isMarked();
    this.#sentLines = line;
    this.#sentBytes = ink;
    this.#text.forget(ink);
    // The end before tells where the line starts.
    this.#ends.forget(Math.max(0, line - 1));
    this.#columns.forget(line);
    this.#timestamps.forget(line);
    this.#marked.forget(this.#marked.countBelow(line));
  }

  /** Undoes `closeLine`. */
  #reopenLine(): void {
    const { trimmedBlanks, trimmedRuns } = this.#ledger;
    this.#text.restoreBlanks(this.#ends.pop(), trimmedBlanks, trimmedRuns);
    const line = this.#ends.length;
    this.#lineStart = line === 0 ? 0 : this.#ends.last + 1;
    this.#cells = this.#columns.pop() + trimmedBlanks;
    this.#time = this.#timestamps.pop();
    this.#markedBefore = this.#marked.length > 0 && this.#marked.last === line;
    if (this.#markedBefore) this.#marked.pop();
    this.#open = true;
  }

  /** Undoes `beginRow` and all that was written since; the line is open. */
  #dropRow(): void {
    const last = --this.#ledger.count;
    this.#text.cut(this.#ledger.start(last));
    this.#cells = this.#ledger.columns(last);
    this.#open = this.#cells > 0;
  }

  /** Where the open line ends without its trailing blanks, none of which has a mark. */
  #ink(): number {
    const last = this.#ledger.count - 1;
    const start = this.#ledger.start(last);
    const ink = this.#text.blanksFrom(start);
    return ink > start ? ink : this.#ledger.ink(last);
  }

  /** Whether the open line begins as a group header or `^^^ +++` does, blank included. */
  #isMarked(): boolean {
    const text = this.#text;
    const start = this.#lineStart;
    if (start < text.base) return this.#markedBefore;
    const first = text.at(start);
    const marker =
      first === 0x2b || first === 0x2d || first === 0x5e || first === 0x7e;
    return (
      marker &&
      text.at(start + 1) === first &&
      text.at(start + 2) === first &&
      text.at(start + 3) === SPACE
    );
  }
}
