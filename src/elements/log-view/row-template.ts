import { html, nothing } from "lit";
import type {
  LogGroup,
  LogTarget,
  LogWindow,
} from "../../log/core/log-text.js";
import type { CellSize } from "../../log/terminal/terminal-row.js";
import type { Messages } from "../../messages/messages.js";
import type { LineHref } from "./line-range.js";
import { targetTemplates } from "./row-links.js";
import type { RowTarget } from "./row-targets.js";
import type { OffsetRange } from "./selection.js";

/** One row of the window, with everything that is shown of it. */
export interface RowView {
  /** From 0. */
  readonly line: number;
  /** What of it may be seen or read. */
  readonly content: LogWindow;
  /** What it leads to. */
  readonly targets: readonly RowTarget[];
  /** Columns of the line: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  readonly time: string | undefined;
  readonly linked: boolean;
  /** It is the line that is looked at, such as a problem. */
  readonly current: boolean;
  /** What of its line is selected, in UTF-16 offsets of the line. */
  readonly selected: OffsetRange | undefined;
  readonly header: HeaderView | undefined;
  /** Words for the lines that a filter leaves out here; there is nothing else to the row. */
  readonly gap: string | undefined;
}

/** What a group's header shows. */
export interface HeaderView {
  readonly group: LogGroup;
  readonly open: boolean;
  /** It has lines, and they are there to be folded. */
  readonly foldable: boolean;
  readonly title: unknown;
  /** `42 lines`, while they are folded away. */
  readonly folded: string | undefined;
  readonly duration: string | undefined;
}

export interface RowContext {
  readonly lineCount: number;
  readonly cell: CellSize;
  /** Pixels of the text that are scrolled off to the left. */
  readonly scrollLeft: number;
  /** Pixels that there are for text. */
  readonly width: number;
  /** Times have a column of their own. */
  readonly timed: boolean;
  readonly hrefFor: LineHref;
  /** Somebody wants to see a picture, or an artifact that is linked to. */
  readonly onOpen: (target: LogTarget) => void;
  readonly formatBytes: (bytes: number) => string;
  readonly words: Messages["log"];
}

/** The same as long as it is the same row of the same line. */
export function rowKey({ line, from, gap }: RowView): string {
  return `${line}:${gap === undefined ? from : "gap"}`;
}

/** Some of it is not to be seen, which the terminal sees to; until it is there, nothing is. */
export function conceals({ content }: RowView): boolean {
  return content.runs.some(({ style }) => style.conceal);
}

/** What only some rows have: texts are properties, since a child needs a marker besides. */
export function extrasTemplate(row: RowView, context: RowContext) {
  const { header, gap, line } = row;
  if (gap !== undefined) return gapTemplate(gap, line);
  const time = context.timed ? [timeTemplate(row.time)] : [];
  if (header)
    return context.timed
      ? [...time, headerTemplate(header)]
      : headerTemplate(header);
  const extras = [...time, ...targetTemplates(row, context)];
  return extras.length === 0 ? nothing : extras;
}

function timeTemplate(time: string | undefined) {
  return html`<span
    class="time"
    part="gutter"
    .textContent=${time ?? ""}
  ></span>`;
}

/** Lines that are left out can be asked for, some at a time. */
function gapTemplate(words: string, line: number) {
  return html`<button type="button" class="gap" data-gap-line=${line}>
    ${words}
  </button>`;
}

function headerTemplate(header: HeaderView) {
  const { group, open, foldable } = header;
  const muted = group.kind === "muted" ? "muted-group" : "";
  if (!foldable)
    // prettier-ignore
    return html`<div
      class="heading ${muted}"
      part="group"
      role="heading"
      aria-level="3"
      tabindex="-1"
      data-group-line=${group.line}
      >${titleTemplate(header)}</div>`;
  // prettier-ignore
  return html`<div
    class="heading ${muted}"
    part="group"
    role="heading"
    aria-level="3"
    ><button
      type="button"
      aria-expanded=${open}
      data-group-line=${group.line}
      >${titleTemplate(header)}</button></div>`;
}

function titleTemplate({ title, folded, duration }: HeaderView) {
  return html`<span class="title">${title}</span
    ><span class="fact" .textContent=${folded ?? ""}></span
    ><span class="fact duration" .textContent=${duration ?? ""}></span>`;
}
