/** The terminal's width; the agent's pseudo-terminal has it, and tools wrap by it. */
export const COLUMNS = 160;
/** The terminal's height: what has scrolled out of it can no longer change. */
export const ROWS = 100;

const TAB = 8;

/** A cell that nothing was written to. */
export const EMPTY = 0;
/** The second cell of a wide character. */
export const WIDE_TAIL = 0x110000;
/** The last cell of a row whose next character was too wide for it: no part of the text. */
export const WIDE_GAP = 0x110001;

// Unicode's stream-safe format allows 30; an endless pile of marks would make every delta huge.
export const MOST_MARKS = 30;

/** The column that a tab leads to. */
export function nextTab(column: number): number {
  if (column >= COLUMNS - 1) return column;
  return Math.min(COLUMNS - 1, (Math.floor(column / TAB) + 1) * TAB);
}

/** One row of the screen: code points and style numbers by cell. */
export class Row {
  readonly codes = new Uint32Array(COLUMNS);
  readonly styles = new Uint32Array(COLUMNS);
  /** Cells from here on hold leftovers and count as empty. */
  length = 0;
  /** Whether this row continues the line of the row above. */
  wrapped = false;
  /** Milliseconds since the epoch, or NaN; kept at the first row of a line. */
  timestamp = NaN;
  /** Combining marks by the cell they stand on. */
  #marks: Map<number, string> | undefined;

  /** Makes it a new row, empty. */
  reset(): void {
    this.length = 0;
    this.wrapped = false;
    this.timestamp = NaN;
    this.#marks = undefined;
  }

  /** Whether nothing was done to it yet. */
  get isNew(): boolean {
    return this.length === 0 && !this.wrapped && Number.isNaN(this.timestamp);
  }

  /** Whether, written as text, it can be taken back as it is; `continues` if the next row is of its line. */
  comesBack(continues: boolean): boolean {
    return (
      (this.length === COLUMNS || !continues) &&
      (!this.wrapped || Number.isNaN(this.timestamp))
    );
  }

  /** Whether a character that did not fit has left the last cell out. */
  get hasGap(): boolean {
    return this.length === COLUMNS && this.codes[COLUMNS - 1] === WIDE_GAP;
  }

  get hasMarks(): boolean {
    return this.#marks !== undefined;
  }

  marks(column: number): string | undefined {
    return this.#marks?.get(column);
  }

  /** Puts a character of `width` cells, in place of what stands there. */
  put(column: number, code: number, width: number, style: number): void {
    if (column > this.length) this.#clear(this.length, column);
    const end = column + width;
    if (column < this.length) this.#cut(column, end);
    this.codes[column] = code;
    this.styles[column] = style;
    if (width === 2) {
      this.codes[column + 1] = WIDE_TAIL;
      this.styles[column + 1] = style;
    }
    if (end > this.length) this.length = end;
  }

  /** Puts printable ASCII from `column` on, up to the edge; returns the index of the next byte. */
  putAscii(
    column: number,
    bytes: Uint8Array,
    from: number,
    style: number,
  ): number {
    const { codes, styles } = this;
    if (column > this.length) this.#clear(this.length, column);
    const overwritten = column < this.length;
    if (overwritten) this.#cut(column, column + printable(bytes, from, column));
    const stop = Math.min(bytes.length, from + COLUMNS - column);
    let x = column;
    let at = from;
    while (at < stop) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x20 || byte > 0x7e) break;
      codes[x] = byte;
      styles[x] = style;
      x++;
      at++;
    }
    if (x > this.length) this.length = x;
    return at;
  }

  /** Adds a combining mark to the character before `column`; without one it is lost. */
  mark(column: number, code: number): void {
    if (column === 0 || column > this.length) return;
    const at = this.codes[column - 1] === WIDE_TAIL ? column - 2 : column - 1;
    const marks = this.#marks?.get(at) ?? "";
    if (marks.length >= MOST_MARKS) return;
    this.#marks ??= new Map<number, string>();
    this.#marks.set(at, marks + String.fromCodePoint(code));
  }

  /** Empties the cells from `start` to `end` (exclusive). */
  erase(start: number, end: number): void {
    if (start >= this.length) return;
    this.#cut(start, end);
    if (end >= this.length) this.length = start;
    else this.#clear(start, end);
  }

  /** Prepares cells for being overwritten: half a wide character becomes a blank. */
  #cut(start: number, end: number): void {
    if (this.codes[start] === WIDE_TAIL) {
      this.codes[start - 1] = EMPTY;
      this.#marks?.delete(start - 1);
    }
    if (end < this.length && this.codes[end] === WIDE_TAIL)
      this.codes[end] = EMPTY;
    if (this.#marks) {
      for (let column = start; column < end; column++)
        this.#marks.delete(column);
    }
  }

  #clear(start: number, end: number): void {
    this.codes.fill(EMPTY, start, end);
    this.styles.fill(0, start, end);
  }
}

/** How many bytes of printable ASCII go from `column` up to the edge. */
function printable(bytes: Uint8Array, from: number, column: number): number {
  const stop = Math.min(bytes.length, from + COLUMNS - column);
  let at = from;
  while (at < stop) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 || byte > 0x7e) break;
    at++;
  }
  return at - from;
}
