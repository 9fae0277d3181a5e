import type { LogText, LogWindow } from "../../log/core/log-text.js";
import type { LogRow } from "../../log/core/rows.js";
import {
  formatDuration,
  formatNumber,
  type TimeZone,
} from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { emojiText, type EmojiLookup } from "../emoji/emoji-text.js";
import { groupDuration } from "./group-duration.js";
import { includesLine, type LineRange } from "./line-range.js";
import { formatLineTime, startTime, type Timestamps } from "./line-time.js";
import type { LogLayout } from "./log-layout.js";
import type { LogModel } from "./log-model.js";
import type { LogViewport } from "./log-viewport.js";
import { terminalRow, type Highlights } from "./row-highlights.js";
import { rangeOnLine, type OffsetRange, type TextRange } from "./selection.js";
import { targetsInRow } from "./row-targets.js";
import type { HeaderView, RowView } from "./row-template.js";
import type { Picture } from "./terminal-layer.js";

/** Assistive technology and the first paint get this much of a row. */
const MOST_COLUMNS = 2_000;

/** How the log is to be shown; what a person may choose. */
export interface LogLook {
  readonly timestamps: Timestamps;
  readonly timeZone: TimeZone;
  readonly linked: LineRange | undefined;
  /** The line that is looked at, from 0. */
  readonly current: number | undefined;
  readonly selection: TextRange | undefined;
  readonly emoji: EmojiLookup;
  readonly language: string;
  readonly words: Messages["log"];
}

/** The rows in view, from the top of the window down. */
export function rowsInView(
  log: LogText,
  model: LogModel,
  viewport: LogViewport,
  look: LogLook,
): readonly RowView[] {
  const start = look.timestamps === "off" ? undefined : startTime(log);
  const views: RowView[] = [];
  const firstColumn = Math.floor(viewport.left / viewport.cell.width);
  for (let index = 0; index < viewport.rowsInView; index++) {
    const row = model.row(viewport.firstRow + index);
    if (!row) break;
    const content = contentOf(log, row, firstColumn);
    views.push({
      ...row,
      content,
      targets: targetsInRow(log, row.line, content, row.from),
      time: lineTime(log, row, start, look),
      linked: includesLine(look.linked, row.line),
      current: row.line === look.current,
      selected: selectedOf(log, row, look.selection),
      header:
        row.gap === undefined ? headerView(log, model, row, look) : undefined,
      gap: gapWords(row, look),
    });
  }
  return views;
}

/** Nothing before the first column in view, and not all of a line that is megabytes long. */
function contentOf(
  log: LogText,
  { line, from, to }: LogRow,
  firstColumn: number,
): LogWindow {
  const start = from + firstColumn;
  return log.window(line, start, Math.min(to, start + MOST_COLUMNS));
}

/** The same rows as the terminal is to paint them; a header is the view's own. */
export function pictureOf(
  views: readonly RowView[],
  { viewport, geometry }: LogLayout,
  highlights: Highlights,
): Picture {
  const { cell, offset, left, rowsInView: count } = viewport;
  const firstColumn = Math.floor(left / cell.width);
  return {
    rows: Array.from({ length: count }, (_, index) => {
      const view = views[index];
      if (!view || view.header || view.gap !== undefined) return undefined;
      const { line, content, from, to } = view;
      return terminalRow(line, content, from, to, highlights);
    }),
    firstColumn,
    columns: Math.ceil(geometry.textWidth / cell.width) + 1,
    shiftX: left - firstColumn * cell.width,
    shiftY: offset,
  };
}

function selectedOf(
  log: LogText,
  { line }: LogRow,
  selection: TextRange | undefined,
): OffsetRange | undefined {
  if (!selection || line < selection.start.line || line > selection.end.line)
    return undefined;
  return rangeOnLine(selection, line, log.lengthOf(line));
}

function gapWords(
  { gap }: LogRow,
  { language, words }: LogLook,
): string | undefined {
  return gap === undefined
    ? undefined
    : words.linesLeftOut(gap, formatNumber(gap, language));
}

function lineTime(
  log: LogText,
  { line, from }: LogRow,
  start: number | undefined,
  { timestamps, language, timeZone }: LogLook,
): string | undefined {
  const time = log.timestamp(line);
  if (timestamps === "off" || from > 0) return undefined;
  if (time === undefined || start === undefined) return undefined;
  return formatLineTime(time, start, timestamps, language, timeZone);
}

function headerView(
  log: LogText,
  model: LogModel,
  row: LogRow,
  { emoji, language, words }: LogLook,
): HeaderView | undefined {
  const group = model.groupAt(row.line);
  if (!group) return undefined;
  const open = model.isOpen(group);
  const title = emojiText(group.title, emoji);
  const duration = groupDuration(log, group);
  const hidden = group.endLine - group.line - 1;
  return {
    group,
    open,
    foldable: model.isFoldable(group),
    // A list of one would take two markers more.
    title: title.length === 1 ? title[0] : title,
    folded:
      open || hidden === 0
        ? undefined
        : words.foldedLines(hidden, formatNumber(hidden, language)),
    duration:
      duration === undefined ? undefined : formatDuration(duration, language),
  };
}
