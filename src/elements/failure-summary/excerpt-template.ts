import { html, nothing, type TemplateResult } from "lit";
import { jobLabel } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import type { JobFailure } from "../../live/failure-queries.js";
import type { ExcerptLine } from "../../log/core/excerpt.js";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { logLine } from "../log-lines/log-line.js";
import type { FailureView } from "./failure-template.js";

type ReadFailure = Extract<JobFailure, { kind: "read" }>;

/** The lines of a log that tell why its job failed, in the log's own colours. */
export function excerptTemplate(
  job: Job,
  failure: ReadFailure,
  view: FailureView,
): TemplateResult {
  const { failures, jobs } = view.words;
  const { excerpt, part } = failure;
  if (excerpt.lines.length === 0)
    return html`<p class="reason">
      ${part === "beginning" ? failures.tooLong : failures.empty}
    </p>`;
  const label = jobLabel(job, jobs.types);
  const isTold = excerpt.errorCount > 0;
  return html`${isTold ? nothing : html`<p class="reason">${failures.noErrors}</p>`}
    <ol
      class="log-text ${part === "end" ? "" : "numbered"}"
      aria-label=${isTold ? failures.lines(label) : failures.lastLines(label)}
    >
      ${excerpt.lines.map((line, at) => [
        isGap(excerpt.lines[at - 1], line) ? gap(view) : nothing,
        lineRow(job, line, failure, view),
      ])}
    </ol>
    <p class="foot">
      ${isTold ? html`<span>${counted(failure, view)}</span>` : nothing}
      ${view.links.render(job, view.linked, {
        content: html`${icons.terminal} ${failures.openLog}`,
        className: "open",
        label: `${failures.openLog}: ${label}`,
      })}
    </p>`;
}

function counted({ excerpt, part }: ReadFailure, view: FailureView): string {
  const { failures } = view.words;
  const say = part === "end" ? failures.moreErrorsAtEnd : failures.moreErrors;
  const { errorCount } = excerpt;
  return say(errorCount, formatNumber(errorCount, view.language));
}

function isGap(before: ExcerptLine | undefined, line: ExcerptLine): boolean {
  return before !== undefined && line.line > before.line + 1;
}

function gap({ words }: FailureView): TemplateResult {
  return html`<li class="gap">
    <span class="visually-hidden">${words.failures.gap}</span>
    <span aria-hidden="true">⋯</span>
  </li>`;
}

/** The number of an error's line leads to it; those around it would only be more stops for the keyboard. */
function lineRow(
  job: Job,
  { line, content, isError }: ExcerptLine,
  { part }: ReadFailure,
  view: FailureView,
): TemplateResult {
  const { failures } = view.words;
  const number = formatNumber(line + 1, view.language);
  const place =
    part === "end"
      ? nothing
      : isError
        ? view.links.render(job, view.linked, {
            content: number,
            className: "number",
            line,
            label: failures.line(number),
          })
        : html`<span class="number" aria-hidden="true">${number}</span>`;
  return html`<li class=${isError ? "error" : ""}>
    ${place}${
      isError
        ? html`<span class="visually-hidden">${failures.error}: </span>`
        : nothing
    }<span class="line">${logLine(content)}</span>
  </li>`;
}
