import { cellWidth } from "./cell-width.js";
import type { Row } from "./row.js";
import type { Tape } from "./tape.js";
import { decodeWhole } from "./utf8-decoder.js";
import { bytesOfCode } from "./utf8-length.js";

type Integers = Tape<Uint32Array<ArrayBuffer>>;

/** Puts what is written from `start` on back into the cells of an empty row. */
export function readCells(
  row: Row,
  text: Tape<Uint8Array<ArrayBuffer>>,
  start: number,
  runStarts: Integers,
  runStyles: Integers,
): void {
  const { values, base } = text;
  let run = runStarts.countBelow(start);
  let style = run > 0 ? runStyles.at(run - 1) : 0;
  let nextRun = run < runStarts.length ? runStarts.at(run) : Infinity;
  let column = 0;
  let at = start;
  while (at < text.length) {
    while (at >= nextRun) {
      style = runStyles.at(run++);
      nextRun = run < runStarts.length ? runStarts.at(run) : Infinity;
    }
    const byte = values[at - base] ?? 0;
    if (byte < 0x80) {
      const end = Math.min(text.length, nextRun) - base;
      const next = row.putAscii(
        column,
        values.subarray(0, end),
        at - base,
        style,
      );
      column += next + base - at;
      at = next + base;
      continue;
    }
    const code = decodeWhole(values, at - base) ?? 0;
    const width = cellWidth(code);
    if (width === 0) row.mark(column, code);
    else row.put(column, code, width, style);
    column += width;
    at += bytesOfCode(code);
  }
}
