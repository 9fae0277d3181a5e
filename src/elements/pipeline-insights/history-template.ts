import { html, nothing, type TemplateResult } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import {
  HISTORY_PAGE,
  JOB_BYTES,
  type HistoryCost,
  type JobHistory,
} from "../../live/job-history.js";
import { describeError } from "../../messages/describe-error.js";
import { formatBytes, formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import type { InsightView } from "./insight-view.js";

export interface HistoryOptions {
  readonly history: JobHistory;
  /** How many builds there are to look through. */
  readonly builds: number;
  readonly running: boolean;
  readonly error: BuildkiteError | undefined;
  readonly cost: HistoryCost;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** The offer to look through the jobs of the builds, what it costs, and how far it is. */
export function historyControl(
  options: HistoryOptions,
  view: InsightView,
): TemplateResult {
  const { running, history, error } = options;
  return html`<div class="control">
    ${running ? stopButton(options, view) : startButton(options, view)}
    <p role="status" class="muted">
      ${running || history.builds.length > 0 ? progress(options, view) : nothing}
    </p>
    ${error ? problem(error, view) : nothing}
  </div>`;
}

function startButton(options: HistoryOptions, view: InsightView) {
  const { history, onStart } = options;
  if (history.complete) return nothing;
  const left = options.builds - history.builds.length;
  const { ask, goOn } = view.words.insights.steps;
  const words = history.builds.length === 0 ? ask : goOn;
  return html`<button type="button" class="look" @click=${onStart}>
      ${icons.search} ${words(left, formatNumber(left, view.language))}
    </button>
    <span class="muted cost">${cost(options, view)}</span>`;
}

function cost({ cost }: HistoryOptions, { words, language }: InsightView) {
  const { steps } = words.insights;
  const { requests, bytes } = cost;
  const asked = steps.requests(requests, formatNumber(requests, language));
  return bytes === undefined
    ? steps.costPerJob(asked, formatBytes(100 * JOB_BYTES, language))
    : steps.cost(asked, formatBytes(bytes, language));
}

function stopButton(
  { history, builds, onStop }: HistoryOptions,
  view: InsightView,
) {
  const { stop, title } = view.words.insights.steps;
  return html`<progress
      aria-label=${title}
      max=${Math.max(builds, HISTORY_PAGE)}
      .value=${history.builds.length}
    ></progress>
    <button type="button" class="look" @click=${onStop}>
      ${icons.stop} ${stop}
    </button>`;
}

function progress(
  { history, builds, running }: HistoryOptions,
  { words, language }: InsightView,
): string {
  const { steps } = words.insights;
  const jobs = history.builds.reduce((sum, { weight }) => sum + weight, 0);
  const [seen = "", all = "", amount = ""] = [
    history.builds.length,
    Math.max(builds, history.builds.length),
    jobs,
  ].map((count) => formatNumber(count, language));
  const told = steps.progress(seen, all, amount);
  return running || history.complete ? told : `${told}. ${steps.stopped}`;
}

function problem(error: BuildkiteError, { words }: InsightView) {
  const { message, advice } = describeError(words.errors, error);
  return html`<p class="problem" role="alert">
    ${icons.warning} <span>${message} ${advice}</span>
  </p>`;
}
