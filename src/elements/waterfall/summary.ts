import { html, nothing, type TemplateResult } from "lit";
import type { Job } from "../../api/types.js";
import {
  formatDuration,
  formatNumber,
  formatShare,
} from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import { pathLength, pathShares, type PathStep } from "./critical-path.js";
import { jobName } from "./row-facts.js";
import type { Totals } from "./totals.js";
import type { WaterfallView } from "./view.js";

/** The figures on the whole build. */
export function totalsList(
  totals: Totals,
  isOpen: boolean,
  view: WaterfallView,
  onShow: (job: Job) => void,
): TemplateResult {
  const { language } = view;
  const { totals: words } = view.words.waterfall;
  const { wall, run, longestWait, peak, mean } = totals;
  const fact = (name: string, value: unknown) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const rounded = Math.round(mean * 10) / 10;
  return html`<dl class="totals" part="totals" aria-label=${words.label}>
    ${fact(isOpen ? words.wallSoFar : words.wall, formatDuration(wall, language))}
    ${fact(words.run, formatDuration(run, language))}
    ${
      peak > 0
        ? fact(
            words.parallel,
            words.meanAndPeak(
              formatNumber(rounded, language),
              formatNumber(peak, language),
            ),
          )
        : nothing
    }
    ${
      longestWait
        ? fact(
            words.longestWait,
            html`${formatDuration(longestWait.ms, language)}
            ${jumpTo(longestWait.attempt.job, view, onShow)}`,
          )
        : nothing
    }
  </dl>`;
}

/** A path may lead through thousands of jobs, one after the other; the rows show them all. */
const STEPS = 100;

/** The critical path in words; unfolded, each of its steps with its share, and how all this is known. */
export function pathList(
  path: readonly PathStep[],
  wall: number,
  isOpen: boolean,
  view: WaterfallView,
  onShow: (job: Job) => void,
): TemplateResult | typeof nothing {
  if (path.length === 0 || wall <= 0) return nothing;
  const { language, now } = view;
  const { path: words } = view.words.waterfall;
  const length = pathLength(path, now);
  const sentence = (isOpen ? words.soFar : words.summary)(
    path.length,
    formatNumber(path.length, language),
    formatDuration(length, language),
    formatShare(Math.min(1, length / wall), language),
  );
  const shares = pathShares(path, now);
  const parts = (["running", "queued", "person", "held", "waited"] as const)
    .filter((kind) => shares[kind] >= 1_000)
    .map((kind) => words.phases[kind](formatDuration(shares[kind], language)));
  return html`<details class="path" part="path">
    <summary>
      ${icons.critical} <span>${[sentence, ...parts].join(" · ")}</span>
    </summary>
    <ol>
      ${path.slice(0, STEPS).map(({ attempt, from, to = now }) => {
        const ms = Math.max(0, to - from);
        return html`<li>
          ${jumpTo(attempt.job, view, onShow)}
          <span class="muted"
            >${formatDuration(ms, language)},
            ${formatShare(ms / wall, language)}</span
          >
        </li>`;
      })}
    </ol>
    ${
      path.length > STEPS
        ? html`<p class="muted">
            ${words.more(
              path.length - STEPS,
              formatNumber(path.length - STEPS, language),
            )}
          </p>`
        : nothing
    }
    <p class="muted">${words.about} ${view.words.waterfall.queueAbout}</p>
  </details>`;
}

function jumpTo(
  job: Job,
  view: WaterfallView,
  onShow: (job: Job) => void,
): TemplateResult {
  return html`<button type="button" class="link" @click=${() => onShow(job)}>
    <bdi>${emojiText(jobName(job, view), view.emoji)}</bdi>
  </button>`;
}
