import type { LineFilter } from "../../log/core/line-filter.js";
import type { LogText } from "../../log/core/log-text.js";
import { logGeometry, contentWidth, type LogGeometry } from "./log-geometry.js";
import { LogModel } from "./log-model.js";
import { LogViewport } from "./log-viewport.js";
import { rowsInView, type LogLook } from "./log-window.js";
import type { RowView } from "./row-template.js";
import type { LogPosition } from "./selection.js";

/** What is being read: the place that the window's first row begins with. */
interface Anchor extends LogPosition {
  /** What of that row is scrolled off, from 0 to 1. */
  readonly shift: number;
}

const START: Anchor = { line: 0, offset: 0, shift: 0 };

/** Less than a pixel is the browser's rounding, and nobody's act. */
const ROUNDING = 1;

/**
 * Where everything stands: which rows the log makes, and which of them are in the window.
 *
 * What is being read stays where it is, whatever happens above and below it. It is asked
 * for only when somebody has moved the window, since rows tell less: what is folded away
 * or filtered out is found again when it comes back, and wrapping to and fro moves nothing.
 */
export class LogLayout {
  readonly model: LogModel;
  readonly viewport = new LogViewport();
  #log: LogText | undefined;
  #wrap = false;
  #timed = false;
  #geometry: LogGeometry = logGeometry(0, this.viewport.cell, 0, false);
  /** Columns of the widest line that has been in the window. */
  #widest = 0;
  #filter: LineFilter | undefined;
  #anchor = START;
  /** Where the window was put because of it, in rows. */
  #anchoredAt = 0;

  /** @param onChange Is called when the log has grown, or a group was folded. */
  constructor(onChange: () => void) {
    this.model = new LogModel(onChange, () => this.#lookWhatIsRead());
  }

  get geometry(): LogGeometry {
    return this.#geometry;
  }

  setLog(log: LogText | undefined): void {
    if (log === this.#log) return;
    this.#lookWhatIsRead();
    this.#log = log;
    this.#widest = 0;
    this.model.setLog(log);
    // A log that has been read again, further than to here, is gone on with.
    if (this.#anchor.line >= (log?.lineCount ?? 0)) this.#anchor = START;
  }

  /** Takes in what has changed, and keeps what is being read where it is. */
  update(wrap: boolean, timed: boolean, filter?: LineFilter): void {
    this.#wrap = wrap;
    this.#timed = timed;
    this.#filter = filter;
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
    this.#makeRoomFor(position.line);
  }

  /** The rows in the window, from the top down. */
  rows(look: LogLook): readonly RowView[] {
    const log = this.#log;
    if (!log) return [];
    const rows = rowsInView(log, this.model, this.viewport, look);
    for (const { line } of rows) this.#makeRoomFor(line);
    return rows;
  }

  /** The widest line that has been in the window is as far as one can scroll sideways. */
  #makeRoomFor(line: number): void {
    this.#widest = Math.max(this.#widest, this.#log?.columns(line) ?? 0);
    this.#setWidth();
  }

  #setWidth(): void {
    const { viewport } = this;
    const width = contentWidth(this.#geometry, viewport.cell, this.#widest);
    viewport.setContentWidth(this.#wrap ? 0 : width);
  }

  #layOut(): void {
    const { viewport, model } = this;
    this.#lookWhatIsRead();
    const lineCount = this.#log?.lineCount ?? 0;
    const { cell, width } = viewport;
    this.#geometry = logGeometry(width, cell, lineCount, this.#timed);
    const wrap = this.#wrap ? this.#geometry.columns : undefined;
    model.update(wrap, this.#filter);
    viewport.setRowCount(model.rowCount);
    this.#setWidth();
    this.#anchoredAt = model.rowOf(this.#anchor) + this.#anchor.shift;
    if (this.#isMoved) viewport.moveToRow(this.#anchoredAt);
    this.#anchoredAt = viewport.top;
  }

  /** Asked before rows change: afterwards the first row may be another line's. */
  #lookWhatIsRead(): void {
    if (!this.#isMoved) return;
    const { firstRow, top } = this.viewport;
    const position = this.model.positionOf(firstRow) ?? START;
    this.#anchor = { ...position, shift: top - firstRow };
    this.#anchoredAt = top;
  }

  get #isMoved(): boolean {
    const { cell, top, maxTop } = this.viewport;
    // A window that has become larger may have been pushed back from the end.
    const expected = Math.min(this.#anchoredAt, maxTop);
    return Math.abs(top - expected) * cell.height > ROUNDING;
  }
}
