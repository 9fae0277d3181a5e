import { html, type TemplateResult } from "lit";
import type { Build, Job } from "../../api/types.js";
import type { BuildView } from "../../routing/build-view.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";
import type { ControlsOwner } from "./controls-owner.js";
import { rowActions } from "./row-actions.js";

interface ViewPanel {
  readonly owner: ControlsOwner;
  readonly build: Build;
  /** UUID of the job that is open. */
  readonly job: string;
  readonly emoji: EmojiLookup;
  /** Where a job is shown; without it jobs are buttons. */
  readonly jobHref: ((job: Job) => string) | undefined;
}

/** What a tab shows. */
export function viewPanel(view: BuildView, shown: ViewPanel): TemplateResult {
  const { owner, build, job, emoji, jobHref } = shown;
  const { pipeline, client, hrefFor } = owner;
  switch (view) {
    case "jobs":
      return html`<buildkite-job-list
        part="jobs"
        .jobs=${build.jobs ?? NO_JOBS}
        .selected=${job}
        .emoji=${emoji}
        .hrefFor=${jobHref}
        .actionsFor=${rowActions(build, owner, emoji)}
      ></buildkite-job-list>`;
    case "waterfall":
      return html`<buildkite-waterfall
        part="waterfall"
        .build=${build}
        .jobs=${build.jobs ?? NO_JOBS}
        .selected=${job}
        .emoji=${emoji}
        .hrefFor=${jobHref}
      ></buildkite-waterfall>`;
    case "graph":
      return html`<buildkite-step-graph
        part="graph"
        .pipeline=${pipeline}
        .number=${build.number}
        .build=${build}
        .client=${client}
        .hrefFor=${hrefFor}
      ></buildkite-step-graph>`;
    case "annotations":
      return html`<buildkite-annotation-list
        part="annotations"
        .pipeline=${pipeline}
        .number=${build.number}
        .client=${client}
        .hrefFor=${hrefFor}
      ></buildkite-annotation-list>`;
    case "artifacts":
      return html`<buildkite-artifact-list
        part="artifacts"
        .pipeline=${pipeline}
        .number=${build.number}
        .client=${client}
        .hrefFor=${hrefFor}
      ></buildkite-artifact-list>`;
  }
}

/** The same array each time, so that the list need not look again. */
const NO_JOBS: readonly Job[] = [];
