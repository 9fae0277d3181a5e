import { cellWidth } from "./cell-width.js";

/** The UTF-16 offset of the first character that begins at `column` or after it. */
export function offsetAtColumn(text: string, column: number): number {
  let at = 0;
  for (let reached = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const width = cellWidth(code);
    if (reached >= column && width > 0) break;
    reached += width;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** How many cells the text takes up to a UTF-16 offset. */
export function columnAtOffset(text: string, offset: number): number {
  let column = 0;
  for (const character of text.slice(0, Math.max(0, offset)))
    column += cellWidth(character.codePointAt(0) ?? 0);
  return column;
}
