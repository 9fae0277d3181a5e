import type { LogDelta } from "./delta.js";
import {
  EMPTY,
  MOST_MARKS,
  WIDE_GAP,
  WIDE_TAIL,
  COLUMNS,
  type Row,
} from "./row.js";

const SPACE = 0x20;
const NEWLINE = 0x0a;
const MOST_ROW_BYTES = COLUMNS * 4;
const MOST_CELL_BYTES = 4 + MOST_MARKS * 4;

/** Where the writer stands: everything that the next row depends on. */
interface WriterState {
  lines: number;
  style: number;
  /** Whether a line has been begun that the next row continues. */
  open: boolean;
  openColumns: number;
  openTimestamp: number;
  openMarked: boolean;
  /** Blanks at the end of the open line: dropped if nothing follows them. */
  blanks: number;
  blankStyle: number;
}

const START: WriterState = {
  lines: 0,
  style: 0,
  open: false,
  openColumns: 0,
  openTimestamp: NaN,
  openMarked: false,
  blanks: 0,
  blankStyle: 0,
};

type Lines = Omit<
  LogDelta,
  "styles" | "links" | "settledLines" | "byteLength" | "ended"
>;

/** Joins rows into lines and encodes them, compactly, for a delta. */
export class LineWriter {
  #state: WriterState = { ...START };
  /** What earlier deltas have delivered for good: lines, and bytes of text. */
  #keptLines = 0;
  #keptBytes = 0;
  #text = new Uint8Array(1 << 16);
  #length = 0;
  #ends: number[] = [];
  #columns: number[] = [];
  #timestamps: number[] = [];
  #runStarts: number[] = [];
  #runStyles: number[] = [];
  #marked: number[] = [];

  /** Lines that are complete. */
  get lines(): number {
    return this.#state.lines;
  }

  /** Adds a row; `continues` when the next row belongs to the same line. */
  writeRow(row: Row, continues: boolean): void {
    const state = this.#state;
    if (!state.open) {
      state.open = true;
      state.openMarked = isMarked(row);
    }
    if (!Number.isNaN(row.timestamp)) state.openTimestamp = row.timestamp;
    const length = row.trimmedLength();
    if (length > 0) {
      this.#writeBlanks();
      if (row.hasMarks) this.#writeMarkedCells(row, length);
      else this.#writeCells(row, length);
      state.openColumns += length;
    }
    if (!continues) {
      this.closeLine();
      return;
    }
    const gap = row.length === COLUMNS && row.codes[COLUMNS - 1] === WIDE_GAP;
    const blanks = (gap ? COLUMNS - 1 : COLUMNS) - length;
    if (blanks > 0) {
      state.blanks += blanks;
      state.blankStyle =
        length < row.length ? (row.styles[row.length - 1] ?? 0) : 0;
    }
  }

  /** Ends the open line, if there is one. */
  closeLine(): void {
    const state = this.#state;
    if (!state.open) return;
    if (state.openMarked) this.#marked.push(state.lines);
    this.#ends.push(this.#keptBytes + this.#length);
    this.#columns.push(state.openColumns);
    this.#timestamps.push(state.openTimestamp);
    this.#reserve(1);
    this.#text[this.#length++] = NEWLINE;
    state.lines++;
    state.open = false;
    state.openColumns = 0;
    state.openTimestamp = NaN;
    state.blanks = 0;
  }

  /**
   * Everything since the last call; `writeLive` adds rows that may change yet. What
   * it adds is forgotten here, and replaced by the next call's.
   */
  take(writeLive: (writer: LineWriter) => void): Lines {
    const settled = { ...this.#state };
    const settledLength = this.#length;
    writeLive(this);
    this.closeLine();
    const lines: Lines = {
      keepLines: this.#keptLines,
      keepBytes: this.#keptBytes,
      text: this.#text.slice(0, this.#length),
      ends: new Uint32Array(this.#ends),
      columns: new Uint32Array(this.#columns),
      timestamps: new Float64Array(this.#timestamps),
      runStarts: new Uint32Array(this.#runStarts),
      runStyles: new Uint32Array(this.#runStyles),
      marked: new Uint32Array(this.#marked),
    };
    this.#state = settled;
    this.#keptLines = settled.lines;
    this.#keptBytes += settledLength;
    this.#length = 0;
    this.#ends = [];
    this.#columns = [];
    this.#timestamps = [];
    this.#runStarts = [];
    this.#runStyles = [];
    this.#marked = [];
    return lines;
  }

  #writeCells(row: Row, count: number): void {
    this.#reserve(MOST_ROW_BYTES);
    const { codes, styles } = row;
    const text = this.#text;
    let length = this.#length;
    let style = this.#state.style;
    for (let column = 0; column < count; column++) {
      const code = codes[column] ?? EMPTY;
      if (styles[column] !== style) {
        style = styles[column] ?? 0;
        this.#beginRun(style, length);
      }
      if (code < 0x80) text[length++] = code === EMPTY ? SPACE : code;
      else if (code < WIDE_TAIL) length = encodeUtf8(code, text, length);
    }
    this.#length = length;
  }

  /** As above, for a row that has combining marks. */
  #writeMarkedCells(row: Row, count: number): void {
    for (let column = 0; column < count; column++) {
      const code = row.codes[column] ?? EMPTY;
      const marks = row.marks(column) ?? "";
      const style = row.styles[column] ?? 0;
      if (style !== this.#state.style) this.#beginRun(style, this.#length);
      this.#reserve(MOST_CELL_BYTES);
      if (code < WIDE_TAIL) this.#write(code === EMPTY ? SPACE : code);
      for (const mark of marks) this.#write(mark.codePointAt(0) ?? SPACE);
    }
  }

  #write(code: number): void {
    this.#length = encodeUtf8(code, this.#text, this.#length);
  }

  #writeBlanks(): void {
    const { blanks, blankStyle, style } = this.#state;
    if (blanks === 0) return;
    if (blankStyle !== style) this.#beginRun(blankStyle, this.#length);
    this.#reserve(blanks);
    this.#text.fill(SPACE, this.#length, this.#length + blanks);
    this.#length += blanks;
    this.#state.openColumns += blanks;
    this.#state.blanks = 0;
  }

  #beginRun(style: number, at: number): void {
    this.#runStarts.push(this.#keptBytes + at);
    this.#runStyles.push(style);
    this.#state.style = style;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#text.length) return;
    const larger = new Uint8Array(
      Math.max(this.#text.length * 2, this.#length + more),
    );
    larger.set(this.#text.subarray(0, this.#length));
    this.#text = larger;
  }
}

/** Writes a code point into `text` at `at`; returns where the next one goes. */
function encodeUtf8(code: number, text: Uint8Array, at: number): number {
  let end = at;
  if (code < 0x80) {
    text[end++] = code;
    return end;
  }
  if (code < 0x800) {
    text[end++] = 0xc0 | (code >> 6);
  } else {
    if (code < 0x10000) {
      text[end++] = 0xe0 | (code >> 12);
    } else {
      text[end++] = 0xf0 | (code >> 18);
      text[end++] = 0x80 | ((code >> 12) & 0x3f);
    }
    text[end++] = 0x80 | ((code >> 6) & 0x3f);
  }
  text[end++] = 0x80 | (code & 0x3f);
  return end;
}

/** Whether a row begins as a group header or `^^^ +++` does, blank included. */
function isMarked({ codes, length }: Row): boolean {
  const first = codes[0];
  const marker =
    first === 0x2b || first === 0x2d || first === 0x5e || first === 0x7e;
  if (!marker || length < 4 || codes[1] !== first || codes[2] !== first)
    return false;
  return codes[3] === SPACE || codes[3] === EMPTY;
}
