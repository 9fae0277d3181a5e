import { html, type TemplateResult } from "lit";
import type { Look } from "./list-model.js";
import type { RowContext } from "./row-context.js";
import { jobTable, type TableOptions } from "./table-view.js";
import { treeRows } from "./tree-view.js";

export interface RowsOptions extends TableOptions {
  readonly layout: Look["layout"];
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The list itself, in the layout that somebody has chosen. */
export function rowsView(
  options: RowsOptions,
  context: RowContext,
): TemplateResult {
  const { layout, chunks, rowCount, onFocusIn, onKeyDown } = options;
  const { heading } = context.words.jobs;
  const isEmpty = rowCount === 0;
  // The box of the table scrolls where it is narrow, so it has to be reached by keyboard.
  return layout === "table"
    ? html`<div
        class="list table"
        part="table"
        role="region"
        aria-label=${heading}
        tabindex="0"
        ?hidden=${isEmpty}
        @focusin=${onFocusIn}
        @keydown=${onKeyDown}
      >
        ${jobTable(options, context)}
      </div>`
    : html`<div
        class="list tree"
        role="list"
        aria-label=${heading}
        aria-describedby="keys"
        ?hidden=${isEmpty}
        @focusin=${onFocusIn}
        @keydown=${onKeyDown}
      >
        ${treeRows(chunks, context)}
      </div>`;
}
