import { readableFill } from "./contrast.js";
import { BASIC_NAMES } from "./palette.js";
import { MARK_PALETTE, SELECTED_CHIP_PALETTE } from "./row-painter.js";

/** What xterm.js calls the default colours when a cell has them swapped. */
const INVERTED_DEFAULT = 257;

/**
 * xterm.js takes its theme as fixed colours and turns a `var()` into black, but its DOM
 * renderer names a class per palette colour. Rules on those classes follow the tokens,
 * and so the page's light or dark scheme, with nothing to repaint.
 */
export const surfaceStyles = `
.xterm, .xterm .xterm-viewport, .xterm .xterm-scrollable-element {
  background: transparent !important;
  cursor: inherit;
}
.xterm .xterm-viewport { overflow: hidden; }
.xterm .xterm-rows { color: var(--_log-text) !important; }
/* Boxes as tall as the row are for backgrounds; text is laid out in half the time without. */
.xterm .xterm-rows span:not([style*="background"], [class*="xterm-bg-"]) {
  display: inline;
  unicode-bidi: isolate;
}
.xterm .xterm-rows span:not([style*="background"], [class*="xterm-bg-"]) {
  -webkit-text-fill-color: ${readableFill("surface")};
}
.xterm .xterm-rows .xterm-dim:is([style^="color"], [style*=" color"]) { opacity: 0.8 !important; }
.xterm .xterm-rows :is(.xterm-bg-${MARK_PALETTE.selection}, .xterm-bg-${SELECTED_CHIP_PALETTE}) {
  -webkit-text-fill-color: ${readableFill("selection")};
}
.xterm .xterm-rows .xterm-dim:not([style^="color"], [style*=" color"]) { color: ${dim("var(--_log-text)")} !important; }
${BASIC_NAMES.map(paletteRules).join("")}
${BASIC_NAMES.map(backgroundRules).join("")}
.xterm .xterm-fg-${INVERTED_DEFAULT} { color: var(--_log-surface) !important; }
.xterm .xterm-bg-${INVERTED_DEFAULT} { background-color: var(--_log-text) !important; }
${markRules(MARK_PALETTE.match, "var(--_log-match)", "var(--_log-text)")}
${markRules(MARK_PALETTE.currentMatch, "var(--_log-match-current)", "#14171d")}
${markRules(MARK_PALETTE.selection, "var(--_log-selected)", undefined)}
${markRules(SELECTED_CHIP_PALETTE, "transparent", undefined)}
`;

function paletteRules(name: string, index: number): string {
  // Black would not be seen on a dark surface.
  const color =
    index === 0
      ? "light-dark(var(--_log-black), var(--_log-bright-black))"
      : `var(--_log-${name})`;
  return `
.xterm .xterm-rows .xterm-fg-${index} { color: ${color} !important; }
.xterm .xterm-rows .xterm-fg-${index}.xterm-dim { color: ${dim(color)} !important; }`;
}

/**
 * The palette is chosen to be read on the log's surface. Two of its colours on each
 * other need not be, so that text on a background takes the surface's own colour.
 */
function backgroundRules(name: string, index: number): string {
  // Black is hardly darker than a dark surface.
  const color =
    index === 0
      ? "light-dark(var(--_log-surface), var(--_log-text))"
      : "var(--_log-surface)";
  return `
.xterm .xterm-rows .xterm-bg-${index} {
  background-color: var(--_log-${name}) !important;
  color: ${color} !important;
}`;
}

function markRules(
  entry: number,
  background: string,
  color: string | undefined,
): string {
  return `
.xterm .xterm-rows .xterm-bg-${entry} {
  background-color: ${background} !important;
  ${color ? `color: ${color} !important;` : ""}
}`;
}

function dim(color: string): string {
  return `color-mix(in srgb, ${color} 70%, var(--_log-surface))`;
}
