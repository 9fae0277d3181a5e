import type { LogColor, LogStyle, LogUnderline } from "../core/log-text.js";
import { columnWindow } from "./columns.js";
import { contrast, inkOn } from "./contrast.js";
import { basicRgb, paletteRgb } from "./palette.js";
import { stretchesOf, type Stretch } from "./row-stretches.js";
import type { MarkKind, TerminalRow } from "./terminal-row.js";

/**
 * Palette entries that stand for our own backgrounds. They are free: what a log paints
 * with a colour above 15 is written in 24 bits below.
 */
export const MARK_PALETTE: Readonly<Record<MarkKind, number>> = {
  selection: 16,
  match: 17,
  currentMatch: 18,
};

/** For what is selected of a picture's name: its chip shows that, which lies below. */
export const SELECTED_CHIP_PALETTE = 19;

/**
 * One row as the bytes a terminal wants: printable text between absolute SGR sequences.
 * Nothing of the log's own escape sequences is left in a line's text; should a control
 * character be, it is written as a visible mark, so that no log can steer the terminal.
 *
 * @param firstColumn Columns scrolled off to the left.
 * @param columns Columns in view.
 */
export function paintRow(
  row: TerminalRow,
  firstColumn: number,
  columns: number,
): string {
  const { text, column } = row.line;
  const left = row.from + firstColumn - column;
  const right = Math.min(row.to - column, left + columns);
  const cut = columnWindow(text, Math.max(0, left), right);
  // Half a wide character at the edge is a blank.
  let painted = " ".repeat(cut.lead + Math.max(0, -left));
  let written = PLAIN;
  for (const look of stretchesOf(row, cut.start, cut.end)) {
    const sgr = sgrOf(look.style, look.mark);
    if (sgr !== written) painted += sgr;
    written = sgr;
    painted += printable(text.slice(look.start, look.end), look);
  }
  return written === PLAIN ? painted : painted + PLAIN;
}

const PLAIN = "\x1b[0m";

/** The brackets around a picture's name are blanks: the view draws a chip in their place. */
function printable(text: string, { run, start, end }: Stretch): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  let safe = text.replace(/[\x00-\x1f\x7f-\x9f]/g, "\ufffd");
  if (!run?.style.image) return safe;
  if (start === run.start) safe = safe.replace(/^\[/, " ");
  return end === run.end ? safe.replace(/\]$/, " ") : safe;
}

/** Styles are shared between lines, so each is turned into text once. */
const sequences = new WeakMap<LogStyle, string>();

function sgrOf(
  style: LogStyle | undefined,
  mark: MarkKind | undefined,
): string {
  if (mark)
    return `${styleSgr(withoutBackground(style, mark))};48;5;${markPalette(style, mark)}m`;
  if (!style) return PLAIN;
  let sgr = sequences.get(style);
  if (sgr === undefined) {
    sgr = `${styleSgr(style)}m`;
    sequences.set(style, sgr);
  }
  return sgr;
}

function markPalette(style: LogStyle | undefined, mark: MarkKind): number {
  return mark === "selection" && style?.image
    ? SELECTED_CHIP_PALETTE
    : MARK_PALETTE[mark];
}

/** A mark's background replaces the log's; a match also takes the colour that reads on it. */
function withoutBackground(
  style: LogStyle | undefined,
  mark: MarkKind,
): LogStyle | undefined {
  return (
    style && {
      ...style,
      inverse: false,
      background: undefined,
      foreground:
        mark === "selection" && !style.background && !style.inverse
          ? style.foreground
          : undefined,
    }
  );
}

/** Starts with 0, so that each row and each stretch stands on its own. */
function styleSgr(style: LogStyle | undefined): string {
  if (!style) return "\x1b[0";
  const { foreground, background } = readable(style);
  return [
    "\x1b[0",
    // Nothing blinks, which would distract from reading; bold is what terminals without it do.
    (style.bold || style.blink) && "1",
    style.faint && "2",
    style.italic && "3",
    underlineSgr(style),
    style.underline && colorSgr(58, style.underlineColor),
    style.inverse && "7",
    style.conceal && "8",
    style.strike && "9",
    style.overline && "53",
    colorSgr(38, foreground),
    colorSgr(48, background),
  ]
    .filter(Boolean)
    .join(";");
}

const UNDERLINES: Readonly<Record<LogUnderline, string>> = {
  single: "4",
  double: "4:2",
  curly: "4:3",
  dotted: "4:4",
  dashed: "4:5",
};

/** Links are underlined whether or not the log does it: colour alone would not show them. */
function underlineSgr({ underline, href }: LogStyle): string | undefined {
  if (underline) return UNDERLINES[underline];
  return href === undefined ? undefined : UNDERLINES.single;
}

/** Less than this between a basic colour and a background of the log's own is no intention. */
const LEAST_CONTRAST = 3;

/**
 * The 16 basic colours and the default are made to be read on the surface. On a background
 * that the log has mixed itself, they give way to black or white where they would not be.
 */
function readable({ foreground, background }: LogStyle): {
  readonly foreground: LogColor;
  readonly background: LogColor;
} {
  const rgb = background && fixedRgb(background);
  const chosen = foreground && fixedRgb(foreground);
  if (rgb === undefined || chosen !== undefined)
    return { foreground, background };
  const basic =
    foreground && "palette" in foreground
      ? basicRgb(foreground.palette)
      : undefined;
  const reads = basic !== undefined && contrast(basic, rgb) >= LEAST_CONTRAST;
  return { foreground: { rgb: reads ? basic : inkOn(rgb) }, background };
}

/** The 16 basic colours follow the tokens, so only the others are known here. */
function fixedRgb(color: NonNullable<LogColor>): number | undefined {
  if ("rgb" in color) return color.rgb;
  return color.palette < 16 ? undefined : paletteRgb(color.palette);
}

function colorSgr(code: 38 | 48 | 58, color: LogColor): string | undefined {
  if (!color) return undefined;
  const rgb = fixedRgb(color);
  if (rgb === undefined)
    return `${code};5;${"palette" in color ? color.palette : 0}`;
  return `${code};2;${rgb >> 16};${(rgb >> 8) & 255};${rgb & 255}`;
}
