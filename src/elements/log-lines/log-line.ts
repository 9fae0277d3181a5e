import { html, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { styleMap } from "lit/directives/style-map.js";
import type { LogColor, LogLine, LogStyle } from "../../log/core/log-text.js";
import { inkOn } from "../../log/terminal/contrast.js";
import { paletteRgb } from "../../log/terminal/palette.js";

/** Looks that a line is painted with at most: each makes an element. What follows is plain. */
const MOST_RUNS = 40;

/**
 * A line of a log as text with its colours, for a few lines outside of a log's view. Styles
 * are those of `logLineStyles`. Links in it are text: the log itself leads there.
 */
export function logLine({
  text,
  runs,
}: LogLine): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { start, end, style } of runs.slice(0, MOST_RUNS)) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(stretch(text.slice(start, end), style));
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

function stretch(text: string, style: LogStyle): TemplateResult {
  const { foreground, background } = colorsOf(style);
  const ink = fixedRgb(foreground);
  const paper = fixedRgb(background);
  const classes = {
    bold: style.bold || style.blink,
    faint: style.faint,
    italic: style.italic,
    underline: style.underline !== false,
    strike: style.strike,
    concealed: style.conceal,
    inverse: style.inverse && !foreground && !background,
    ink: ink !== undefined && paper === undefined,
    paper: paper !== undefined,
    ...named("fg", foreground),
    ...named("bg", background),
  };
  const colors = {
    ...(paper !== undefined && {
      "--_paper": hex(paper),
      "--_ink": hex(ink ?? inkOn(paper)),
    }),
    ...(paper === undefined && ink !== undefined && { "--_ink": hex(ink) }),
  };
  const isColored = ink !== undefined || paper !== undefined;
  return html`<span
    class=${classMap(classes)}
    style=${isColored ? styleMap(colors) : nothing}
    >${text}</span
  >`;
}

function colorsOf({ foreground, background, inverse }: LogStyle): {
  readonly foreground: LogColor;
  readonly background: LogColor;
} {
  return inverse
    ? { foreground: background, background: foreground }
    : { foreground, background };
}

/** The 16 basic colours follow the page's tokens, so that they are classes. */
function named(
  kind: "fg" | "bg",
  color: LogColor,
): Readonly<Record<string, boolean>> {
  return color && "palette" in color && color.palette < 16
    ? { [`${kind}-${color.palette}`]: true }
    : {};
}

function fixedRgb(color: LogColor): number | undefined {
  if (!color) return undefined;
  if ("rgb" in color) return color.rgb;
  return color.palette < 16 ? undefined : paletteRgb(color.palette);
}

function hex(rgb: number): string {
  return `#${rgb.toString(16).padStart(6, "0")}`;
}
