import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import type {
  LogGroup,
  LogTarget,
  LogWindow,
} from "../../log/core/log-text.js";
import type { CellSize } from "../../log/terminal/terminal-row.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { LineHref } from "./line-range.js";
import { targetTemplates } from "./row-links.js";
import type { RowTarget } from "./row-targets.js";

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
  readonly header: HeaderView | undefined;
}

/** What a group's header shows. */
export interface HeaderView {
  readonly group: LogGroup;
  readonly open: boolean;
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

/** A row of the window. Its text is painted over it by the terminal; here it is what assistive technology reads. */
export function rowTemplate(row: RowView, context: RowContext): TemplateResult {
  const continues = row.from > 0;
  return html`<div
    class="row ${row.linked ? "linked" : ""}"
    part="line"
    role="listitem"
    aria-setsize=${ifDefined(continues ? undefined : context.lineCount)}
    aria-posinset=${ifDefined(continues ? undefined : row.line + 1)}
  >
    <span class="gutter" part="gutter"
      >${context.timed ? html`<span class="time">${row.time ?? ""}</span>` : nothing}${
        continues ? nothing : numberTemplate(row.line, context)
      }</span
    >${row.header ? headerTemplate(row.header) : contentTemplate(row, context)}
  </div>`;
}

function numberTemplate(line: number, { hrefFor, words }: RowContext) {
  const number = String(line + 1);
  return html`<a
    class="number"
    href=${hrefFor(number)}
    tabindex="-1"
    draggable="false"
    aria-label=${words.line(number)}
    data-line=${line}
    >${number}</a
  >`;
}

function headerTemplate({ group, open, title, folded, duration }: HeaderView) {
  return html`<div
    class="heading ${group.kind === "muted" ? "muted-group" : ""}"
    part="group"
    role="heading"
    aria-level="3"
  >
    <button type="button" aria-expanded=${open} data-group-line=${group.line}>
      ${icons.chevronRight}<span class="title">${title}</span>${
        folded === undefined
          ? nothing
          : html`<span class="fact">${folded}</span>`
      }${
        duration === undefined
          ? nothing
          : html`<span class="fact duration">${duration}</span>`
      }
    </button>
  </div>`;
}

function contentTemplate(row: RowView, context: RowContext) {
  return html`<span class="content"
    ><span class="text">${row.content.text}</span
    >${targetTemplates(row, context)}</span
  >`;
}
