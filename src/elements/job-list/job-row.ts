import { html, nothing, type TemplateResult } from "lit";
import { isLeftOut, jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import type { JobEntry } from "./attempts.js";
import { allNotes, machine, stepKey, times } from "./job-facts.js";
import { attemptsButton, attemptText, jobName, nameText } from "./job-name.js";
import type { RowContext } from "./row-context.js";
import { waitLine } from "./step-rows.js";

/** One job, as its last attempt left it, or the step that it stands for. */
export function jobRow(
  entry: JobEntry,
  context: RowContext,
  isSibling: boolean,
): TemplateResult {
  const { job } = entry;
  if (job.type === "waiter") return waitLine(job, context);
  return row(job, nameText(job, context), context, {
    // Those of one step share its key, which is told beside the step's name.
    key: isSibling ? nothing : stepKey(job.stepKey, context),
    attempts: attemptsButton(entry, context),
    actions: actions(job, context),
  });
}

/** An attempt before the last one. */
export function attemptRow(
  entry: JobEntry,
  attempt: Job,
  context: RowContext,
): TemplateResult {
  return row(attempt, attemptText(entry, attempt, context), context, {});
}

type Part = TemplateResult | typeof nothing;

interface Extras {
  readonly key?: Part;
  readonly attempts?: Part;
  readonly actions?: Part;
}

function row(
  job: Job,
  name: TemplateResult,
  context: RowContext,
  { key = nothing, attempts = nothing, actions = nothing }: Extras,
): TemplateResult {
  const { tone, name: state } = jobStatus(job);
  const current = job.id === context.selected ? "current" : "";
  const quiet = isLeftOut(job) ? "left-out" : "";
  return html`<div class="row job ${tone} ${quiet} ${current}" part="row">
    <buildkite-state
      kind="job"
      variant="icon"
      state=${state === "promised_failure" ? "failing" : state}
    ></buildkite-state>
    ${jobName(job, name, context)}
    ${about([notes(job, context, attempts), key, machine(job, context)])}
    ${times(job, context)} ${actions}
  </div>`;
}

/** What stands beside the name, or below it where there is no room. */
function about(parts: readonly Part[]): Part {
  return parts.every((part) => part === nothing)
    ? nothing
    : html`<span class="about">${parts}</span>`;
}

function notes(job: Job, context: RowContext, attempts: Part): Part {
  const parts = [...allNotes(job, context), attempts].filter(
    (part) => part !== nothing,
  );
  return parts.length > 0 ? html`<span class="notes">${parts}</span>` : nothing;
}

/** The host's controls for a job, where it has any. */
export function actions(job: Job, { actionsFor }: RowContext): Part {
  const content = actionsFor?.(job) ?? nothing;
  return content === nothing
    ? nothing
    : html`<span class="actions" part="actions">${content}</span>`;
}
