import { html, nothing, type TemplateResult } from "lit";
import { jobLabel, jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import type { JobFailure } from "../../live/failure-queries.js";
import type { Snapshot } from "../../live/query.js";
import { describeError } from "../../messages/describe-error.js";
import { formatNumber, type TimeZone } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { emojiText, type EmojiLookup } from "../emoji/emoji-text.js";
import { jobNotes } from "../job-list/job-notes.js";
import { excerptTemplate } from "./excerpt-template.js";
import { hasWholeLog } from "./failed-jobs.js";
import type { FailureLinks, LinkedJobs } from "./failure-links.js";
import type { SameFailures } from "./same-failures.js";

/** What the templates of failures need from their element. */
export interface FailureView {
  readonly words: Messages;
  readonly language: string;
  readonly timeZone: TimeZone;
  readonly emoji: EmojiLookup;
  readonly links: FailureLinks;
  readonly linked: LinkedJobs;
  /** What is known of a job's log. */
  readonly failureOf: (job: Job) => Snapshot<JobFailure> | undefined;
  /** That the token may not read logs is said once, and not for each job. */
  readonly refused: boolean;
  readonly onRetry: (job: Job) => void;
}

/** A job that failed, or several that failed alike. */
export function failureTemplate(
  { job, others }: SameFailures,
  view: FailureView,
): TemplateResult {
  return html`<li class="failure" data-job=${job.id} tabindex="-1">
    <div class="head">
      <buildkite-state
        kind="job"
        variant="icon"
        state=${jobStatus(job).name}
      ></buildkite-state>
      ${jobLink(job, view)} ${notes(job, view)}
    </div>
    ${others.length === 0 ? nothing : sameIn([job, ...others], view)}
    ${reason(job, view)} ${logOf(job, view)}
  </li>`;
}

/** A job by its name, as a link to its log. */
export function jobLink(job: Job, view: FailureView): TemplateResult {
  const name = html`<bdi
    >${emojiText(jobLabel(job, view.words.jobs.types), view.emoji)}</bdi
  >`;
  return job.type === "script"
    ? view.links.render(job, view.linked, { content: name, className: "job" })
    : html`<span class="job">${name}</span>`;
}

function notes(job: Job, { words }: FailureView) {
  return jobNotes(job, words).map(
    ({ text, tone }) => html`<span class="note ${tone}">${text}</span>`,
  );
}

function sameIn(jobs: readonly Job[], view: FailureView): TemplateResult {
  const { words, language } = view;
  return html`<div class="same">
    <span
      >${words.failures.same(
        jobs.length,
        formatNumber(jobs.length, language),
      )}</span
    >
    <ul>
      ${jobs.map((job) => html`<li>${jobLink(job, view)}</li>`)}
    </ul>
  </div>`;
}

/** Why there is no log, or why it may be short. */
function reason(job: Job, { words, links }: FailureView) {
  const text = reasonOf(job, words.failures);
  return text === undefined
    ? nothing
    : html`<p class="reason">${text} ${links.triggered(job, words)}</p>`;
}

function reasonOf(job: Job, words: Messages["failures"]): string | undefined {
  if (job.type === "trigger") return words.never.trigger;
  if (job.type === "manual") return words.never.manual;
  if (job.type !== "script") return words.never.other;
  if (job.startedAt !== undefined) {
    if (jobStatus(job).active) return words.running;
    return job.exitStatus === -1 ? words.agentLost : undefined;
  }
  switch (job.state) {
    case "expired":
      return words.never.expired;
    case "canceled":
      return words.never.canceled;
    case "timed_out":
      return words.never.timedOut;
    default:
      return words.never.other;
  }
}

function logOf(job: Job, view: FailureView) {
  if (!hasWholeLog(job) || view.refused) return nothing;
  const { failures, errors, common } = view.words;
  const { value, error } = view.failureOf(job) ?? {};
  if (value) return excerpt(job, value, view);
  if (!error)
    return html`<p class="reading" aria-busy="true">${failures.loading}</p>`;
  return html`<p class="problem">
    ${icons.warning}
    <span>${failures.unread} ${describeError(errors, error).message}</span>
    <button type="button" @click=${() => view.onRetry(job)}>
      ${icons.retry} ${common.retry}
    </button>
  </p>`;
}

function excerpt(job: Job, failure: JobFailure, view: FailureView) {
  const { failures } = view.words;
  switch (failure.kind) {
    case "refused":
      return nothing;
    case "gone":
      return html`<p class="reason">${failures.gone}</p>`;
    case "read":
      return excerptTemplate(job, failure, view);
  }
}
