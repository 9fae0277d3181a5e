import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { jobHasLog } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { formatDuration, formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import { triggerFacts } from "../job-list/step-rows.js";
import type { Waterfall } from "./model.js";
import { jobName, jobState } from "./row-facts.js";
import {
  COLUMNS,
  tableRows,
  type TableColumn,
  type TableRow,
  type TableSort,
} from "./table-sort.js";
import { durationsOf, type PhaseKind } from "./timing.js";
import type { WaterfallView } from "./view.js";

export interface TableState {
  readonly sort: TableSort | undefined;
  /** How many rows are on the page. */
  readonly limit: number;
  readonly onSort: (column: TableColumn) => void;
  readonly onMore: () => void;
}

/** The same as a table: a row for each attempt, to be sorted by any column. */
export function waterfallTable(
  { attempts }: Waterfall,
  { sort, limit, onSort, onMore }: TableState,
  view: WaterfallView,
): TemplateResult {
  const { language } = view;
  const { table } = view.words.waterfall;
  const rows = tableRows(attempts, sort, view).slice(0, limit);
  const more = Math.min(attempts.length - limit, ATTEMPTS_AT_ONCE);
  return html`<div
    class="table"
    part="table"
    tabindex="0"
    role="region"
    aria-label=${table.caption}
  >
    <table>
      <caption class="visually-hidden">
        ${table.caption}
      </caption>
      <thead>
        <tr>
          ${COLUMNS.map((column) => header(column, sort, onSort, view))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => attemptRow(row, view))}
      </tbody>
    </table>
    ${
      more > 0
        ? html`<button type="button" class="more" @click=${onMore}>
            ${table.more(
              more,
              formatNumber(more, language),
              formatNumber(attempts.length, language),
            )}
          </button>`
        : nothing
    }
  </div>`;
}

function header(
  column: TableColumn,
  sort: TableSort | undefined,
  onSort: (column: TableColumn) => void,
  { words }: WaterfallView,
): TemplateResult {
  const isSorted = sort?.column === column;
  const direction = sort?.descending ? "descending" : "ascending";
  const icon = sort?.descending ? icons.arrowDown : icons.arrowUp;
  return html`<th
    scope="col"
    class=${NUMBERS.has(column) ? "number" : ""}
    aria-sort=${ifDefined(isSorted ? direction : undefined)}
  >
    <button type="button" class="quiet sort" @click=${() => onSort(column)}>
      ${words.waterfall.table[column]}${isSorted ? icon : nothing}
    </button>
  </th>`;
}

/** Columns whose figures stand below each other. */
const NUMBERS: ReadonlySet<TableColumn> = new Set([
  "attempt",
  "started",
  "held",
  "queued",
  "ran",
]);

/** Put on the page at first, and whenever more are asked for. */
export const ATTEMPTS_AT_ONCE = 100;

function attemptRow(
  { job, timing, group, number }: TableRow,
  view: WaterfallView,
): TemplateResult {
  const { words, language, begin } = view;
  const durations = timing ? durationsOf(timing, view.now) : {};
  const started = timing?.started;
  const cell = (ms: number | undefined) =>
    html`<td class="number">
      ${ms === undefined ? "–" : formatDuration(ms, language)}
    </td>`;
  const of = (kind: PhaseKind) => durations[kind];
  return html`<tr class=${job.id === view.selected ? "current" : ""}>
    <th scope="row">
      ${jobLink(attemptLabel(job, view), job, view)}
      ${job.type === "trigger" ? triggerFacts(job, view) : nothing}
      ${
        group === undefined
          ? nothing
          : html`<span class="note"
              ><span class="visually-hidden"
                >${words.jobs.foldKinds.group}</span
              >
              <bdi>${emojiText(group, view.emoji)}</bdi></span
            >`
      }
    </th>
    <td>
      <buildkite-state kind="job" .state=${jobState(job)}></buildkite-state>
    </td>
    <td class="number">${formatNumber(number, language)}</td>
    ${cell(started === undefined ? undefined : Math.max(0, started - begin))}
    ${cell(of("held") ?? of("waited"))}${cell(of("queued"))}${cell(of("running"))}
    <td>
      ${
        view.path.has(job)
          ? html`<span class="mark">${icons.critical}</span>
              ${words.waterfall.table.onPath}`
          : "–"
      }
    </td>
  </tr>`;
}

function attemptLabel(job: Job, view: WaterfallView) {
  return html`<bdi>${emojiText(jobName(job, view), view.emoji)}</bdi>`;
}

function jobLink(
  label: TemplateResult,
  job: Job,
  { hrefFor, onSelect }: WaterfallView,
): TemplateResult {
  if (!jobHasLog(job)) return label;
  const onClick = (click: MouseEvent) => onSelect(click, job);
  return hrefFor
    ? html`<a href=${hrefFor(job)} @click=${onClick}>${label}</a>`
    : html`<button type="button" class="link" @click=${onClick}>
        ${label}
      </button>`;
}
