import { html, nothing, type TemplateResult } from "lit";
import { jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { formatDuration } from "../../messages/format.js";
import { runOf, waitOf, type Span } from "./job-times.js";
import { endNotes, jobNotes, reasonNotes, type JobNote } from "./job-notes.js";
import { queueOf } from "./queue.js";
import type { RowContext } from "./row-context.js";
import { manualFacts, triggerFacts } from "./step-rows.js";

/** Shorter waits for an agent are no news (ms). */
const SHORT_WAIT = 1_000;

type Part = TemplateResult | typeof nothing;

/** Everything there is to say of a job beyond its icon and times. */
export function allNotes(job: Job, context: RowContext): readonly Part[] {
  const { words, moment } = context;
  const notes = jobNotes(job, words, moment);
  return [...notes.map(note), ...stepFacts(job, context)];
}

/** The same where the state is told beside it, and how it ended elsewhere. */
export function stateNotes(job: Job, context: RowContext): readonly Part[] {
  const { words, moment } = context;
  const notes = reasonNotes(job, words, moment);
  return [...notes.map(note), ...stepFacts(job, context)];
}

/** How it ended, or will end. */
export function exitFacts(
  job: Job,
  { words }: RowContext,
): readonly TemplateResult[] {
  return endNotes(job, words).map(note);
}

function note({ text, tone }: JobNote): TemplateResult {
  return html`<span class="note ${tone}">${text}</span> `;
}

function stepFacts(job: Job, context: RowContext): readonly Part[] {
  if (job.type === "manual") return [manualFacts(job, context)];
  if (job.type === "trigger") return [triggerFacts(job, context)];
  return [];
}

/** What the pipeline calls the step, which other steps depend on by that. */
export function stepKey(key: string | undefined, { words }: RowContext): Part {
  return key === undefined
    ? nothing
    : html`<span class="step-key mono"
        ><span class="visually-hidden">${words.jobs.stepKey} </span
        ><bdi>${key}</bdi></span
      >`;
}

/** The agent that ran the job, and the queue it came from where that is not the usual one. */
export function machine(job: Job, { words }: RowContext): Part {
  if (job.type !== "script") return nothing;
  const agent = job.agent?.name;
  const queue = queueOf(job);
  // Of one that waits, the queue is told with what it waits for.
  const queueShown =
    queue && queue !== "default" && jobStatus(job).tone !== "waiting";
  if (!agent && !queueShown) return nothing;
  return html`<span class="machine">
    ${
      agent
        ? html`<span
            ><span class="visually-hidden">${words.jobs.agent} </span
            ><bdi>${agent}</bdi></span
          >`
        : nothing
    }
    ${
      queueShown
        ? html`<span class="queue"
            >${words.jobs.queue} <bdi>${queue}</bdi></span
          >`
        : nothing
    }
  </span>`;
}

/** How long it ran, after how long a wait for an agent; ticking while it goes on. */
export function times(job: Job, context: RowContext): TemplateResult {
  const { words } = context;
  const wait = waitOf(job);
  const run = runOf(job);
  const isNews =
    wait && (wait.to === undefined || wait.to - wait.from >= SHORT_WAIT);
  return html`<span class="times">
    ${
      isNews
        ? html`<span class="waited"
            >${wait.to === undefined ? words.jobs.waiting : words.jobs.waited}
            ${duration(wait, context)}</span
          >`
        : nothing
    }
    ${
      run
        ? html`<span class="took"
            ><span class="visually-hidden">${words.jobs.took} </span
            >${duration(run, context)}</span
          >`
        : nothing
    }
  </span>`;
}

/** Only what goes on needs an element that ticks: thousands of jobs are over. */
export function duration(
  span: Span | undefined,
  { language }: RowContext,
): Part | string {
  if (!span) return nothing;
  return span.to === undefined
    ? html`<buildkite-duration .from=${span.from}></buildkite-duration>`
    : formatDuration(span.to - span.from, language);
}
