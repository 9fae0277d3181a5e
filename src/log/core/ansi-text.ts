import type { LogColor, LogLine, LogStyle, LogUnderline } from "./log-text.js";

const RESET = "\x1b[0m";

/** A line as a terminal takes it: styles as SGR sequences, links as OSC 8. It ends in no style. */
export function ansiText({ text, runs }: LogLine): string {
  let written = "";
  let at = 0;
  for (const { start, end, style } of runs) {
    written += text.slice(at, start) + styled(text.slice(start, end), style);
    at = end;
  }
  return written + text.slice(at);
}

function styled(text: string, style: LogStyle): string {
  const sgr = sgrOf(style);
  const dressed = sgr === "" ? text : `\x1b[${sgr}m${text}${RESET}`;
  return style.href === undefined
    ? dressed
    : `\x1b]8;;${style.href}\x1b\\${dressed}\x1b]8;;\x1b\\`;
}

const UNDERLINES: Readonly<Record<LogUnderline, string>> = {
  single: "4",
  double: "4:2",
  curly: "4:3",
  dotted: "4:4",
  dashed: "4:5",
};

function sgrOf(style: LogStyle): string {
  return [
    style.bold && "1",
    style.faint && "2",
    style.italic && "3",
    style.underline && UNDERLINES[style.underline],
    style.blink && "5",
    style.inverse && "7",
    style.conceal && "8",
    style.strike && "9",
    style.overline && "53",
    colorSgr(style.foreground, 30),
    colorSgr(style.background, 40),
    underlineSgr(style.underlineColor),
  ]
    .filter(Boolean)
    .join(";");
}

function underlineSgr(color: LogColor): string | undefined {
  if (!color) return undefined;
  return "rgb" in color ? `58;${rgbSgr(color.rgb)}` : `58;5;${color.palette}`;
}

/** @param base 30 for the text, 40 for what is behind it. */
function colorSgr(color: LogColor, base: 30 | 40): string | undefined {
  if (!color) return undefined;
  if ("rgb" in color) return `${base + 8};${rgbSgr(color.rgb)}`;
  const { palette } = color;
  if (palette < 8) return String(base + palette);
  return palette < 16
    ? String(base + 60 + palette - 8)
    : `${base + 8};5;${palette}`;
}

function rgbSgr(rgb: number): string {
  return `2;${rgb >> 16};${(rgb >> 8) & 255};${rgb & 255}`;
}
