import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { isLeftOut, jobHasLog, jobLabel, jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import { attemptNumber, type JobEntry } from "./attempts.js";
import { machine, times } from "./job-facts.js";
import { jobNotes } from "./job-notes.js";
import type { RowContext } from "./row-context.js";
import { manualFacts, triggerFacts, waitRow } from "./step-rows.js";

/** One job with the attempts before it, or the step that it stands for. */
export function jobRow(entry: JobEntry, context: RowContext): TemplateResult {
  const { job, earlier } = entry;
  if (job.type === "waiter") return waitRow(job, context);
  const open = context.open.get(entry.key) === true;
  return html`<li class="entry" data-entry=${entry.key} tabindex="-1">
    ${row(job, rowName(job, context), context, attemptsButton(entry, context))}
    ${
      open && earlier.length > 0
        ? html`<ol class="children">
            ${earlier.map(
              (attempt) =>
                html`<li class="entry">
                  ${row(attempt, attemptName(entry, attempt, context), context)}
                </li>`,
            )}
          </ol>`
        : nothing
    }
  </li>`;
}

function row(
  job: Job,
  name: TemplateResult,
  context: RowContext,
  attempts: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { tone, name: state } = jobStatus(job);
  const current = job.id === context.selected;
  const quiet = isLeftOut(job) ? "left-out" : "";
  return html`<div
    class="row job ${tone} ${quiet} ${current ? "current" : ""}"
    part="row"
  >
    <buildkite-state
      kind="job"
      variant="icon"
      state=${state === "promised_failure" ? "failing" : state}
    ></buildkite-state>
    ${nameOf(job, name, current, context)}
    ${about([notes(job, context, attempts), machine(job, context)])}
    ${times(job, context)}
  </div>`;
}

/** What stands beside the name, or below it where there is no room. */
function about(parts: readonly (TemplateResult | typeof nothing)[]) {
  return parts.every((part) => part === nothing)
    ? nothing
    : html`<span class="about">${parts}</span>`;
}

function notes(
  job: Job,
  context: RowContext,
  attempts: TemplateResult | typeof nothing,
) {
  const parts = [
    ...jobNotes(job, context.words).map(
      ({ text, tone }) => html`<span class="note ${tone}">${text}</span> `,
    ),
    job.type === "manual" ? manualFacts(job, context) : nothing,
    job.type === "trigger" ? triggerFacts(job, context) : nothing,
    attempts,
  ].filter((part) => part !== nothing);
  return parts.length > 0 ? html`<span class="notes">${parts}</span>` : nothing;
}

/** Only a job with a log can be opened; the others are words. */
function nameOf(
  job: Job,
  name: TemplateResult,
  current: boolean,
  { hrefFor, onSelect }: RowContext,
): TemplateResult {
  if (!jobHasLog(job)) return html`<span class="name">${name}</span>`;
  const ariaCurrent = ifDefined(current ? ("true" as const) : undefined);
  const select = (click: MouseEvent) => onSelect(click, job);
  return hrefFor
    ? html`<a
        class="name"
        href=${hrefFor(job)}
        aria-current=${ariaCurrent}
        @click=${select}
        >${name}</a
      >`
    : html`<button
        type="button"
        class="name"
        aria-current=${ariaCurrent}
        @click=${select}
      >
        ${name}
      </button>`;
}

function rowName(job: Job, { words, language, lookup }: RowContext) {
  const text = jobLabel(job, words.jobs.types);
  const label = html`<bdi>${emojiText(text, lookup)}</bdi>`;
  if (job.type !== "script" || (job.parallelTotal ?? 0) < 2) return label;
  const index = (job.parallelIndex ?? 0) + 1;
  // Many pipelines put `%n` into the label, which is the same number.
  if (text.split(/\D+/).includes(String(index))) return label;
  return html`${label}
    <span class="index"
      >${words.jobs.parallelIndex(
        formatNumber(index, language),
        formatNumber(job.parallelTotal ?? 0, language),
      )}</span
    >`;
}

function attemptName(entry: JobEntry, attempt: Job, context: RowContext) {
  const number = attemptNumber(entry, attempt);
  const { jobs } = context.words;
  return html`${jobs.attempt(formatNumber(number, context.language))}
    <span class="visually-hidden">${jobLabel(attempt, jobs.types)}</span>`;
}

function attemptsButton(entry: JobEntry, context: RowContext) {
  if (entry.earlier.length === 0) return nothing;
  const count = entry.earlier.length + 1;
  const { jobs } = context.words;
  return html`<button
    type="button"
    class="attempts"
    aria-expanded=${context.open.get(entry.key) === true}
    title=${ifDefined(retryWords(entry.job, context))}
    @click=${() => context.onToggle(entry.key)}
  >
    ${icons.retry}${jobs.attempt(formatNumber(count, context.language))}
    <span class="chevron">${icons.chevronDown}</span>
  </button>`;
}

function retryWords(job: Job, { words }: RowContext): string | undefined {
  if (job.type !== "script") return undefined;
  if (job.retryType === "automatic") return words.jobs.retriedAutomatically;
  const by = job.retriedBy?.name;
  return by ? words.jobs.retriedBy(by) : undefined;
}
