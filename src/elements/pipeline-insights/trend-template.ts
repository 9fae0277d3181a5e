import { html, nothing, type TemplateResult } from "lit";
import {
  formatDuration,
  formatNumber,
  formatShare,
} from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import type { InsightView } from "./insight-view.js";
import type { Trend } from "./trend.js";

interface TrendWords {
  readonly trend: Trend;
  /** Up is better for a share of builds that pass, worse for a duration. */
  readonly better: "up" | "down";
  readonly words: string;
}

/** How much longer or shorter a duration is, in milliseconds, than `before`. */
export function durationTrend(
  trend: Trend | undefined,
  before: number | undefined,
  { words, language }: InsightView,
): TemplateResult | typeof nothing {
  if (!trend || before === undefined) return nothing;
  const was = formatDuration(before, language);
  const change = changeOf(trend, language);
  const { slower, faster, sameDuration } = words.insights.trend;
  const told = {
    up: () => slower(change, was),
    down: () => faster(change, was),
    same: () => sameDuration(was),
  };
  return sign({ trend, better: "down", words: told[trend.direction]() });
}

/** By how many points of a hundred a share is better or worse than `before`. */
export function shareTrend(
  trend: Trend | undefined,
  before: number | undefined,
  { words, language }: InsightView,
): TemplateResult | typeof nothing {
  if (!trend || before === undefined) return nothing;
  const was = formatShare(before, language);
  const { change: points } = trend;
  const amount = formatNumber(points, language);
  const { better, worse, sameShare } = words.insights.trend;
  const told = {
    up: () => better(points, amount, was),
    down: () => worse(points, amount, was),
    same: () => sameShare(was),
  };
  return sign({ trend, better: "up", words: told[trend.direction]() });
}

/** The same in a cell of the table of steps. */
export function stepTrend(
  trend: Trend | undefined,
  { words, language }: InsightView,
): TemplateResult | typeof nothing {
  if (!trend) return nothing;
  const change = changeOf(trend, language);
  const { slower, faster, same } = words.insights.steps;
  const told = {
    up: () => slower(change),
    down: () => faster(change),
    same: () => same,
  };
  return sign({ trend, better: "down", words: told[trend.direction]() });
}

/** Nothing becomes faster by all of the time that it took: that is not rounded up to. */
function changeOf({ direction, change }: Trend, language: string): string {
  return formatShare(
    direction === "down" ? Math.min(0.99, change) : change,
    language,
  );
}

function sign({ trend, better, words }: TrendWords): TemplateResult {
  const { direction } = trend;
  const tone =
    direction === "same" ? "" : direction === better ? "better" : "worse";
  const icon =
    direction === "same"
      ? nothing
      : direction === "up"
        ? icons.arrowUp
        : icons.arrowDown;
  return html`<span class="trend ${tone}">${icon}<span>${words}</span></span>`;
}
