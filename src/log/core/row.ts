/** The terminal's width; the agent's pseudo-terminal has it, and tools wrap by it. */
export const COLUMNS = 160;

/** A cell that nothing was written to. */
export const EMPTY = 0;
/** The second cell of a wide character. */
export const WIDE_TAIL = 0x110000;
/** The last cell of a row whose next character was too wide for it: no part of the text. */
export const WIDE_GAP = 0x110001;

const SPACE = 0x20;
// Unicode's stream-safe format allows 30; an endless pile of marks would make every delta huge.
export const MOST_MARKS = 30;

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

  /** Extends an empty tail up to `column`, so that cells can be appended there. */
  extend(column: number): void {
    if (column > this.length) {
      this.#clear(this.length, column);
      this.length = column;
    }
  }

  /** Adds a combining mark to the character before `column`; without one it is lost. */
  mark(column: number, code: number): void {
    const at = this.codes[column - 1] === WIDE_TAIL ? column - 2 : column - 1;
    if (at < 0 || at >= this.length) return;
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

  /** The cells up to the last one that shows something. */
  trimmedLength(): number {
    const { codes } = this;
    let length = this.length;
    while (length > 0) {
      const code = codes[length - 1];
      const blank = code === SPACE || code === EMPTY || code === WIDE_GAP;
      if (!blank || this.#marks?.has(length - 1)) return length;
      length--;
    }
    return 0;
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
