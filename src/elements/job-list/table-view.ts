import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import { isLeftOut, jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { icons } from "../../styles/icons.js";
import { duration, exitFacts, stateNotes, stepKey } from "./job-facts.js";
import { attemptsButton, attemptText, jobName, nameText } from "./job-name.js";
import { actions } from "./job-row.js";
import { COLUMNS, type Column, type Sort } from "./job-sort.js";
import { runOf, waitOf } from "./job-times.js";
import { sectionRow } from "./fold-row.js";
import type { ListRow } from "./list-rows.js";
import { queueOf } from "./queue.js";
import type { RowChunk } from "./row-chunks.js";
import type { RowContext } from "./row-context.js";

export interface TableOptions {
  readonly chunks: readonly RowChunk[];
  /** Of all rows, on the page or not. */
  readonly rowCount: number;
  readonly sort: Sort | undefined;
  readonly onSort: (column: Column) => void;
}

/** Every job as a row of facts, to be sorted by any of them. */
export function jobTable(
  { chunks, rowCount, sort, onSort }: TableOptions,
  context: RowContext,
): TemplateResult {
  const { jobs } = context.words;
  const hasActions = context.actionsFor !== undefined;
  const columns = COLUMNS.length + (hasActions ? 1 : 0);
  return html`<table aria-rowcount=${rowCount + 1} aria-describedby="keys">
    <caption class="visually-hidden">
      ${jobs.heading}
    </caption>
    <thead>
      <tr aria-rowindex="1">
        ${COLUMNS.map((column) => header(column, sort, onSort, context))}
        ${
          hasActions
            ? html`<th scope="col" class="column-actions">${jobs.actions}</th>`
            : nothing
        }
      </tr>
    </thead>
    ${repeat(
      chunks,
      ({ name }) => name,
      ({ name, start, rows, gap }) =>
        html`<tbody data-chunks=${name}>
          ${
            gap > 0
              ? html`<tr aria-hidden="true">
                  <td
                    colspan=${columns}
                    style=${styleMap({ "block-size": `${gap}px`, padding: "0" })}
                  ></td>
                </tr>`
              : repeat(
                  rows,
                  ({ key }) => key,
                  (row, at) => tableRow(row, start + at + 2, columns, context),
                )
          }
        </tbody>`,
    )}
  </table>`;
}

function header(
  column: Column,
  sort: Sort | undefined,
  onSort: (column: Column) => void,
  { words }: RowContext,
): TemplateResult {
  const isSorted = sort?.column === column;
  const direction = sort?.descending ? "descending" : "ascending";
  const icon = sort?.descending ? icons.arrowDown : icons.arrowUp;
  return html`<th
    scope="col"
    class="column-${column}"
    aria-sort=${ifDefined(isSorted ? direction : undefined)}
  >
    <button type="button" class="quiet sort" @click=${() => onSort(column)}>
      ${words.jobs.columns[column]}${isSorted ? icon : nothing}
    </button>
  </th>`;
}

function tableRow(
  row: ListRow,
  index: number,
  columns: number,
  context: RowContext,
): TemplateResult {
  switch (row.kind) {
    case "section":
      return html`<tr
        aria-rowindex=${index}
        data-key=${row.key}
        class="section"
      >
        <th scope="rowgroup" colspan=${columns}>
          ${sectionRow(row.node, context)}
        </th>
      </tr>`;
    case "job": {
      const { entry } = row;
      const { job } = entry;
      const name = html`${jobName(job, nameText(job, context), context)}
      ${attemptsButton(entry, context)} ${stepKey(job.stepKey, context)}`;
      return jobCells(job, name, { row, index, isLast: true }, context);
    }
    case "attempt": {
      const { entry, job } = row;
      const name = jobName(job, attemptText(entry, job, context), context);
      return jobCells(job, name, { row, index, isLast: false }, context);
    }
    // A table has no folds.
    case "fold":
      return html`${nothing}`;
  }
}

interface Place {
  readonly row: ListRow;
  /** Counts from 1, the headers being the first. */
  readonly index: number;
  /** Of the attempts at its job. */
  readonly isLast: boolean;
}

function jobCells(
  job: Job,
  name: TemplateResult,
  { row, index, isLast }: Place,
  context: RowContext,
): TemplateResult {
  const { tone, name: state } = jobStatus(job);
  const current = job.id === context.selected ? "current" : "";
  const quiet = isLeftOut(job) ? "left-out" : "";
  const agent = job.type === "script" ? job.agent?.name : undefined;
  return html`<tr
    class="job ${tone} ${quiet} ${current} ${row.kind}"
    part="row"
    aria-rowindex=${index}
    data-key=${row.key}
  >
    <th scope="row">${name}</th>
    <td>
      <buildkite-state
        kind="job"
        state=${state === "promised_failure" ? "failing" : state}
      ></buildkite-state>
      <span class="notes">${stateNotes(job, context)}</span>
    </td>
    <td><bdi>${agent}</bdi></td>
    <td><bdi>${queueOf(job)}</bdi></td>
    <td class="number">${duration(waitOf(job), context)}</td>
    <td class="number">${duration(runOf(job), context)}</td>
    <td>${started(job, context)}</td>
    <td><span class="notes">${exitFacts(job, context)}${zero(job)}</span></td>
    ${
      context.actionsFor
        ? html`<td>${isLast ? actions(job, context) : nothing}</td>`
        : nothing
    }
  </tr>`;
}

/** By the clock: of one build's jobs, `2 hours ago` says nearly nothing. */
function started({ startedAt }: Job, { moment, dateTime }: RowContext) {
  return startedAt === undefined
    ? nothing
    : html`<time
        datetime=${new Date(startedAt).toISOString()}
        title=${dateTime(startedAt)}
        >${moment(startedAt)}</time
      >`;
}

/** A column of exits says also of those that went well how they ended. */
function zero(job: Job) {
  return job.type === "script" && job.exitStatus === 0
    ? html`<span class="muted">0</span>`
    : nothing;
}
