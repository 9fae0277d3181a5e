import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import {
  formatDuration,
  formatNumber,
  formatShare,
} from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import { jobLink, type InsightView } from "./insight-view.js";
import type { Attempt, StepStatistics } from "./step-statistics.js";
import { sorted, type StepOrder } from "./step-order.js";
import { stepTrend } from "./trend-template.js";

interface StepsTableOptions {
  readonly steps: readonly StepStatistics[];
  readonly order: StepOrder;
  /** How many rows show. */
  readonly limit: number;
  readonly onOrder: (order: StepOrder) => void;
  readonly onAll: () => void;
}

/** Links behind one figure; the rest is counted. */
const MOST_LINKS = 10;

const COLUMNS = [
  "runs",
  "failures",
  "rate",
  "flakes",
  "soft",
  "duration",
] as const;

/** The steps with what became of their jobs, each figure with the jobs behind it. */
export function stepsTable(
  options: StepsTableOptions,
  view: InsightView,
): TemplateResult {
  const words = view.words.insights.steps;
  const { steps, order, limit, onOrder, onAll } = options;
  if (steps.length === 0) return html`<p class="muted none">${words.none}</p>`;
  const left = steps.length - limit;
  const header = (column: StepOrder) =>
    html`<th
      scope="col"
      class="number"
      aria-sort=${order === column ? "descending" : nothing}
    >
      <button type="button" class="quiet" @click=${() => onOrder(column)}>
        ${words[column]} ${order === column ? icons.arrowDown : nothing}
      </button>
    </th>`;
  return html`<div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label=${words.table}
    >
      <table part="steps">
        <thead>
          <tr>
            <th scope="col">${words.step}</th>
            ${COLUMNS.map(header)}
            <th scope="col">${words.trend}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            sorted(steps, order).slice(0, limit),
            ({ id }) => id,
            (step) => row(step, view),
          )}
        </tbody>
      </table>
    </div>
    ${
      left > 0
        ? html`<p>
            <button type="button" class="all" @click=${onAll}>
              ${words.showAll(left, formatNumber(left, view.language))}
            </button>
          </p>`
        : nothing
    }`;
}

function row(step: StepStatistics, view: InsightView): TemplateResult {
  const { language } = view;
  const words = view.words.insights.steps;
  const label = step.label || words.nameless;
  const count = (attempts: readonly Attempt[], name: typeof words.flakesOf) =>
    behind(
      attempts,
      name(attempts.length, formatNumber(attempts.length, language), label),
      view,
    );
  return html`<tr>
    <th scope="row">
      <bdi title=${label}>${emojiText(label, view.emoji)}</bdi>
    </th>
    <td class="number">${formatNumber(step.runs, language)}</td>
    <td class="number ${step.failures.length > 0 ? "failed" : ""}">
      ${count(step.failures, words.failuresOf)}
    </td>
    <td class="number">${rate(step.failureRate, language)}</td>
    <td class="number ${step.flakes.length > 0 ? "flaky" : ""}">
      ${count(step.flakes, words.flakesOf)}
    </td>
    <td class="number">${count(step.softFailures, words.softFailuresOf)}</td>
    <td class="number">
      ${
        step.medianDuration === undefined
          ? "–"
          : formatDuration(step.medianDuration, language)
      }
    </td>
    <td>${stepTrend(step.trend, view)}</td>
  </tr>`;
}

/** A bar beside the figure, so that the worst stands out. */
function rate(share: number, language: string): TemplateResult {
  return html`<span class="rate"
    ><span class="bar-of" aria-hidden="true"
      ><span
        style=${styleMap({ "inline-size": `${(share * 100).toFixed(1)}%` })}
      ></span></span
    >${formatShare(share, language)}</span
  >`;
}

function behind(
  attempts: readonly Attempt[],
  label: string,
  view: InsightView,
): TemplateResult {
  const amount = formatNumber(attempts.length, view.language);
  if (attempts.length === 0) return html`<span class="muted">${amount}</span>`;
  const words = view.words.insights.steps;
  const more = attempts.length - MOST_LINKS;
  return html`<details>
    <summary aria-label=${label}>${amount}</summary>
    <ul aria-label=${label}>
      ${attempts.slice(0, MOST_LINKS).map(
        ({ build, job }) =>
          html`<li>
            ${jobLink(
              { build: build.number, job: job.id },
              {
                content: view.words.list.number(build.number),
                label: words.attempt(build.number),
              },
              view,
            )}
          </li>`,
      )}
      ${more > 0 ? html`<li>${words.andMore(more, formatNumber(more, view.language))}</li>` : nothing}
    </ul>
  </details>`;
}
