import type { LogText } from "../../log/core/log-text.js";
import type { LogLayout } from "./log-layout.js";
import type { LogPosition } from "./selection.js";

/** A place of the window, in pixels from its corner. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
}

/** Columns around a place that it is brought into view with. */
const SIDE_MARGIN = 8;

/** Finds the place of the log at a place of the window, and the other way round. */
export class LogPlaces {
  readonly #layout: LogLayout;

  constructor(layout: LogLayout) {
    this.#layout = layout;
  }

  /** The first place in view. */
  first(): LogPosition {
    const { model, viewport } = this.#layout;
    return model.positionOf(viewport.firstRow) ?? { line: 0, offset: 0 };
  }

  isInView(position: LogPosition): boolean {
    const { viewport, model } = this.#layout;
    const row = model.rowOf(position) - viewport.firstRow;
    return row >= 0 && row < viewport.rowsInView;
  }

  /** The character at a place, or the gap between two that is nearest to it. */
  at(
    log: LogText,
    { x, y }: WindowPlace,
    nearest: "character" | "gap",
  ): LogPosition {
    const { viewport, geometry } = this.#layout;
    const { cell, offset, firstRow, left } = viewport;
    const row = firstRow + Math.floor((y + offset) / cell.height);
    const cells = (x - geometry.gutter + left) / cell.width;
    const column = nearest === "gap" ? Math.round(cells) : Math.floor(cells);
    return this.#onRow(log, row, column);
  }

  /** A column of the row so many rows below, or above where negative; folded lines are passed over. */
  rowsAway(
    log: LogText,
    position: LogPosition,
    rows: number,
    column: number,
  ): LogPosition {
    const row = this.#layout.model.rowOf(position);
    return this.#onRow(log, row + rows, column);
  }

  /** In cells from the start of the row. */
  columnOf(log: LogText, position: LogPosition): number {
    const row = this.#layout.model.row(this.#layout.model.rowOf(position));
    const column = log.columnAt(position.line, position.offset);
    return column - (row?.from ?? 0);
  }

  /** Scrolls sideways, as little as shows a place; its row need not be in view. */
  revealColumn(log: LogText, position: LogPosition): void {
    const { viewport, geometry } = this.#layout;
    const { cell, left } = viewport;
    const x = this.columnOf(log, position) * cell.width;
    const margin = SIDE_MARGIN * cell.width;
    const least = x + margin - geometry.textWidth;
    if (left < least) viewport.moveToLeft(least);
    else if (left > x - margin) viewport.moveToLeft(x - margin);
  }

  /** Where a place stands; `undefined` where it is out of view. */
  pixelsOf(log: LogText, position: LogPosition): WindowPlace | undefined {
    const { viewport, geometry, model } = this.#layout;
    const { cell, offset, firstRow, left, height } = viewport;
    const row = model.rowOf(position);
    const y = (row - firstRow) * cell.height - offset;
    if (row < firstRow || y >= height) return undefined;
    if (model.row(row)?.line !== position.line) return undefined;
    const x = this.columnOf(log, position) * cell.width - left;
    return x < 0 || x > geometry.textWidth
      ? undefined
      : { x: geometry.gutter + x, y };
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
