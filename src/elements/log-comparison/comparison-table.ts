import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { LogText } from "../../log/core/log-text.js";
import { formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { logLine } from "../log-lines/log-line.js";
import type { ComparedLog } from "./compared-log.js";
import { CONTEXT, rowsOf, type Hunk, type HunkRow } from "./hunks.js";

/** Columns of a line that show; the log itself has the rest. */
const MOST_COLUMNS = 1_000;

/** One of the two logs, and where its lines are shown. */
export interface ShownSide {
  readonly compared: ComparedLog;
  /** Of the build that it is from. */
  readonly number: number;
  /** Where a line, from 0, is shown; `undefined` where nobody says, or its number is not known. */
  readonly hrefOf: ((line: number) => string | undefined) | undefined;
  /** Its link was clicked. */
  readonly onFollow: (click: MouseEvent, line: number) => void;
}

export interface TableView {
  readonly words: Messages["comparison"];
  readonly language: string;
  readonly old: ShownSide;
  readonly now: ShownSide;
  readonly hunks: readonly Hunk[];
  /** The hunks that show: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  /** The difference that somebody has gone to. */
  readonly current: number | undefined;
  /** Lines of each change in a hunk that show. */
  readonly mostOf: (hunk: number) => number;
  /** Unchanged lines before a hunk that show besides the usual ones. */
  readonly openedOf: (hunk: number) => number;
  readonly onShowMore: (hunk: number) => void;
  readonly onUnfold: (hunk: number) => void;
  readonly sideBySide: boolean;
}

/** The differences of two logs with a few lines around each: side by side, or one below the other. */
export function comparisonTable(view: TableView): TemplateResult {
  const { words, sideBySide, hunks, from, to, old, now } = view;
  const shown = hunks.slice(from, to);
  return html`<table class=${sideBySide ? "wide" : "narrow"}>
    <caption class="visually-hidden">
      ${sideBySide ? words.table : words.unifiedTable}
    </caption>
    <colgroup>
      <col class="numbers" />
      ${sideBySide ? html`<col />` : nothing}
      <col class="numbers" />
      <col />
    </colgroup>
    <thead>
      ${
        sideBySide
          ? html`<tr>
              <th scope="colgroup" colspan="2">
                ${words.oldHeading(old.number)}
              </th>
              <th scope="colgroup" colspan="2">
                ${words.newHeading(now.number)}
              </th>
            </tr>`
          : html`<tr>
              ${[
                words.oldHeading(old.number),
                words.newHeading(now.number),
                words.text,
              ].map(
                (heading) =>
                  html`<th scope="col">
                    <span class="visually-hidden">${heading}</span>
                  </th>`,
              )}
            </tr>`
      }
    </thead>
    ${repeat(
      shown,
      (_, at) => from + at,
      (hunk, at) => hunkTemplate(hunk, from + at, view),
    )}
  </table>`;
}

function hunkTemplate(hunk: Hunk, index: number, view: TableView) {
  const { words, language, hunks, sideBySide } = view;
  const lead = Math.min(hunk.before, CONTEXT + view.openedOf(index));
  const trail = trailOf(hunk, index, view);
  const rows = rowsOf(hunk, {
    sideBySide,
    lead,
    trail,
    most: view.mostOf(index),
  });
  const label = words.difference(
    formatNumber(index + 1, language),
    formatNumber(hunks.length, language),
  );
  const last = hunks.length - 1;
  return html`<tbody
    data-hunk=${index}
    tabindex="-1"
    aria-label=${label}
    class=${index === view.current ? "current" : ""}
  >
    ${fold(hunk.before - lead - before(index, view), () => view.onUnfold(index), view)}
    ${rows.map((row) => rowTemplate(row, index, view))}
    ${index === last ? fold(hunk.after - trail, undefined, view) : nothing}
  </tbody>`;
}

/** Of the unchanged lines between two differences each has its share, and no line shows twice. */
function trailOf({ after }: Hunk, index: number, view: TableView): number {
  const next = view.hunks[index + 1];
  const taken = next ? Math.min(after, CONTEXT + view.openedOf(index + 1)) : 0;
  return Math.min(CONTEXT, after - taken);
}

/** Unchanged lines that the difference before shows already. */
function before(index: number, view: TableView): number {
  const previous = view.hunks[index - 1];
  return previous ? trailOf(previous, index - 1, view) : 0;
}

function fold(
  count: number,
  onUnfold: (() => void) | undefined,
  view: TableView,
) {
  if (count <= 0) return nothing;
  const words = view.words.unchanged(count, formatNumber(count, view.language));
  return html`<tr class="fold">
    <td colspan=${columnsOf(view)}>
      ${
        onUnfold
          ? html`<button type="button" class="quiet" @click=${onUnfold}>
              ${icons.unfold} ${words}
            </button>`
          : html`<span>${words}</span>`
      }
    </td>
  </tr>`;
}

function columnsOf({ sideBySide }: TableView): number {
  return sideBySide ? 4 : 3;
}

function rowTemplate(row: HunkRow, hunk: number, view: TableView) {
  if (row.kind === "hidden")
    return html`<tr class="fold">
      <td colspan=${columnsOf(view)}>
        <button
          type="button"
          class="quiet"
          @click=${() => view.onShowMore(hunk)}
        >
          ${icons.unfold}
          ${view.words.hidden(row.count, formatNumber(row.count, view.language))}
        </button>
      </td>
    </tr>`;
  const { old, now } = row;
  const changed = row.kind === "changed";
  const place = { isLinked: changed, isCurrent: hunk === view.current };
  const numbers = [
    number(old, view.old, place, view),
    number(now, view.now, place, view),
  ] as const;
  if (view.sideBySide)
    return html`<tr class=${row.kind}>
      ${numbers[0]} ${text(old, view.old, changed ? "gone" : "same", view)}
      ${numbers[1]} ${text(now, view.now, changed ? "new" : "same", view)}
    </tr>`;
  const side = now === undefined ? view.old : view.now;
  const kind = changed ? (now === undefined ? "gone" : "new") : "same";
  return html`<tr class=${row.kind}>
    ${numbers} ${text(now ?? old, side, kind, view)}
  </tr>`;
}

/**
 * Those of changed lines lead to their log. Only in the difference that somebody has gone
 * to are they stops for the keyboard: else there were a thousand.
 */
function number(
  line: number | undefined,
  { number, hrefOf, onFollow }: ShownSide,
  { isLinked, isCurrent }: Record<"isLinked" | "isCurrent", boolean>,
  { words, language }: TableView,
): TemplateResult {
  if (line === undefined || !hrefOf) return html`<td class="number"></td>`;
  const shown = formatNumber(line + 1, language);
  const href = isLinked ? hrefOf(line) : undefined;
  return html`<td class="number">
    ${
      href === undefined
        ? shown
        : html`<a
            href=${href}
            tabindex=${isCurrent ? nothing : "-1"}
            aria-label=${words.lineOf(shown, number)}
            @click=${(click: MouseEvent) => onFollow(click, line)}
            >${shown}</a
          >`
    }
  </td>`;
}

const SIGNS = { same: "", gone: "−", new: "+" } as const;

function text(
  line: number | undefined,
  { compared }: ShownSide,
  kind: "same" | "gone" | "new",
  { words }: TableView,
): TemplateResult {
  if (line === undefined) return html`<td class="none"></td>`;
  const said = { same: "", gone: words.isGone, new: words.isNew }[kind];
  return html`<td class="log-text ${kind}">
    ${
      kind === "same"
        ? nothing
        : html`<span class="sign" aria-hidden="true">${SIGNS[kind]}</span
            ><span class="visually-hidden">${said} </span>`
    }<span class="line">${logLine(contentOf(compared.log, line))}</span>
  </td>`;
}

function contentOf(log: LogText, line: number) {
  return log.window(line, 0, MOST_COLUMNS);
}
