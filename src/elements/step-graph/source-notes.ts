import { html, nothing, type TemplateResult } from "lit";
import type { Job } from "../../api/types.js";
import type { KnownSteps } from "../../live/steps-controller.js";
import { formatBytes, formatNumber } from "../../messages/format.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import type { StepsProblem } from "../../steps/types.js";
import type { GraphView } from "./graph-view.js";
import { jobList } from "./step-detail.js";

/** Below the graph: where it is from, what it lacks, and the jobs that are not in it. */
export function sourceNotes(
  known: KnownSteps,
  unmatched: readonly Job[],
  view: GraphView,
): TemplateResult {
  const { words, language } = view.messages;
  const amount = formatNumber(unmatched.length, language);
  const count = view.drawn.plan.edges.length;
  const lines = formatNumber(count, language);
  return html`<div class="notes">
    ${
      unmatched.length > 0
        ? html`<details>
            <summary>
              ${words.graph.showUnmatched(unmatched.length, amount)}
            </summary>
            ${jobList(unmatched, view)}
          </details>`
        : nothing
    }
    ${
      view.drawn.lines === undefined
        ? html`<p>${words.graph.tooManyLines(count, lines)}</p>`
        : nothing
    }
    ${unknownWords(known, view.messages).map((note) => html`<p>${note}</p>`)}
    <p>${sourceWords(known, view.messages)}</p>
  </div>`;
}

/** In place of the graph, where neither configuration nor uploads give any steps. */
export function unknownSteps(
  known: KnownSteps,
  messages: SpokenMessages,
): TemplateResult {
  const { unknown } = messages.words.graph;
  const notes = unknownWords(known, messages);
  return html`<div class="unknown" role="status">
    <h3>${unknown.title}</h3>
    ${(notes.length > 0 ? notes : [unknown.noSteps]).map(
      (note) => html`<p>${note}</p>`,
    )}
  </div>`;
}

/** Where the steps are known from, and what knowing them costs. */
function sourceWords(
  { configuration, uploads, requests }: KnownSteps,
  { words, language }: SpokenMessages,
): string {
  const { source } = words.graph;
  const count = uploads?.uploads.length ?? 0;
  const amount = formatNumber(count, language);
  const from =
    count === 0
      ? source.configuration
      : configuration.kind === "read"
        ? source.both(count, amount)
        : source.uploads(count, amount);
  const cost = source.requests(requests, formatNumber(requests, language));
  return `${from}, ${cost}.`;
}

/** What is not known, each with its reason. */
function unknownWords(
  { configuration, uploads }: KnownSteps,
  messages: SpokenMessages,
): readonly string[] {
  const { words, language } = messages;
  const { unknown } = words.graph;
  const notes: string[] = [];
  if (configuration.kind === "absent") notes.push(unknown.absent);
  if (configuration.kind === "refused") notes.push(unknown.refused);
  if (configuration.kind === "problem")
    notes.push(problemWords(configuration.problem, messages));
  if (uploads?.unavailable === "gone") notes.push(unknown.gone);
  if (uploads?.unavailable === "refused") notes.push(unknown.uploadsRefused);
  const unread = uploads?.unread ?? 0;
  if (unread > 0)
    notes.push(unknown.unread(unread, formatNumber(unread, language)));
  const omitted = (uploads?.uploads ?? []).filter(
    ({ result }) => result?.ok !== true,
  ).length;
  if (omitted > 0)
    notes.push(unknown.omitted(omitted, formatNumber(omitted, language)));
  return notes;
}

export function problemWords(
  problem: StepsProblem,
  { words, language }: SpokenMessages,
): string {
  const { problems } = words.graph;
  switch (problem.kind) {
    case "too-large":
      return problems.tooLarge(
        formatBytes(problem.bytes, language),
        formatBytes(problem.limit, language),
      );
    case "not-yaml":
      return problem.line === undefined
        ? problems.notYaml(problem.details)
        : problems.notYamlAt(
            formatNumber(problem.line, language),
            problem.details,
          );
    case "too-deep":
      return problems.tooDeep;
    case "too-many-aliases":
    case "too-many-items":
      return problems.tooMuch;
    case "no-steps":
      return problems.noSteps;
  }
}
