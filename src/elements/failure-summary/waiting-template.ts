import { html, nothing, type TemplateResult } from "lit";
import type { Timestamp } from "../../api/types.js";
import {
  formatDateTime,
  formatDuration,
  formatNumber,
} from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import type { FailureView } from "./failure-template.js";
import { jobLink } from "./failure-template.js";
import type { WaitingJobs } from "./waiting-jobs.js";

/** Jobs that are named; of a thousand that wait for one queue the number says enough. */
const MOST_NAMED = 3;

/** Shorter waits (ms) are how long it takes to find an agent. */
const LONG_WAIT = 60_000;

/** What waits, for what, and since when; a fact, and no guess at why. */
export function waitingTemplate(
  waiting: WaitingJobs,
  now: number,
  view: FailureView,
): TemplateResult {
  const { jobs, since } = waiting;
  const { waits } = view.words.failures;
  const named = jobs.slice(0, MOST_NAMED);
  const left = jobs.length - named.length;
  return html`<li class="waiting">
    <p>
      ${icons.clock}
      <span
        >${whatFor(waiting, view)}
        ${since === undefined ? nothing : howLong(waiting, since, now, view)}</span
      >
    </p>
    <ul>
      ${named.map((job) => html`<li>${jobLink(job, view)}</li>`)}
      ${
        left === 0
          ? nothing
          : html`<li class="muted">
              ${waits.andMore(left, formatNumber(left, view.language))}
            </li>`
      }
    </ul>
  </li>`;
}

function whatFor(
  { jobs, queue, reason }: WaitingJobs,
  { words, language }: FailureView,
): string {
  const { waits } = words.failures;
  const amount = formatNumber(jobs.length, language);
  if (reason === "limit") return waits.limit(jobs.length, amount);
  return queue === undefined
    ? waits.anyAgent(jobs.length, amount)
    : waits.agent(jobs.length, amount, queue);
}

function howLong(
  { jobs, reason }: WaitingJobs,
  since: Timestamp,
  now: Timestamp,
  { words, language, timeZone }: FailureView,
): TemplateResult {
  const { waits } = words.failures;
  if (now - since < LONG_WAIT)
    return html`<span class="muted"
      >${waits.since} <buildkite-time .datetime=${since}></buildkite-time
    ></span>`;
  const duration = formatDuration(now - since, language);
  const isOne = jobs.length === 1 && reason === "agent";
  return html`<span
    class="muted"
    title=${formatDateTime(since, language, timeZone)}
    >${isOne ? waits.notPickedUp(duration) : waits.noneTaken(duration)}</span
  >`;
}
