import { html, nothing, type TemplateResult } from "lit";
import { jobHasLog, jobLabel } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import { shownState } from "./graph-model.js";
import { stepName, type GraphView } from "./graph-view.js";
import { stateIcon } from "./node-template.js";
import { afterWords, beforeWords, stateWords } from "./step-words.js";

/** A parallel step has thousands at most; the list of jobs is the place for those. */
const JOBS = 200;

/** One step in full: what it waits for, when it runs at all, and its jobs. */
export function stepDetail(
  at: number,
  view: GraphView,
  onClose: () => void,
): TemplateResult | typeof nothing {
  const step = view.drawn.graph.nodes[at]?.step;
  if (!step) return nothing;
  const { graph } = view.messages.words;
  const name = emojiText(stepName(step, view.messages), view.emoji);
  return html`<section
    class="detail"
    part="detail"
    aria-labelledby="detail-name"
  >
    <header>
      ${stateIcon(view.jobs[at]?.state)}
      <h3 id="detail-name"><bdi>${name}</bdi></h3>
      <button
        type="button"
        class="quiet icon-only close"
        title=${graph.close}
        aria-label=${graph.close}
        @click=${onClose}
      >
        ${icons.close}
      </button>
    </header>
    ${stepFacts(at, view)}
  </section>`;
}

/** What the panel and the list say alike. */
export function stepFacts(at: number, view: GraphView): TemplateResult {
  const { graph } = view.messages.words;
  const step = view.drawn.graph.nodes[at]?.step;
  const facts = [
    `${graph.kinds[step?.kind ?? "unknown"]}, ${stateWords(at, view)}`,
    afterWords(at, view),
    beforeWords(at, view),
    step?.condition === undefined ? undefined : graph.condition(step.condition),
    step?.branches === undefined ? undefined : graph.branches(step.branches),
  ];
  return html`<ul class="facts">
      ${facts.map((fact) => (fact === undefined ? nothing : html`<li>${emojiText(fact, view.emoji)}</li>`))}
    </ul>
    ${jobList(view.jobs[at]?.jobs ?? [], view)}`;
}

export function jobList(
  jobs: readonly Job[],
  view: GraphView,
): TemplateResult | typeof nothing {
  if (jobs.length === 0) return nothing;
  const { words, language } = view.messages;
  const more = jobs.length - JOBS;
  return html`<ul class="jobs">
      ${jobs.slice(0, JOBS).map((job) => html`<li>${jobLine(job, view)}</li>`)}
    </ul>
    ${
      more > 0
        ? html`<p class="muted">
            ${words.graph.moreJobs(more, formatNumber(more, language))}
          </p>`
        : nothing
    }`;
}

function jobLine(job: Job, view: GraphView): TemplateResult {
  const { words, language } = view.messages;
  const label = jobLabel(job, words.jobs.types);
  const index = job.type === "script" ? (job.parallelIndex ?? 0) + 1 : 0;
  // Many pipelines put `%n` into the label, which is the same number.
  const isNumbered = label.split(/\D+/).includes(String(index));
  const place =
    job.type === "script" && (job.parallelTotal ?? 0) > 1 && !isNumbered
      ? ` ${words.jobs.parallelIndex(
          formatNumber(index, language),
          formatNumber(job.parallelTotal ?? 0, language),
        )}`
      : "";
  const name = html`<bdi>${emojiText(label, view.emoji)}</bdi>${place}`;
  const onClick = (click: MouseEvent) => view.onJob(click, job);
  return html`${stateIcon(shownState(job))}
  ${
    !jobHasLog(job)
      ? html`<span>${name}</span>`
      : view.hrefFor
        ? html`<a href=${view.hrefFor(job)} @click=${onClick}>${name}</a>`
        : html`<button type="button" class="as-link" @click=${onClick}>
            ${name}
          </button>`
  }
  ${
    job.startedAt === undefined
      ? nothing
      : html`<buildkite-duration
          class="muted"
          .from=${job.startedAt}
          .to=${job.finishedAt}
        ></buildkite-duration>`
  }`;
}
