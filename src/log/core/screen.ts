import { cellWidth } from "./cell-width.js";
import { Grid, type CursorPosition } from "./grid.js";
import type { LineWriter } from "./line-writer.js";
import { COLUMNS, MOST_MARKS, nextTab, ROWS } from "./row.js";

/** How a screen works, not what it shows. */
export interface ScreenOptions {
  /** `false` sends every character through the grid: what the direct way is held against. */
  readonly direct?: boolean;
}

/**
 * The terminal's screen. Nearly all of a log is written line after line: as long as
 * the cursor is at the end of the last row, what is printed goes directly to the
 * writer. Whatever needs more than that asks for the `grid`, which takes back the
 * rows it needs; once the cursor is on a new last row again, the grid is left.
 */
export class Screen {
  /** The number of the style that is printed in. */
  style = 0;

  readonly #writer: LineWriter;
  readonly #grid: Grid;
  readonly #mayWriteDirectly: boolean;
  #direct: boolean;
  /** While writing directly: the cursor's column, and the cells of its row. */
  #x = 0;
  #length = 0;
  /** The offset after the last combining mark, and the UTF-16 units of marks up to there. */
  #marksEnd = -1;
  #marks = 0;

  constructor(writer: LineWriter, { direct = true }: ScreenOptions = {}) {
    this.#writer = writer;
    this.#grid = new Grid(writer);
    this.#mayWriteDirectly = this.#direct = direct;
  }

  /** The cells of the screen, to do anything with. */
  get grid(): Grid {
    if (this.#direct) this.#enterGrid();
    return this.#grid;
  }

  /** The number of the row at the top: those before it can no longer change. */
  get top(): number {
    const { top } = this.#grid;
    return this.#direct ? Math.max(top, this.#rowNumber() - ROWS + 1) : top;
  }

  get position(): CursorPosition {
    return this.#direct
      ? { column: this.#x, row: this.#rowNumber() }
      : this.#grid.position;
  }

  /** Prints bytes while they are printable ASCII, as the first must be; returns the index of the next. */
  printAscii(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x20 || byte > 0x7e) return at;
      if (!this.#makeRoom(1))
        return this.#grid.printAscii(bytes, at, this.style);
      const next = this.#writer.ascii(bytes, at, COLUMNS - this.#x, this.style);
      this.#x = this.#length = this.#x + next - at;
      at = next;
    }
    return at;
  }

  /** Prints one code point; a combining mark joins the character before the cursor. */
  print(code: number): void {
    const width = cellWidth(code);
    if (width === 0 && this.#direct) {
      if (this.#x > 0 && this.#x === this.#length) this.#mark(code);
    } else if (width > 0 && this.#makeRoom(width)) {
      this.#writer.put(code, width, this.style);
      this.#x = this.#length = this.#x + width;
    } else {
      this.#grid.print(code, this.style);
    }
  }

  /** Ends the row and goes to the start of the next. */
  newline(): void {
    if (!this.#direct) {
      this.#grid.newline();
      return;
    }
    if (this.#length === 0) this.#writer.beginRow();
    this.#writer.closeLine();
    this.#x = this.#length = 0;
  }

  carriageReturn(): void {
    if (this.#direct) this.#x = 0;
    else this.#grid.carriageReturn();
  }

  tab(): void {
    if (this.#direct && this.#x >= this.#length) this.#x = nextTab(this.#x);
    else this.grid.tab();
  }

  eraseInLine(mode: number): void {
    if (!this.#isBlank(mode)) this.grid.eraseInLine(mode);
  }

  eraseInDisplay(mode: number): void {
    if (mode !== 0 || !this.#isBlank(mode)) this.grid.eraseInDisplay(mode);
  }

  /** Says when the line that the cursor is in was written. */
  stamp(timestamp: number): void {
    if (this.#direct) this.#writer.time = timestamp;
    else this.#grid.stamp(timestamp);
  }

  /** Writes the rows that the writer does not have, for the time being. */
  writeRows(writer: LineWriter): void {
    if (!this.#direct) this.#grid.writeRows(writer);
  }

  #rowNumber(): number {
    return this.#writer.rows - (this.#length > 0 ? 1 : 0);
  }

  /** Whether, writing directly, nothing stands where the cursor's line would be erased. */
  #isBlank(mode: number): boolean {
    if (!this.#direct) return false;
    return this.#length === 0 || (mode === 0 && this.#x >= this.#length);
  }

  /**
   * Makes ready for `width` more cells to be written directly, on the next row where
   * there is no room left. Returns whether they may; if not, they go to the grid.
   */
  #makeRoom(width: number): boolean {
    if (!this.#direct && !this.#leaveGrid()) return false;
    const padding = this.#x - this.#length;
    const wraps = this.#x + width > COLUMNS;
    if (padding < 0 || (wraps && this.#writer.hasTooManyBlanks)) {
      this.#enterGrid();
      return false;
    }
    if (this.#length === 0) this.#writer.beginRow();
    if (padding > 0) this.#writer.skip(padding);
    if (wraps) {
      this.#writer.beginRow();
      this.#x = 0;
    }
    return true;
  }

  #enterGrid(): void {
    this.#direct = false;
    this.#grid.enter(this.#x, this.#length > 0);
  }

  #leaveGrid(): boolean {
    if (!this.#mayWriteDirectly || !this.#grid.leave()) return false;
    this.#direct = true;
    this.#x = this.#length = 0;
    this.#marksEnd = -1;
    return true;
  }

  #mark(code: number): void {
    const writer = this.#writer;
    const marks = writer.length === this.#marksEnd ? this.#marks : 0;
    if (marks >= MOST_MARKS) return;
    writer.mark(code);
    this.#marksEnd = writer.length;
    this.#marks = marks + (code > 0xffff ? 2 : 1);
  }
}
