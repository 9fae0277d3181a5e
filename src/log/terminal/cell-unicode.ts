import type { IUnicodeVersionProvider } from "@xterm/xterm";
import { cellWidth } from "../core/cell-width.js";

/**
 * Makes xterm.js count cells exactly as the log's core does, so that what a person
 * points at is what they see. The packing is that of xterm.js 6: bit 0 says that the
 * code point joins the cell before it, bits 1 and 2 hold the width.
 */
export const cellUnicode: IUnicodeVersionProvider = {
  version: "buildkite",
  wcwidth: cellWidth,
  charProperties(codePoint, preceding) {
    const width = cellWidth(codePoint);
    const precedingWidth = ((preceding >> 1) & 3) as 0 | 1 | 2;
    const joins = width === 0 && precedingWidth > 0;
    return ((joins ? precedingWidth : width) << 1) | (joins ? 1 : 0);
  },
};
