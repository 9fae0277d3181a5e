import { html, type TemplateResult } from "lit";
import type { ControlsOwner } from "../build/controls-owner.js";
import type { JobView } from "./job-views.js";

/** What a tab of a job shows beside its log, which stays where it is. */
export function jobView(
  view: Exclude<JobView, "log">,
  { build, job }: { readonly build: number; readonly job: string },
  { pipeline, client, hrefFor }: ControlsOwner,
): TemplateResult {
  switch (view) {
    case "artifacts":
      return html`<buildkite-artifact-list
        .pipeline=${pipeline}
        .number=${build}
        .job=${job}
        .client=${client}
        .hrefFor=${hrefFor}
      ></buildkite-artifact-list>`;
    case "annotations":
      return html`<buildkite-annotation-list
        .pipeline=${pipeline}
        .number=${build}
        .job=${job}
        .client=${client}
        .hrefFor=${hrefFor}
      ></buildkite-annotation-list>`;
    case "comparison":
      return html`<buildkite-log-comparison
        .pipeline=${pipeline}
        .number=${build}
        .job=${job}
        .client=${client}
        .hrefFor=${hrefFor}
      ></buildkite-log-comparison>`;
  }
}
