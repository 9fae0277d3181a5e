import type { LogTarget, LogText } from "../../log/core/log-text.js";
import { formatBytes, type TimeZone } from "../../messages/format.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";
import { parseLineRange, type LineHref } from "./line-range.js";
import type { Timestamps } from "./line-time.js";
import type { LogLayout } from "./log-layout.js";
import type { LogLook } from "./log-window.js";
import type { RowContext } from "./row-template.js";
import type { TextRange } from "./selection.js";

/** What a view was told of how its log is to be shown. */
interface LookingView {
  readonly source: LogText | undefined;
  readonly timestamps: Timestamps;
  readonly timeZone: TimeZone;
  readonly line: string;
  readonly currentLine: number | undefined;
  readonly emoji: EmojiLookup;
  readonly hrefFor: LineHref;
}

/** What is written in the rows, and which of them are marked. */
export function lookOf(
  view: LookingView,
  selection: TextRange | undefined,
  { words, language }: SpokenMessages,
): LogLook {
  return {
    timestamps: view.timestamps,
    timeZone: view.timeZone,
    linked: parseLineRange(view.line),
    current: view.currentLine,
    selection,
    emoji: view.emoji,
    language,
    words: words.log,
  };
}

/** What all rows have in common as they are rendered. */
export function rowContextOf(
  view: LookingView,
  { viewport, geometry }: LogLayout,
  { words, language }: SpokenMessages,
  dialog: { readonly open: (target: LogTarget) => void },
): RowContext {
  return {
    lineCount: view.source?.lineCount ?? 0,
    cell: viewport.cell,
    scrollLeft: viewport.left,
    width: geometry.textWidth,
    timed: view.timestamps !== "off",
    hrefFor: view.hrefFor,
    onOpen: dialog.open,
    formatBytes: (bytes) => formatBytes(bytes, language),
    words: words.log,
  };
}
