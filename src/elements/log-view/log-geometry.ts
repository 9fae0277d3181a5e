import type { CellSize } from "../../log/terminal/terminal-row.js";

/** Cells that a time takes: `+1:02:03.456` or `13:45:10.123`. */
const TIME_CELLS = 12;

/** Pixels around the numbers; the arrow of a group's header stands in the second. */
const GUTTER_START = 10;
const GUTTER_END = 26;

/** Wrapping to fewer columns than these would be worse than cutting. */
const FEWEST_COLUMNS = 20;

/** Pixels between the text and the end edge. */
const TEXT_END = 12;

/** Where things stand across the window, in CSS pixels. */
export interface LogGeometry {
  /** The width of line numbers and times. */
  readonly gutter: number;
  /** The width that is left for text. */
  readonly textWidth: number;
  /** Whole columns that fit into it. */
  readonly columns: number;
}

export function logGeometry(
  width: number,
  cell: CellSize,
  lineCount: number,
  timed: boolean,
): LogGeometry {
  // Room for three digits from the start, so that the first hundred lines move nothing.
  const digits = Math.max(3, String(lineCount).length);
  const cells = digits + (timed ? TIME_CELLS + 1 : 0);
  const gutter = Math.ceil(GUTTER_START + cells * cell.width + GUTTER_END);
  const textWidth = Math.max(0, width - gutter);
  const fitting = Math.floor((textWidth - TEXT_END) / cell.width);
  return { gutter, textWidth, columns: Math.max(FEWEST_COLUMNS, fitting) };
}

/** How wide the widest line is, with what stands beside it. */
export function contentWidth(
  { gutter }: LogGeometry,
  cell: CellSize,
  widest: number,
): number {
  return gutter + widest * cell.width + TEXT_END;
}
