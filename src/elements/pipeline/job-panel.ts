import { html, type TemplateResult } from "lit";
import { jobStatus } from "../../api/status.js";
import type { Build, Job } from "../../api/types.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import type { ControlsOwner } from "../build/controls-owner.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";
import { jobNotes } from "../job-list/job-notes.js";
import { reprioritizeObstacle } from "../reprioritize-button/reprioritize-obstacle.js";
import { retryObstacle } from "../retry-button/retryable-attempt.js";
import { tabList } from "../tabs/tab-list.js";
import { jobAttempts } from "./job-attempts.js";
import { JOB_VIEWS, type JobViews } from "./job-views.js";

export interface JobPanel {
  readonly build: Build;
  readonly job: Job;
  readonly emoji: EmojiLookup;
  readonly views: JobViews;
  readonly messages: SpokenMessages;
  readonly hrefOf: (job: Job) => string;
  readonly onGo: (job: Job) => void;
}

/** What stands above an open job's log: how it stands, what can be done with it, its attempts, its tabs. */
export function jobPanel(
  panel: JobPanel,
  owner: ControlsOwner,
): TemplateResult {
  const { job, views, messages } = panel;
  const { words } = messages;
  return html`<div class="job-head" part="job-head">
      <div class="job-state">
        <buildkite-state
          kind="job"
          .state=${jobStatus(job).name}
        ></buildkite-state>
        ${jobNotes(job, words).map(
          ({ text, tone }) => html`<span class="note ${tone}">${text}</span>`,
        )}
      </div>
      <div class="actions">${jobActions(panel, owner)}</div>
      ${jobAttempts(panel, messages)}
    </div>
    ${tabList({
      label: words.pipeline.jobViewsLabel,
      tabs: JOB_VIEWS.map((id) => ({ id, label: words.pipeline.jobViews[id] })),
      selected: views.selected,
      panel: "job-view",
      onSelect: views.select,
    })}`;
}

/**
 * What the job's state rules out is out of sight, but stays on the page: its dialog may just be
 * saying what became of the act that led to that state.
 */
function jobActions(
  { build, job, emoji }: JobPanel,
  { pipeline, readonly, access, client, hrefFor }: ControlsOwner,
): TemplateResult {
  const obstacle = retryObstacle({ id: job.id, job, build });
  const isBeside = obstacle && !RETRY_REASONS.has(obstacle);
  return html`<buildkite-reprioritize-button
      variant="toolbar"
      class=${reprioritizeObstacle(job) ? "idle" : ""}
      .pipeline=${pipeline}
      .readonly=${readonly}
      .access=${access}
      .client=${client}
      .hrefFor=${hrefFor}
      .build=${build}
      .job=${job}
      .emoji=${emoji}
    ></buildkite-reprioritize-button>
    <buildkite-retry-button
      variant="toolbar"
      class=${isBeside ? "idle" : ""}
      .pipeline=${pipeline}
      .readonly=${readonly}
      .access=${access}
      .client=${client}
      .hrefFor=${hrefFor}
      .build=${build}
      .job=${job}
      .emoji=${emoji}
    ></buildkite-retry-button>`;
}

/** Where somebody may well look for a retry, and has to be told why there is none. */
const RETRY_REASONS: ReadonlySet<string> = new Set([
  "canceled",
  "newer",
  "retried",
]);
