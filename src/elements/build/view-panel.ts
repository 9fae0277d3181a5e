import { html, type TemplateResult } from "lit";
import type { BuildkiteClient } from "../../api/client.js";
import type { Build, Job } from "../../api/types.js";
import type { BuildView } from "../../routing/build-view.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";
import type { BuildTarget } from "./build-target.js";

interface ViewPanel {
  readonly pipeline: string;
  readonly build: Build;
  /** UUID of the job that is open. */
  readonly job: string;
  readonly emoji: EmojiLookup;
  readonly client: BuildkiteClient | undefined;
  readonly hrefFor: ((target: BuildTarget) => string) | undefined;
  /** Where a job is shown; without it jobs are buttons. */
  readonly jobHref: ((job: Job) => string) | undefined;
}

/** What a tab shows. */
export function viewPanel(view: BuildView, shown: ViewPanel): TemplateResult {
  const { pipeline, build, job, emoji, client, hrefFor, jobHref } = shown;
  switch (view) {
    case "jobs":
      return html`<buildkite-job-list
        part="jobs"
        .jobs=${build.jobs ?? NO_JOBS}
        .selected=${job}
        .emoji=${emoji}
        .hrefFor=${jobHref}
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
