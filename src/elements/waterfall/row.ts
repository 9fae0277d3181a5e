import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { styleMap } from "lit/directives/style-map.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import { lane } from "./lane.js";
import type { WaterfallRow } from "./model.js";
import {
  countOf,
  figureOf,
  labelOf,
  openable,
  rowSentence,
  stateOf,
} from "./row-facts.js";
import type { WaterfallView } from "./view.js";

/** How a row stands in the grid. */
export interface RowPlace {
  /** From 0, among the rows in sight. */
  readonly index: number;
  readonly height: number;
  /** Whether its children show; `undefined` where it has none. */
  readonly expanded: boolean | undefined;
  /** The Tab key stops here. */
  readonly isStop: boolean;
}

/** One line of the waterfall: what it is, and when. */
export function waterfallRow(
  row: WaterfallRow,
  { index, height, expanded, isStop }: RowPlace,
  view: WaterfallView,
): TemplateResult {
  const isCurrent = row.attempts.some(({ job }) => job.id === view.selected);
  const critical = view.critical.has(row.key);
  return html`<div
    class="row ${row.node.kind} ${isCurrent ? "current" : ""}"
    role="row"
    part="row"
    data-key=${row.key}
    tabindex=${isStop ? 0 : -1}
    aria-label=${rowSentence(row, view)}
    aria-level=${row.depth + 1}
    aria-rowindex=${index + 1}
    aria-expanded=${ifDefined(expanded)}
    aria-current=${ifDefined(isCurrent ? ("true" as const) : undefined)}
    style=${styleMap({ top: `${index * height}px`, "--_depth": `${row.depth}` })}
  >
    <div class="name" role="gridcell">
      <span class="chevron"
        >${expanded === undefined ? nothing : icons.chevronRight}</span
      >
      <buildkite-state
        kind="job"
        variant="icon"
        .state=${stateOf(row)}
      ></buildkite-state>
      ${nameOf(row, view)} ${countText(row, view)}
      ${
        critical
          ? html`<span class="mark" title=${view.words.waterfall.critical}
              >${icons.critical}</span
            >`
          : nothing
      }
      <span class="figure">${figureOf(row, view) ?? nothing}</span>
    </div>
    <div class="cell" role="gridcell" aria-hidden="true">
      ${lane(row, view)}
    </div>
  </div>`;
}

function nameOf(row: WaterfallRow, view: WaterfallView): TemplateResult {
  const label = html`<bdi>${emojiText(labelOf(row, view), view.emoji)}</bdi>`;
  const job = openable(row);
  if (!job) return triggeredName(row, label, view);
  const onClick = (click: MouseEvent) => view.onSelect(click, job);
  return view.hrefFor
    ? html`<a
        class="label"
        tabindex="-1"
        href=${view.hrefFor(job)}
        @click=${onClick}
        >${label}</a
      >`
    : html`<button type="button" class="label" tabindex="-1" @click=${onClick}>
        ${label}
      </button>`;
}

/** A step that triggered a build leads to that. */
function triggeredName(
  { node }: WaterfallRow,
  label: TemplateResult,
  { words, pageAddress }: WaterfallView,
): TemplateResult {
  const ref =
    node.kind === "job" && node.job.type === "trigger"
      ? node.job.triggeredBuild?.ref
      : undefined;
  const href = ref && pageAddress(ref);
  if (!ref || href === undefined)
    return html`<span class="label">${label}</span>`;
  return html`<a
    class="label"
    tabindex="-1"
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    title=${words.jobs.triggered(ref.pipeline, ref.number)}
    >${label} ${icons.external}<span class="visually-hidden"
      >(${words.common.opensInNewTab})</span
    ></a
  >`;
}

function countText(row: WaterfallRow, view: WaterfallView) {
  const text = countOf(row, view);
  if (text === undefined) return nothing;
  const failed = row.node.kind !== "job" && row.node.tally.failed > 0;
  return html`<span class="count ${failed ? "failed" : ""}">${text}</span>`;
}
