import type { LogWindow } from "../core/log-text.js";

/** What the window shows of one line, and what is to be pointed out in it. */
export interface TerminalRow {
  /** At least what of it is to be painted. */
  readonly line: LogWindow;
  /** Columns of the line: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  /** In the order of the text, not overlapping. */
  readonly marks: readonly Mark[];
}

/** A stretch of a line that is pointed out by its background; in UTF-16 offsets of the line, as long as it is. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
}

export type MarkKind = "selection" | "match" | "currentMatch";

/**
 * A rectangle of cells that rows are painted on. xterm.js is behind it today; the view
 * knows only this.
 */
export interface RowSurface {
  /** One cell in CSS pixels. */
  readonly cell: CellSize;
  /** Called after rows were drawn, within the frame that shows them. */
  onDrawn: () => void;
  resize(columns: number, rows: number): void;
  /** Replaces all that is shown, from the given column on; `undefined` is an empty row. */
  paint(rows: readonly (TerminalRow | undefined)[], firstColumn: number): void;
  /** Takes up another font or size, or measures a font that has arrived by now. */
  setFont(font: SurfaceFont): void;
  dispose(): void;
}

export interface CellSize {
  readonly width: number;
  readonly height: number;
}

export interface SurfaceFont {
  readonly family: string;
  /** In CSS pixels. */
  readonly size: number;
}
