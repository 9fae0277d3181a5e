import type { LogDelta } from "./delta.js";
import { EMPTY, WIDE_GAP, WIDE_TAIL, COLUMNS, type Row } from "./row.js";

const SPACE = 0x20;
const NEWLINE = 0x0a;
// Four bytes of UTF-8 a cell; a cell's marks and the newline come on top.
const MOST_ROW_BYTES = COLUMNS * 4 + 1;

/** Where the writer stands: everything that the next row depends on. */
interface WriterState {
  lines: number;
  /** Text written since the first line, in bytes. */
  bytes: number;
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
  bytes: 0,
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
  /** What earlier deltas have delivered for good. */
  #kept: WriterState = { ...START };
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
      this.#writeCells(row, length);
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
    this.#ends.push(state.bytes);
    this.#columns.push(state.openColumns);
    this.#timestamps.push(state.openTimestamp);
    this.#reserve(1);
    this.#byte(NEWLINE);
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
    writeLive(this);
    this.closeLine();
    const lines: Lines = {
      keepLines: this.#kept.lines,
      keepBytes: this.#kept.bytes,
      text: this.#text.slice(0, this.#length),
      ends: new Uint32Array(this.#ends),
      columns: new Uint32Array(this.#columns),
      timestamps: new Float64Array(this.#timestamps),
      runStarts: new Uint32Array(this.#runStarts),
      runStyles: new Uint32Array(this.#runStyles),
      marked: new Uint32Array(this.#marked),
    };
    this.#state = settled;
    this.#kept = { ...settled };
    this.#length = 0;
    this.#ends = [];
    this.#columns = [];
    this.#timestamps = [];
    this.#runStarts = [];
    this.#runStyles = [];
    this.#marked = [];
    return lines;
  }

  #writeCells(row: Row, length: number): void {
    this.#reserve(MOST_ROW_BYTES);
    const { codes, styles } = row;
    for (let column = 0; column < length; column++) {
      const code = codes[column]!;
      const style = styles[column]!;
      if (style !== this.#state.style) this.#beginRun(style);
      if (code < 0x80) this.#byte(code === EMPTY ? SPACE : code);
      else if (code < WIDE_TAIL) this.#code(code);
      const marks = row.marks(column);
      if (marks !== undefined) {
        this.#reserve(marks.length * 3 + MOST_ROW_BYTES);
        for (const mark of marks) this.#code(mark.codePointAt(0) ?? SPACE);
      }
    }
  }

  #writeBlanks(): void {
    const { blanks, blankStyle, style } = this.#state;
    if (blanks === 0) return;
    if (blankStyle !== style) this.#beginRun(blankStyle);
    this.#reserve(blanks);
    this.#text.fill(SPACE, this.#length, this.#length + blanks);
    this.#length += blanks;
    this.#state.bytes += blanks;
    this.#state.openColumns += blanks;
    this.#state.blanks = 0;
  }

  #beginRun(style: number): void {
    this.#runStarts.push(this.#state.bytes);
    this.#runStyles.push(style);
    this.#state.style = style;
  }

  #byte(byte: number): void {
    this.#text[this.#length++] = byte;
    this.#state.bytes++;
  }

  #code(code: number): void {
    if (code < 0x800) {
      this.#byte(0xc0 | (code >> 6));
    } else {
      if (code < 0x10000) {
        this.#byte(0xe0 | (code >> 12));
      } else {
        this.#byte(0xf0 | (code >> 18));
        this.#byte(0x80 | ((code >> 12) & 0x3f));
      }
      this.#byte(0x80 | ((code >> 6) & 0x3f));
    }
    this.#byte(0x80 | (code & 0x3f));
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

/** Whether a row begins as a group header or `^^^ +++` does, blank included. */
function isMarked({ codes, length }: Row): boolean {
  const first = codes[0];
  const marker =
    first === 0x2b || first === 0x2d || first === 0x5e || first === 0x7e;
  if (!marker || length < 4 || codes[1] !== first || codes[2] !== first)
    return false;
  return codes[3] === SPACE || codes[3] === EMPTY;
}
