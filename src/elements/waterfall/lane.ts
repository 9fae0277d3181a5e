import { html, nothing, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { placeOf, stretch } from "./axis.js";
import type { JobFold } from "../job-list/job-tree.js";
import { PLACES } from "../job-list/tally.js";
import type { WaterfallRow } from "./model.js";
import { phasesOf, type Timing } from "./timing.js";
import type { WaterfallView } from "./view.js";

/** A row's bars on the axis: each attempt's phases, or what a parent spans. */
export function lane(row: WaterfallRow, view: WaterfallView): TemplateResult {
  const { node, timing, attempts } = row;
  return html`<div class="lane">
    ${
      node.kind === "job"
        ? attempts.map(({ job, timing: own }) =>
            own ? attemptBars(job, own, job === node.job, view) : nothing,
          )
        : timing
          ? bars(timing, spanLook(row, node, view), view)
          : nothing
    }
  </div>`;
}

/** As the most pressing of what is below. */
function spanLook(
  { key }: WaterfallRow,
  { tally }: JobFold,
  { critical }: WaterfallView,
): string {
  const place = PLACES.find((one) => tally[one] > 0) ?? "neutral";
  return `span is-${place} ${critical.has(key) ? "critical" : ""}`;
}

function attemptBars(
  job: Job,
  timing: Timing,
  isLast: boolean,
  view: WaterfallView,
) {
  const { tone, active } = jobStatus(job);
  const look = [
    `is-${tone}`,
    active ? "active" : "",
    isLast ? "" : "earlier",
    view.path.has(job) ? "critical" : "",
  ].join(" ");
  // Somebody let a block step go at one moment; a job may be over at once.
  return timing.from === timing.to
    ? html`<span
        class="moment ${look}"
        style=${styleMap({ left: placeOf(timing.from, view) })}
      ></span>`
    : bars(timing, look, view);
}

function bars(timing: Timing, look: string, view: WaterfallView) {
  return phasesOf(timing).map(
    ({ kind, from, to }) =>
      html`<span
        class="bar ${kind} ${look}"
        style=${styleMap(stretch(from, Math.max(from, to ?? view.now), view))}
      ></span>`,
  );
}
