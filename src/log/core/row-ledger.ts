import type { CutRuns } from "./styled-text.js";

/** A power of two, and more than a screen has rows. */
const KEPT = 128;

/**
 * Where each of the last rows begins in what the writer has written, and what was
 * trimmed after it: all that it takes to take a row back. Rows count from the first
 * row ever; those that scrolled out of the screen are overwritten.
 */
export class RowLedger {
  /** Rows begun so far. */
  count = 0;

  readonly #starts = new Float64Array(KEPT);
  readonly #inks = new Float64Array(KEPT);
  readonly #lines = new Float64Array(KEPT);
  readonly #columns = new Float64Array(KEPT);
  readonly #blanks = new Float64Array(KEPT);
  readonly #runs = Array.from(
    { length: KEPT },
    (): CutRuns | undefined => undefined,
  );

  begin(start: number, ink: number, line: number, columns: number): void {
    const slot = this.count++ & (KEPT - 1);
    this.#starts[slot] = start;
    this.#inks[slot] = ink;
    this.#lines[slot] = line;
    this.#columns[slot] = columns;
  }

  /** Notes what is trimmed after the last row, which ends its line. */
  trim(blanks: number, runs: CutRuns | undefined): void {
    const slot = (this.count - 1) & (KEPT - 1);
    this.#blanks[slot] = blanks;
    this.#runs[slot] = runs;
  }

  /** The offset of the row's first byte. */
  start(row: number): number {
    return this.#starts[row & (KEPT - 1)] ?? 0;
  }

  /** The offset up to which the text before the row stays whatever follows: blanks after it may be trimmed. */
  ink(row: number): number {
    return this.#inks[row & (KEPT - 1)] ?? 0;
  }

  /** The line that the row belongs to. */
  line(row: number): number {
    return this.#lines[row & (KEPT - 1)] ?? 0;
  }

  /** The cells of the row's line before the row: 0 for the first row of a line. */
  columns(row: number): number {
    return this.#columns[row & (KEPT - 1)] ?? 0;
  }

  /** How many blanks were trimmed after the last row. */
  get trimmedBlanks(): number {
    return this.#blanks[(this.count - 1) & (KEPT - 1)] ?? 0;
  }

  get trimmedRuns(): CutRuns | undefined {
    return this.#runs[(this.count - 1) & (KEPT - 1)];
  }
}
