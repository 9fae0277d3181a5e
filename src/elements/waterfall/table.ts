import { html, nothing, type TemplateResult } from "lit";
import { jobHasLog } from "../../api/status.js";
import { formatDuration, formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import type { Attempt, Waterfall } from "./model.js";
import { jobName, jobState } from "./row-facts.js";
import { durationsOf, type PhaseKind } from "./timing.js";
import type { WaterfallView } from "./view.js";

/** The same as a table: a row for each attempt, of which `limit` are on the page. */
export function waterfallTable(
  { attempts }: Waterfall,
  limit: number,
  onMore: () => void,
  view: WaterfallView,
): TemplateResult {
  const { language } = view;
  const { table } = view.words.waterfall;
  const numbers = attemptNumbers(attempts);
  const more = attempts.length - limit;
  return html`<div
    class="table"
    part="table"
    tabindex="0"
    role="region"
    aria-label=${table.caption}
  >
    <table>
      <caption class="visually-hidden">
        ${table.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${table.step}</th>
          <th scope="col">${table.state}</th>
          <th scope="col" class="number">${table.attempt}</th>
          <th scope="col" class="number">${table.started}</th>
          <th scope="col" class="number">${table.held}</th>
          <th scope="col" class="number">${table.queued}</th>
          <th scope="col" class="number">${table.ran}</th>
          <th scope="col">${table.path}</th>
        </tr>
      </thead>
      <tbody>
        ${attempts
          .slice(0, limit)
          .map((attempt, at) => attemptRow(attempt, numbers[at] ?? 1, view))}
      </tbody>
    </table>
    ${
      more > 0
        ? html`<button type="button" class="more" @click=${onMore}>
            ${table.more(
              Math.min(more, ATTEMPTS_AT_ONCE),
              formatNumber(Math.min(more, ATTEMPTS_AT_ONCE), language),
              formatNumber(attempts.length, language),
            )}
          </button>`
        : nothing
    }
  </div>`;
}

/** Put on the page at first, and whenever more are asked for. */
export const ATTEMPTS_AT_ONCE = 100;

function attemptRow(
  { job, timing }: Attempt,
  number: number,
  view: WaterfallView,
): TemplateResult {
  const { words, language, begin } = view;
  const durations = timing ? durationsOf(timing, view.now) : {};
  const started = timing?.started;
  const cell = (ms: number | undefined) =>
    html`<td class="number">
      ${ms === undefined ? "–" : formatDuration(ms, language)}
    </td>`;
  const of = (kind: PhaseKind) => durations[kind];
  return html`<tr class=${job.id === view.selected ? "current" : ""}>
    <th scope="row">
      ${jobLink(attemptLabel(job, view), { job, timing }, view)}
    </th>
    <td>
      <buildkite-state kind="job" .state=${jobState(job)}></buildkite-state>
    </td>
    <td class="number">${formatNumber(number, language)}</td>
    ${cell(started === undefined ? undefined : Math.max(0, started - begin))}
    ${cell(of("held") ?? of("waited"))}${cell(of("queued"))}${cell(of("running"))}
    <td>
      ${
        view.path.has(job)
          ? html`<span class="mark">${icons.critical}</span>
              ${words.waterfall.table.onPath}`
          : "–"
      }
    </td>
  </tr>`;
}

function attemptLabel(job: Attempt["job"], view: WaterfallView) {
  return html`<bdi>${emojiText(jobName(job, view), view.emoji)}</bdi>`;
}

function jobLink(
  label: TemplateResult,
  { job }: Attempt,
  { hrefFor, onSelect }: WaterfallView,
): TemplateResult {
  if (!jobHasLog(job)) return label;
  const onClick = (click: MouseEvent) => onSelect(click, job);
  return hrefFor
    ? html`<a href=${hrefFor(job)} @click=${onClick}>${label}</a>`
    : html`<button type="button" class="link" @click=${onClick}>
        ${label}
      </button>`;
}

/** Counts attempts at each job from 1; those at one job follow each other. */
function attemptNumbers(attempts: readonly Attempt[]): readonly number[] {
  let number = 0;
  return attempts.map(({ job }, at) => {
    const before = attempts[at - 1]?.job;
    const isRetry =
      before?.type === "script" &&
      job.type === "script" &&
      (before.retriedInJobId === job.id || job.retrySourceJobId === before.id);
    number = isRetry ? number + 1 : 1;
    return number;
  });
}
