import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import { foldRow, sectionRow } from "./fold-row.js";
import { attemptRow, jobRow } from "./job-row.js";
import type { ListRow } from "./list-rows.js";
import type { RowChunk } from "./row-chunks.js";
import type { RowContext } from "./row-context.js";

/**
 * Jobs as their pipeline is written. Rows are not nested, so that those far from the
 * screen can be left out; how deep each is, and among how many, is told in words of ARIA.
 */
export function treeRows(
  chunks: readonly RowChunk[],
  context: RowContext,
): TemplateResult {
  return html`${repeat(
    chunks,
    ({ name }) => name,
    ({ name, rows, gap }) =>
      html`<div
        role="none"
        data-chunks=${name}
        style=${styleMap(gap > 0 ? { "block-size": `${gap}px` } : {})}
      >
        ${repeat(
          rows,
          ({ key }) => key,
          (row) => treeRow(row, context),
        )}
      </div>`,
  )}`;
}

function treeRow(row: ListRow, context: RowContext): TemplateResult {
  const { key, depth, position, siblings } = row;
  const kind = row.kind === "fold" ? `fold ${row.node.kind}` : row.kind;
  return html`<div
    class="item ${kind} depth-${depth}"
    part=${row.kind === "fold" || row.kind === "section" ? "group" : "item"}
    role="listitem"
    aria-level=${depth + 1}
    aria-posinset=${position}
    aria-setsize=${siblings}
    data-key=${key}
  >
    ${content(row, context)}
  </div>`;
}

function content(row: ListRow, context: RowContext): TemplateResult {
  switch (row.kind) {
    case "section":
      return sectionRow(row.node, context);
    case "fold":
      return foldRow(row.node, context);
    case "job":
      return jobRow(row.entry, context, row.inStep);
    case "attempt":
      return attemptRow(row.entry, row.job, context);
  }
}
