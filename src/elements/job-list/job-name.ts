import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { jobHasLog, jobLabel } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import { attemptNumber, type JobEntry } from "./attempts.js";
import type { RowContext } from "./row-context.js";

/** A job's name. Only a job with a log can be opened; the others are words. */
export function jobName(
  job: Job,
  name: TemplateResult,
  { selected, hrefFor, onSelect }: RowContext,
): TemplateResult {
  if (!jobHasLog(job)) return html`<span class="name">${name}</span>`;
  const current = ifDefined(
    job.id === selected ? ("true" as const) : undefined,
  );
  const select = (click: MouseEvent) => onSelect(click, job);
  return hrefFor
    ? html`<a
        class="name"
        href=${hrefFor(job)}
        aria-current=${current}
        @click=${select}
        >${name}</a
      >`
    : html`<button
        type="button"
        class="name"
        aria-current=${current}
        @click=${select}
      >
        ${name}
      </button>`;
}

/** With its number, where it is one of several parallel ones. */
export function nameText(
  job: Job,
  { words, language, lookup }: RowContext,
): TemplateResult {
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

export function attemptText(
  entry: JobEntry,
  attempt: Job,
  { words, language }: RowContext,
): TemplateResult {
  const number = attemptNumber(entry, attempt);
  return html`${words.jobs.attempt(formatNumber(number, language))}
    <span class="visually-hidden"
      >${jobLabel(attempt, words.jobs.types)}</span
    >`;
}

/** Shows the attempts before the last one. */
export function attemptsButton(
  entry: JobEntry,
  context: RowContext,
): TemplateResult | typeof nothing {
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
