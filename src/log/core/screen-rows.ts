import { Row, ROWS } from "./row.js";

/** A power of two, for the rows' numbers to be cut by. */
const SLOTS = 128;

/** The rows of a screen that scrolls without moving any; made when they are first needed. */
export class ScreenRows {
  /** How many rows have scrolled out: the number of the row at the top. */
  scrolled = 0;

  readonly #slots: (Row | undefined)[] = Array.from(
    { length: SLOTS },
    () => undefined,
  );

  /** The row `y` below the top. */
  at(y: number): Row {
    return (this.#slots[this.#slot(y)] ??= new Row());
  }

  /** Moves all rows down and puts the last one, emptied, at the top. */
  pushDown(): void {
    const last = this.at(ROWS - 1);
    for (let y = ROWS - 1; y > 0; y--)
      this.#slots[this.#slot(y)] = this.at(y - 1);
    this.#slots[this.#slot(0)] = last;
    last.reset();
  }

  #slot(y: number): number {
    return (this.scrolled + y) & (SLOTS - 1);
  }
}
