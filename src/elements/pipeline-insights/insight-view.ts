import { html, nothing, type TemplateResult } from "lit";
import type { FilterState } from "../build-filters/filter-state.js";
import type { SummaryView } from "../pipeline-summary/summary-view.js";
import type { InsightLinks } from "./insight-links.js";

/** What every part of the insights needs to show itself. */
export interface InsightView extends SummaryView {
  readonly links: InsightLinks;
}

/** The way to the builds behind a figure; where there is none, its words alone. */
export function buildsLink(
  filters: FilterState,
  content: unknown,
  { links }: InsightView,
): TemplateResult {
  const href = links.href({ filters });
  return href === undefined
    ? html`<span>${content}</span>`
    : html`<a
        href=${href}
        @click=${(event: MouseEvent) => links.onBuilds(event, filters)}
        >${content}</a
      >`;
}

/** The way to one job of some build. */
export function jobLink(
  { build, job }: { readonly build: number; readonly job: string },
  { content, label }: { readonly content: unknown; readonly label?: string },
  { links }: InsightView,
): TemplateResult {
  const href = links.href({ build, job });
  return href === undefined
    ? html`<span>${content}</span>`
    : html`<a
        href=${href}
        aria-label=${label ?? nothing}
        @click=${(event: MouseEvent) => links.onJob(event, build, job)}
        >${content}</a
      >`;
}
