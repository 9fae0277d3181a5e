import type { LogDelta } from "./delta.js";
import {
  COLUMNS,
  EMPTY,
  MOST_MARKS,
  WIDE_GAP,
  WIDE_TAIL,
  type Row,
} from "./row.js";
import { readCells } from "./row-reader.js";
import { RowLedger, type TrimmedRuns } from "./row-ledger.js";
import { byteTape, floatTape, integerTape } from "./tape.js";
import { encodeUtf8, MOST_BYTES } from "./utf8-encoder.js";

const SPACE = 0x20;
const NEWLINE = 0x0a;
const MOST_CELL_BYTES = MOST_BYTES * (1 + MOST_MARKS);

type Lines = Omit<
  LogDelta,
  "styles" | "links" | "byteLength" | "ended" | "problems"
>;

/**
 * Joins rows into lines, compactly, for deltas. Rows come whole, from the grid, or
 * character by character; the last ones can be taken back as long as they are on the
 * screen. Offsets count bytes of text, lines and rows from the log's beginning.
 */
export class LineWriter {
  readonly #text = byteTape();
  readonly #ends = integerTape();
  readonly #columns = integerTape();
  readonly #timestamps = floatTape();
  readonly #runStarts = integerTape();
  readonly #runStyles = integerTape();
  readonly #marked = integerTape();
  readonly #ledger = new RowLedger();
  /** What the readers of deltas have, and need not be sent again. */
  #sentLines = 0;
  #sentBytes = 0;
  #style = 0;
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

  /** The blanks at the end of the open line, which are trimmed if nothing follows them. */
  get blanks(): number {
    return this.#open ? this.#text.length - this.#ink() : 0;
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
    const text = this.#text;
    text.reserve(most);
    if (style !== this.#style) this.#beginRun(style);
    const { values } = text;
    const first = text.length - text.base;
    const stop = Math.min(bytes.length, from + most);
    let to = first;
    let at = from;
    while (at < stop) {
      const byte = bytes[at] ?? 0;
      if (byte < SPACE || byte > 0x7e) break;
      values[to++] = byte;
      at++;
    }
    text.length += to - first;
    this.#cells += to - first;
    return at;
  }

  /** Writes a character of `width` cells. */
  put(code: number, width: number, style: number): void {
    if (style !== this.#style) this.#beginRun(style);
    this.mark(code);
    this.#cells += width;
  }

  /** Adds a combining mark to the character before. */
  mark(code: number): void {
    const text = this.#text;
    text.reserve(MOST_BYTES);
    const at = text.length - text.base;
    text.length += encodeUtf8(code, text.values, at) - at;
  }

  /** Writes blanks that nobody has styled. */
  skip(count: number): void {
    if (this.#style !== 0) this.#beginRun(0);
    this.#fill(count);
    this.#cells += count;
  }

  /** Adds a row; `continues` when the next row belongs to the same line. */
  writeRow(row: Row, continues: boolean): void {
    this.beginRow();
    if (!Number.isNaN(row.timestamp)) this.#time = row.timestamp;
    const length = row.hasGap ? COLUMNS - 1 : row.length;
    if (row.hasMarks) this.#writeMarkedCells(row, length);
    else this.#writeCells(row, length);
    if (!continues) this.closeLine();
    else if (row.length < COLUMNS) this.skip(COLUMNS - row.length);
  }

  /** Ends the open line, if there is one, without the blanks at its end. */
  closeLine(): void {
    if (!this.#open) return;
    const { length } = this.#text;
    const ink = this.#ink();
    if (this.#isMarked()) this.#marked.push(this.#ends.length);
    this.#ledger.trim(length - ink, ink < length ? this.#trim(ink) : undefined);
    this.#ends.push(ink);
    this.#columns.push(this.#cells - (length - ink));
    this.#timestamps.push(this.#time);
    this.#text.push(NEWLINE);
    this.#lineStart = ink + 1;
    this.#open = false;
    this.#cells = 0;
    this.#time = NaN;
  }

  /** Takes the last row off again, into an empty one; `continues` as when it was written. */
  takeBack(row: Row, continues: boolean): void {
    if (!this.#open) this.#reopenLine();
    const last = this.#ledger.count - 1;
    readCells(
      row,
      this.#text,
      this.#ledger.start(last),
      this.#runStarts,
      this.#runStyles,
    );
    if (continues && row.length < COLUMNS) row.put(COLUMNS - 1, WIDE_GAP, 1, 0);
    row.wrapped = this.#ledger.columns(last) > 0;
    this.#dropRow();
    if (!row.wrapped) {
      row.timestamp = this.#time;
      this.#time = NaN;
    }
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
    const run = this.#runStarts.countBelow(this.#sentBytes);
    const lines: Lines = {
      keepLines: this.#sentLines,
      keepBytes: this.#sentBytes,
      text: this.#text.copy(this.#sentBytes),
      ends: this.#ends.copy(this.#sentLines),
      columns: this.#columns.copy(this.#sentLines),
      timestamps: this.#timestamps.copy(this.#sentLines),
      runStarts: this.#runStarts.copy(run),
      runStyles: this.#runStyles.copy(run),
      marked: this.#marked.copy(this.#marked.countBelow(this.#sentLines)),
      settledLines,
    };
    while (this.#ledger.count > rows) {
      if (!this.#open) this.#reopenLine();
      this.#dropRow();
    }
    if (open && !this.#open) this.#reopenLine();
    this.#time = time;
    this.#send(top);
    return lines;
  }

  /** What has been sent stays sent, but for the part of the open line that is on the screen. */
  #send(top: number): void {
    const onScreen = top < this.#ledger.count;
    const ink = onScreen
      ? this.#ledger.ink(top)
      : this.#text.length - this.blanks;
    const line = onScreen ? this.#ledger.line(top) : this.#ends.length;
    this.#sentLines = line;
    this.#sentBytes = ink;

    if (this.#lineStart < ink) this.#markedBefore = this.#isMarked();
    this.#text.forget(ink);
    // The one before says where the next line starts, or in which style.
    const run = Math.max(0, this.#runStarts.countBelow(ink) - 1);
    this.#runStarts.forget(run);
    this.#runStyles.forget(run);
    this.#ends.forget(Math.max(0, line - 1));
    this.#columns.forget(line);
    this.#timestamps.forget(line);
    this.#marked.forget(this.#marked.countBelow(line));
  }

  /** Undoes `closeLine`. */
  #reopenLine(): void {
    const blanks = this.#ledger.trimmedBlanks;
    const runs = this.#ledger.trimmedRuns;
    this.#text.truncate(this.#ends.pop());
    this.#fill(blanks);
    if (runs) this.#restoreRuns(runs);
    const line = this.#ends.length;
    this.#lineStart = line === 0 ? 0 : this.#ends.at(line - 1) + 1;
    this.#cells = this.#columns.pop() + blanks;
    this.#time = this.#timestamps.pop();
    this.#markedBefore = this.#marked.length > 0 && this.#marked.last === line;
    if (this.#markedBefore) this.#marked.pop();
    this.#open = true;
  }

  /** Undoes `beginRow` and all that was written since; the line is open. */
  #dropRow(): void {
    const last = --this.#ledger.count;
    this.#trim(this.#ledger.start(last));
    this.#cells = this.#ledger.columns(last);
    this.#open = this.#cells > 0;
  }

  /** Where the open line ends without its trailing blanks, none of which are marked. */
  #ink(): number {
    const text = this.#text;
    const last = this.#ledger.count - 1;
    const start = this.#ledger.start(last);
    let end = text.length;
    while (end > start && text.values[end - 1 - text.base] === SPACE) end--;
    return end > start ? end : this.#ledger.ink(last);
  }

  /** Drops the blanks from `ink` on; returns the runs among them, if there are any. */
  #trim(ink: number): TrimmedRuns | undefined {
    this.#text.truncate(ink);
    if (!this.#hasRunFrom(ink)) return undefined;
    const trimmed: TrimmedRuns = { starts: [], styles: [] };
    while (this.#hasRunFrom(ink)) {
      trimmed.starts.push(this.#runStarts.pop());
      trimmed.styles.push(this.#runStyles.pop());
    }
    this.#style = this.#runStyles.last;
    return trimmed;
  }

  #hasRunFrom(offset: number): boolean {
    const runs = this.#runStarts;
    return runs.length > 0 && runs.last >= offset;
  }

  #writeCells(row: Row, count: number): void {
    const text = this.#text;
    text.reserve(COLUMNS * MOST_BYTES);
    const { values, base } = text;
    const { codes, styles } = row;
    let at = text.length - base;
    for (let column = 0; column < count; column++) {
      const code = codes[column] ?? EMPTY;
      const style = styles[column] ?? 0;
      if (style !== this.#style) {
        text.length = base + at;
        this.#beginRun(style);
      }
      if (code < 0x80) values[at++] = code === EMPTY ? SPACE : code;
      else if (code < WIDE_TAIL) at = encodeUtf8(code, values, at);
    }
    text.length = base + at;
    this.#cells += count;
  }

  /** As above, for a row that has combining marks. */
  #writeMarkedCells(row: Row, count: number): void {
    for (let column = 0; column < count; column++) {
      const code = row.codes[column] ?? EMPTY;
      const style = row.styles[column] ?? 0;
      this.#text.reserve(MOST_CELL_BYTES);
      if (style !== this.#style) this.#beginRun(style);
      if (code < WIDE_TAIL) this.mark(code === EMPTY ? SPACE : code);
      for (const mark of row.marks(column) ?? "")
        this.mark(mark.codePointAt(0) ?? SPACE);
    }
    this.#cells += count;
  }

  #fill(count: number): void {
    const text = this.#text;
    text.reserve(count);
    const at = text.length - text.base;
    text.values.fill(SPACE, at, at + count);
    text.length += count;
  }

  #restoreRuns({ starts, styles }: TrimmedRuns): void {
    for (let index = starts.length - 1; index >= 0; index--) {
      this.#runStarts.push(starts[index] ?? 0);
      this.#runStyles.push(styles[index] ?? 0);
    }
    this.#style = this.#runStyles.last;
  }

  #beginRun(style: number): void {
    this.#runStarts.push(this.#text.length);
    this.#runStyles.push(style);
    this.#style = style;
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
