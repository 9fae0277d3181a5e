import { cellWidth } from "./cell-width.js";
import type { Row } from "./row.js";
import { Utf8Decoder } from "./utf8-decoder.js";

/** The text of one row, and the styles in it. */
export interface RowText {
  readonly text: Uint8Array;
  /** The offset of the first byte, as the runs count. */
  readonly start: number;
  readonly runStarts: Uint32Array;
  readonly runStyles: Uint32Array;
  /** The style that the row begins in. */
  readonly style: number;
}

/** Puts written text back into the cells of an empty row. */
export function readCells(row: Row, from: RowText): void {
  const { text, runStarts, runStyles } = from;
  const utf8 = new Utf8Decoder();
  let style = from.style;
  let run = 0;
  let column = 0;
  for (let at = 0; at < text.length; at++) {
    const byte = text[at] ?? 0;
    const code = byte < 0x80 ? byte : utf8.push(byte);
    // A style begins with a character's first byte.
    while (run < runStarts.length && (runStarts[run] ?? 0) <= from.start + at)
      style = runStyles[run++] ?? 0;
    if (code === undefined) continue;
    const width = cellWidth(code);
    if (width === 0) row.mark(column, code);
    else row.put(column, code, width, style);
    column += width;
  }
}
