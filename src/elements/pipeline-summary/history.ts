import { html, nothing, type TemplateResult } from "lit";
import type { Build } from "../../api/types.js";
import { formatDuration, formatNumber } from "../../messages/format.js";
import { barsOf, tallyOf } from "./bar-facts.js";
import type { BarKeys } from "./bar-keys.js";
import type { BarTip } from "./bar-tip.js";
import { bars } from "./bars.js";
import type { SummaryView } from "./summary-view.js";

export interface HistoryOptions {
  /** Newest first. */
  readonly builds: readonly Build[];
  /** Whose builds they are; `undefined` for those of every branch. */
  readonly branch: string | undefined;
  readonly keys: BarKeys;
  readonly tip: BarTip;
}

/** The builds as bars. */
export function historyBars(
  { builds, branch, keys, tip }: HistoryOptions,
  view: SummaryView,
): TemplateResult {
  const words = view.words.summary.history;
  const amount = formatNumber(builds.length, view.language);
  const label =
    branch === undefined
      ? words.label(builds.length, amount)
      : words.labelOn(builds.length, amount, branch);
  return bars({ bars: barsOf(builds, view.now), label, keys, tip }, view);
}

/** The builds as bars, and what they amount to in words. */
export function history(
  options: HistoryOptions,
  view: SummaryView,
): TemplateResult {
  const words = view.words.summary.history;
  const { passed, finished, medianDuration } = tallyOf(options.builds);
  const amount = (count: number) => formatNumber(count, view.language);
  return html`<div class="history">
    ${historyBars(options, view)}
    <p class="caption" part="caption">
      <span
        >${
          finished === 0
            ? words.noneFinished
            : words.passed(finished, amount(finished), amount(passed))
        }</span
      >
      ${
        medianDuration === undefined
          ? nothing
          : html`<span
              >${words.median(formatDuration(medianDuration, view.language))}</span
            >`
      }
    </p>
  </div>`;
}
