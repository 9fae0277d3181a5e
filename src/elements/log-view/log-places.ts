import type { LogText } from "../../log/core/log-text.js";
import type { LogLayout } from "./log-layout.js";
import type { LogPosition } from "./selection.js";

/** Finds the place of the log at a place of the window, and the other way round. */
export class LogPlaces {
  readonly #layout: LogLayout;

  constructor(layout: LogLayout) {
    this.#layout = layout;
  }

  /** The character at a place, or the gap between two that is nearest to it. Pixels count from the window's corner. */
  at(
    log: LogText,
    { x, y }: { readonly x: number; readonly y: number },
    nearest: "character" | "gap",
  ): LogPosition {
    const { viewport, geometry } = this.#layout;
    const { cell, offset, firstRow, scrollLeft } = viewport;
    const row = firstRow + Math.floor((y + offset) / cell.height);
    const cells = (x - geometry.gutter + scrollLeft) / cell.width;
    const column = nearest === "gap" ? Math.round(cells) : Math.floor(cells);
    return this.#onRow(log, row, column);
  }

  /** The place as many rows below, or above where negative; folded lines are passed over. */
  rowsAway(log: LogText, position: LogPosition, rows: number): LogPosition {
    const index = this.#layout.model.rowOf(position);
    const row = this.#layout.model.row(index);
    const at = log.columnAt(position.line, position.offset);
    const column = at - (row?.from ?? 0);
    return this.#onRow(log, index + rows, column);
  }

  #onRow(log: LogText, index: number, column: number): LogPosition {
    const last = this.#layout.model.rowCount - 1;
    const row = this.#layout.model.row(Math.min(Math.max(0, index), last));
    if (!row) return { line: 0, offset: 0 };
    const { line, from, to } = row;
    // Beyond the ends a drag takes whole rows, as in any text.
    const at =
      index < 0 ? from : index > last ? to : Math.min(to, from + column);
    return { line, offset: log.offsetAt(line, at) };
  }
}
