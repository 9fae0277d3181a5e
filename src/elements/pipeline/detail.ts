import { html, nothing, type TemplateResult } from "lit";
import { cache } from "lit/directives/cache.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { Job } from "../../api/types.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import { parseBuildView } from "../../routing/build-view.js";
import type { ViewTab } from "../../routing/list-view.js";
import type { Access } from "../access.js";
import { tabId } from "../tabs/tab-list.js";
import type { Acts } from "./acts.js";
import type { Facts } from "./facts.js";
import { keepToPart, type Failures } from "./failures.js";
import { jobPanel } from "./job-panel.js";
import { jobView } from "./job-view.js";
import type { JobViews } from "./job-views.js";
import type { Links } from "./links.js";

/** The view that the build is shown in. */
interface DetailView {
  readonly pipeline: string;
  readonly job: string | undefined;
  readonly line: string | undefined;
  readonly tab: ViewTab | undefined;
  readonly readonly: boolean;
  readonly access: Access;
  readonly client: BuildkiteClient | undefined;
}

interface DetailOptions {
  readonly links: Links;
  readonly acts: Acts;
  readonly facts: Facts;
  readonly failures: Failures;
  readonly jobViews: JobViews;
  readonly messages: SpokenMessages;
  /** The build could not be loaded. */
  readonly buildFailed: boolean;
  /** The host's own message, for the part that has none of its content to show. */
  readonly errorSlot: { readonly build: unknown; readonly log: unknown };
}

/** A build, and the job of it that is open. */
export function detail(
  view: DetailView,
  build: number,
  options: DetailOptions,
): TemplateResult {
  const { links, acts, failures, buildFailed, errorSlot } = options;
  // A job belongs to its build: without that its log would fail for the same reason.
  const job = buildFailed ? undefined : view.job;
  return html`<div class="detail ${job === undefined ? "" : "with-job"}">
    <buildkite-build
      part="build"
      .pipeline=${view.pipeline}
      .number=${build}
      .job=${job ?? ""}
      .view=${parseBuildView(view.tab)}
      .readonly=${view.readonly}
      .access=${view.access}
      .client=${view.client}
      .hrefFor=${links.target}
      @buildkite-build-view-change=${acts.onView}
      @buildkite-job-select=${acts.onJob}
      @buildkite-build-select=${acts.onBuild}
      @buildkite-build-rebuilt=${acts.onBuild}
      @buildkite-build-created=${acts.onBuild}
      @buildkite-build-open=${acts.onBuildLink}
      @buildkite-error-change=${failures.onChange}
      >${errorSlot.build}</buildkite-build
    >
    ${job === undefined ? nothing : openJob(view, { build, job }, options)}
  </div>`;
}

function openJob(
  view: DetailView,
  place: { readonly build: number; readonly job: string },
  options: DetailOptions,
): TemplateResult {
  const { links, acts, facts, failures, jobViews, messages } = options;
  const { selected } = jobViews;
  const owner = { ...ownerOf(view), hrefFor: links.target };
  const job = facts.build?.jobs?.find(({ id }) => id === place.job);
  const target = ({ id }: Job) => ({ build: place.build, job: id });
  return html`<div
    class="job"
    part="job"
    @buildkite-job-select=${acts.onJob}
    @buildkite-job-open=${acts.onJobOpen}
    @buildkite-job-retried=${acts.onRetried}
    @buildkite-build-select=${acts.onBuild}
  >
    ${
      facts.build && job
        ? jobPanel(
            {
              build: facts.build,
              job,
              emoji: facts.emoji,
              views: jobViews,
              messages,
              hrefOf: (attempt) => links.target(target(attempt)),
              onGo: acts.onAttempt,
            },
            owner,
          )
        : nothing
    }
    <div
      class="job-view"
      id="job-view"
      role=${job ? "tabpanel" : nothing}
      aria-labelledby=${job ? tabId(selected) : nothing}
    >
      <buildkite-job-log
        part="log"
        ?hidden=${selected !== "log"}
        .pipeline=${view.pipeline}
        .build=${place.build}
        .job=${place.job}
        .line=${view.line ?? ""}
        .hrefFor=${links.line}
        .client=${view.client}
        @buildkite-log-line-select=${acts.onLine}
        @buildkite-error-change=${failures.onChange}
        >${options.errorSlot.log}</buildkite-job-log
      >
      <div
        class="beside-log"
        ?hidden=${selected === "log"}
        @buildkite-error-change=${keepToPart}
      >
        ${cache(selected === "log" ? nothing : jobView(selected, place, owner))}
      </div>
    </div>
  </div>`;
}

function ownerOf({ pipeline, readonly, access, client }: DetailView) {
  return { pipeline, readonly, access, client };
}
