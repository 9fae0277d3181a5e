import { html, nothing, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import type { Build, BuildState } from "../../api/types.js";
import {
  formatDuration,
  formatNumber,
  formatShare,
} from "../../messages/format.js";
import {
  reliabilityOf,
  speedOf,
  type Reliability,
  type Speed,
} from "./build-figures.js";
import { filtersFor } from "./insight-filters.js";
import { buildsLink, type InsightView } from "./insight-view.js";
import { pointsOf, trendOf } from "./trend.js";
import { durationTrend, shareTrend } from "./trend-template.js";

export interface FiguresOptions {
  /** Newest first. */
  readonly builds: readonly Build[];
  /** Those before them, once somebody has asked for them. */
  readonly before: readonly Build[] | undefined;
  /** `undefined` for builds of every branch. */
  readonly branch: string | undefined;
}

const DECIDED: readonly BuildState[] = ["passed", "failed"];

/** Speed and reliability, each with the builds behind it. */
export function figures(
  options: FiguresOptions,
  view: InsightView,
): TemplateResult {
  const speed = speedOf(options.builds);
  const reliability = reliabilityOf(options.builds);
  if (!reliability)
    return html`<p class="muted none">${view.words.insights.noneDecided}</p>`;
  return html`<div class="figures">
    ${reliabilityGroup(reliability, options, view)}
    ${speed ? speedGroup(speed, options, view) : nothing}
  </div>`;
}

function speedGroup(
  speed: Speed,
  options: FiguresOptions,
  view: InsightView,
): TemplateResult {
  const words = view.words.insights.speed;
  const before = options.before && speedOf(options.before);
  const filters = filtersFor(options.builds, options.branch, DECIDED);
  const amount = formatNumber(speed.builds, view.language);
  const figure = (name: "median" | "average" | "p95") =>
    html`<div class="figure">
      <dt>${words[name]}</dt>
      <dd>
        <span class="value">${formatDuration(speed[name], view.language)}</span>
        ${durationTrend(trendOf(speed[name], before?.[name]), before?.[name], view)}
      </dd>
    </div>`;
  return html`<section class="card" part="speed" aria-labelledby="speed">
    <h3 id="speed">${words.title}</h3>
    <dl>${figure("median")} ${figure("average")} ${figure("p95")}</dl>
    <p class="behind">
      ${buildsLink(filters, words.builds(speed.builds, amount), view)}
      ${longest(speed.longest, view)}
    </p>
    <p class="muted definition">${words.definition}</p>
  </section>`;
}

function longest(build: Build, view: InsightView): TemplateResult {
  const { links, words } = view;
  const href = links.href({ build: build.number });
  const number = words.list.number(build.number);
  const content = `${words.insights.speed.longest}: ${number}`;
  return href === undefined
    ? html`<span>${content}</span>`
    : html`<a
        href=${href}
        @click=${(event: MouseEvent) => links.onBuild(event, build)}
        >${content}</a
      >`;
}

function reliabilityGroup(
  { passed, failed, share }: Reliability,
  options: FiguresOptions,
  view: InsightView,
): TemplateResult {
  const { language } = view;
  const words = view.words.insights.reliability;
  const before = options.before && reliabilityOf(options.before)?.share;
  const { builds, branch } = options;
  const link = (state: BuildState, content: string) =>
    buildsLink(filtersFor(builds, branch, [state]), content, view);
  return html`<section
    class="card"
    part="reliability"
    aria-labelledby="reliability"
  >
    <h3 id="reliability">${words.title}</h3>
    <p class="figure">
      <span class="value">${words.share(formatShare(share, language))}</span>
      ${shareTrend(pointsOf(share, before), before, view)}
    </p>
    <div class="share" aria-hidden="true">
      <span
        class="passed"
        style=${styleMap({ "flex-grow": `${passed}` })}
      ></span
      ><span
        class="failed"
        style=${styleMap({ "flex-grow": `${failed}` })}
      ></span>
    </div>
    <p class="behind">
      ${link("passed", words.passed(passed, formatNumber(passed, language)))}
      ${link("failed", words.failed(failed, formatNumber(failed, language)))}
    </p>
    <p class="muted definition">${words.definition}</p>
  </section>`;
}
