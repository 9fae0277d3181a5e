import type { LogText } from "../../log/core/log-text.js";
import { logGeometry, trackWidth, type LogGeometry } from "./log-geometry.js";
import { LogModel } from "./log-model.js";
import { LogViewport } from "./log-viewport.js";
import { rowsInView, type LogLook } from "./log-window.js";
import type { RowView } from "./row-template.js";
import type { LogPosition } from "./selection.js";

/** Where everything stands: which rows the log makes, and which of them are in the window. */
export class LogLayout {
  readonly model: LogModel;
  readonly viewport = new LogViewport();
  #log: LogText | undefined;
  #wrap = false;
  #timed = false;
  #geometry: LogGeometry = logGeometry(0, this.viewport.cell, 0, false);
  /** Columns of the widest line that has been in the window. */
  #widest = 0;

  /** @param onChange Is called when the log has grown, or a group was folded. */
  constructor(onChange: () => void) {
    this.model = new LogModel(onChange);
  }

  get geometry(): LogGeometry {
    return this.#geometry;
  }

  /** How wide the track has to be; `undefined` for as wide as the window. */
  get trackWidth(): number | undefined {
    return this.#wrap
      ? undefined
      : trackWidth(this.#geometry, this.viewport.cell, this.#widest);
  }

  setLog(log: LogText | undefined): void {
    if (log === this.#log) return;
    this.#log = log;
    this.#widest = 0;
    this.model.setLog(log);
  }

  /** Takes in what has changed, and keeps what is being read where it is. */
  update(wrap: boolean, timed: boolean): void {
    this.#wrap = wrap;
    this.#timed = timed;
    this.#layOut();
  }

  /** Whether a place can be gone to: it has arrived, and there is a window to show it in. */
  canShow({ line }: LogPosition): boolean {
    return line < (this.#log?.lineCount ?? 0) && this.viewport.height > 0;
  }

  /** Brings a place into the window, and unfolds what hides it. */
  show(position: LogPosition): void {
    this.model.uncover(position.line);
    this.#layOut();
    this.viewport.reveal(this.model.rowOf(position));
  }

  /** The rows in the window, from the top down. */
  rows(look: LogLook): readonly RowView[] {
    const log = this.#log;
    if (!log) return [];
    const rows = rowsInView(log, this.model, this.viewport, look);
    for (const { line } of rows)
      this.#widest = Math.max(this.#widest, log.columns(line));
    return rows;
  }

  #layOut(): void {
    const { viewport, model } = this;
    const { cell, width, offset, firstRow } = viewport;
    const reading = model.positionOf(firstRow);
    const lineCount = this.#log?.lineCount ?? 0;
    this.#geometry = logGeometry(width, cell, lineCount, this.#timed);
    model.update(this.#wrap ? this.#geometry.columns : undefined);
    viewport.setRowCount(model.rowCount);
    if (this.#wrap) viewport.scrollLeft = 0;
    const row = reading ? model.rowOf(reading) : firstRow;
    if (row !== firstRow) viewport.moveToRow(row + offset / cell.height);
  }
}
