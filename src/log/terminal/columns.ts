import { cellWidth } from "../core/cell-width.js";

/** Every character of it takes one cell. */
const SIMPLE = /^[\x20-\x7e]*$/;

/** What of a text falls into some columns. */
export interface ColumnWindow {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Blank columns before it: the second half of a wide character that begins further left. */
  readonly lead: number;
}

/** The characters that begin in the columns `from` (inclusive) to `to` (exclusive). */
export function columnWindow(
  text: string,
  from: number,
  to: number,
): ColumnWindow {
  // Lines may be megabytes long; only what can be in view is looked at, and one more
  // character, which may be a mark on the last.
  if (SIMPLE.test(text.slice(0, to + 1))) {
    const { length } = text;
    return {
      start: Math.min(from, length),
      end: Math.min(to, length),
      lead: 0,
    };
  }
  const first = walk(text, { offset: 0, column: 0 }, from);
  const last = walk(text, first, to);
  const lead = Math.max(0, Math.min(first.column, to) - from);
  return { start: first.offset, end: last.offset, lead };
}

/** How many cells the text takes up to `offset`. */
export function columnAtOffset(text: string, offset: number): number {
  const part = text.slice(0, offset);
  if (SIMPLE.test(part)) return part.length;
  return walk(part, { offset: 0, column: 0 }, Infinity).column;
}

interface Place {
  readonly offset: number;
  readonly column: number;
}

/** Goes on by whole characters until `column` is reached; combining marks stay with what they stand on. */
function walk(text: string, { offset, column }: Place, to: number): Place {
  let at = offset;
  let reached = column;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const width = cellWidth(code);
    if (reached >= to && width > 0) break;
    reached += width;
    at += code > 0xffff ? 2 : 1;
  }
  return { offset: at, column: reached };
}
