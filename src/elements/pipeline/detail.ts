import { html, nothing, type TemplateResult } from "lit";
import type { BuildkiteClient } from "../../api/client.js";
import type { Access } from "../access.js";
import type { Acts } from "./acts.js";
import type { Failures } from "./failures.js";
import type { Links } from "./links.js";

/** The view that the build is shown in. */
interface DetailView {
  readonly pipeline: string;
  readonly job: string | undefined;
  readonly line: string | undefined;
  readonly readonly: boolean;
  readonly access: Access;
  readonly client: BuildkiteClient | undefined;
}

interface DetailOptions {
  readonly links: Links;
  readonly acts: Acts;
  readonly failures: Failures;
  /** The build could not be loaded. */
  readonly buildFailed: boolean;
  /** The host's own message, for the part that has none of its content to show. */
  readonly errorSlot: { readonly build: unknown; readonly log: unknown };
}

/** A build, and the log of the job that is open. */
export function detail(
  view: DetailView,
  build: number,
  { links, acts, failures, buildFailed, errorSlot }: DetailOptions,
): TemplateResult {
  const { pipeline, line, client } = view;
  // A job belongs to its build: without that its log would fail for the same reason.
  const job = buildFailed ? undefined : view.job;
  return html`<div class="detail ${job === undefined ? "" : "with-job"}">
    <buildkite-build
      part="build"
      .pipeline=${pipeline}
      .number=${build}
      .job=${job ?? ""}
      .readonly=${view.readonly}
      .access=${view.access}
      .client=${client}
      .hrefFor=${links.target}
      @buildkite-job-select=${acts.onJob}
      @buildkite-build-select=${acts.onBuild}
      @buildkite-build-rebuilt=${acts.onBuild}
      @buildkite-build-open=${acts.onBuildLink}
      @buildkite-error-change=${failures.onChange}
      >${errorSlot.build}</buildkite-build
    >
    ${
      job === undefined
        ? nothing
        : html`<buildkite-job-log
            part="log"
            .pipeline=${pipeline}
            .build=${build}
            .job=${job}
            .line=${line ?? ""}
            .hrefFor=${links.line}
            .client=${client}
            @buildkite-log-line-select=${acts.onLine}
            @buildkite-error-change=${failures.onChange}
            >${errorSlot.log}</buildkite-job-log
          >`
    }
  </div>`;
}
