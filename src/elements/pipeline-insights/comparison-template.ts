import { html, nothing, type TemplateResult } from "lit";
import type { Build } from "../../api/types.js";
import { RECENT_BUILDS } from "../../live/summary-queries.js";
import { formatNumber } from "../../messages/format.js";
import type { BeforeController } from "./before-controller.js";
import type { InsightView } from "./insight-view.js";

interface ComparisonOptions {
  /** How many builds show: fewer than 30 are all that there are. */
  readonly shown: number;
  /** The builds before, once somebody wants to compare with them. */
  readonly before: BeforeController;
  readonly onCompare: () => void;
}

/** The offer to compare with the builds before, and with which it is done. */
export function comparison(
  { shown, before, onCompare }: ComparisonOptions,
  { words, language }: InsightView,
): TemplateResult | typeof nothing {
  const { trend, steps } = words.insights;
  if (shown < RECENT_BUILDS) return nothing;
  if (!before.asked) {
    const amount = formatNumber(RECENT_BUILDS, language);
    const requests = steps.requests(1, formatNumber(1, language));
    return html`<p>
      <button type="button" class="compare" @click=${onCompare}>
        ${trend.compare(RECENT_BUILDS, amount, requests)}
      </button>
    </p>`;
  }
  if (before.error)
    return html`<buildkite-error
      .error=${before.error}
      @buildkite-retry=${() => void before.refresh()}
    ></buildkite-error>`;
  const { builds } = before;
  return html`<p class="muted" role="status">
    ${builds ? against(builds, trend, language) : trend.loading}
  </p>`;
}

function against(
  before: readonly Build[],
  words: InsightView["words"]["insights"]["trend"],
  language: string,
): string {
  const [newest] = before;
  const oldest = before.at(-1);
  if (!newest || !oldest) return words.none;
  const amount = formatNumber(before.length, language);
  return words.against(before.length, amount, oldest.number, newest.number);
}
