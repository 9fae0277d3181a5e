import { html, nothing, type TemplateResult } from "lit";
import {
  formatClockTime,
  formatDuration,
  formatNumber,
} from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import type { Attempt, WaterfallRow } from "./model.js";
import {
  countOf,
  jobState,
  labelOf,
  phaseTexts,
  stateOf,
} from "./row-facts.js";
import type { Timing } from "./timing.js";
import type { WaterfallView } from "./view.js";

/** A retried job tells of this many attempts; the table has all. */
const ATTEMPTS = 3;

/** The figures of a row. */
export function cardContent(
  row: WaterfallRow,
  view: WaterfallView,
): TemplateResult {
  const { words } = view;
  const newest = row.attempts.toReversed();
  return html`<p class="title">
      <buildkite-state kind="job" .state=${stateOf(row)}></buildkite-state>
      <bdi>${emojiText(labelOf(row, view), view.emoji)}</bdi>
    </p>
    ${
      row.node.kind === "job"
        ? newest
            .slice(0, ATTEMPTS)
            .map((attempt, at) =>
              attemptFigures(attempt, newest.length - at, row, view),
            )
        : html`<p class="muted">${countOf(row, view)}</p>
            ${figures(row.timing, view)}`
    }
    ${
      view.critical.has(row.key)
        ? html`<p class="critical-note">
            ${icons.critical} ${words.waterfall.critical}
          </p>`
        : nothing
    }`;
}

function attemptFigures(
  { job, timing }: Attempt,
  number: number,
  row: WaterfallRow,
  view: WaterfallView,
): TemplateResult {
  const { words, language } = view;
  const agent = job.type === "script" ? job.agent?.name : undefined;
  return html`${
    row.attempts.length > 1
      ? html`<p class="attempt">
          ${words.jobs.attempt(formatNumber(number, language))}
          <buildkite-state kind="job" .state=${jobState(job)}></buildkite-state>
        </p>`
      : nothing
  }${figures(timing, view)}${
    agent === undefined
      ? nothing
      : html`<p class="muted">${words.jobs.agent} <bdi>${agent}</bdi></p>`
  }`;
}

function figures(timing: Timing | undefined, view: WaterfallView) {
  const { words, language, begin } = view;
  if (!timing) return html`<p class="muted">${words.waterfall.hasNotRun}</p>`;
  const { from, started, to } = timing;
  const since = started ?? from;
  const clock = (time: number) => formatClockTime(time, language);
  const end = to === undefined ? words.waterfall.goesOn : clock(to);
  const range = words.waterfall.card.range(clock(since), end);
  const offset = formatDuration(Math.max(0, since - begin), language);
  return html`<dl class="figures">
      ${phaseTexts(timing, view).map(
        ({ kind, text }) =>
          html`<div>
            <dt>
              <span class="key ${kind}"></span> ${words.waterfall.phases[kind]}
            </dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    <p class="muted">
      ${from === to && started === undefined ? clock(from) : range} ·
      ${words.waterfall.card.offset(offset)}
    </p>`;
}
