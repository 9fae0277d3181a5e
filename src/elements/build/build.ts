import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { cache } from "lit/directives/cache.js";
import { pageAddress } from "../../api/build-address.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import { repositoryLinks } from "../../api/repository-links.js";
import type { Build, BuildRef, Job } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import type { Query } from "../../live/query.js";
import { PreferencesController } from "../../live/preferences.js";
import { buildQuery, emojisQuery, pipelineQuery } from "../../live/queries.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { parseBuildView, type BuildView } from "../../routing/build-view.js";
import { controls, elementStyles } from "../../styles/base.js";
import { noticeStyles } from "../../styles/notice.js";
import { ALL_ALLOWED, type Access } from "../access.js";
import type { AnnotationCounts } from "../annotation-list/annotation-facts.js";
import type { BuildkiteAnnotationsChangeEvent } from "../annotation-list/events.js";
import { setState } from "../custom-state.js";
import { emojiLookup, emojiStyles } from "../emoji/emoji-text.js";
import { ErrorReporter } from "../error-change.js";
import { BuildkiteJobSelectEvent } from "../job-list/events.js";
import { namedBuild, type NamedBuild } from "../named-build.js";
import { tabListStyles } from "../tabs/tab-list.styles.js";
import { tabId } from "../tabs/tab-list.js";
import { blockedSteps } from "./blocked-steps.js";
import { buildActions } from "./build-actions.js";
import { buildCommands } from "./build-commands.js";
import { buildFailure, buildSkeleton, staleNotice } from "./build-notices.js";
import type { BuildTarget } from "./build-target.js";
import { buildStyles } from "./build.styles.js";
import { BuildkiteBuildViewChangeEvent } from "./events.js";
import { OpenJobInSight } from "./open-job-in-sight.js";
import { viewPanel } from "./view-panel.js";
import { viewTabs } from "./view-tabs.js";

export type { BuildTarget } from "./build-target.js";

/**
 * One build, live, whole: what it is, what can be done with it, why it failed or what it waits
 * for, and its jobs, waterfall, graph, annotations and artifacts as tabs.
 *
 * The build with its jobs is one request. What no tab has shown yet has asked for nothing.
 *
 * @element buildkite-build
 * @fires {BuildkiteBuildViewChangeEvent} buildkite-build-view-change - A tab was chosen; cancel it to keep the view.
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - A job was activated, wherever it shows.
 * @fires {BuildkiteBuildRebuildEvent} buildkite-build-rebuild - Somebody has confirmed a rebuild; cancel it to prevent that.
 * @fires {BuildkiteBuildRebuiltEvent} buildkite-build-rebuilt - The new build exists.
 * @fires {BuildkiteBuildCreatedEvent} buildkite-build-created - A new build like this one exists.
 * @fires {BuildkiteActionFailedEvent} buildkite-action-failed - Something that somebody wanted to do was refused.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The build could not be loaded, or that is over.
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - Somebody wants to see the new build.
 * @fires {BuildkiteBuildOpenEvent} buildkite-build-open - The link to the build that this one repeats was activated; cancelable.
 * @slot actions - More controls beside the title.
 * @slot error - Takes the place of the message when the build could not be loaded.
 * @csspart header - What the build is.
 * @csspart why - Why it failed, and what it waits for, above its jobs.
 * @csspart tabs - The ways to look at it.
 * @csspart jobs - Its jobs.
 * @csspart waterfall - Its jobs over time.
 * @csspart graph - Its steps by what they wait for.
 * @csspart annotations - What its jobs have to say.
 * @csspart artifacts - The files that its jobs have uploaded.
 * @cssstate stale - The last refresh failed: what shows is older than it should be.
 */
export class BuildkiteBuild extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    tabListStyles,
    noticeStyles,
    buildStyles,
  ];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** The build's number in its pipeline. */
  @property({ type: Number, reflect: true, useDefault: true }) accessor number =
    0;

  /** UUID of the job that is open. */
  @property({ reflect: true, useDefault: true }) accessor job = "";

  /** The tab on show: `jobs`, `waterfall`, `graph`, `annotations` or `artifacts`. */
  @property({ reflect: true, useDefault: true, converter: parseBuildView })
  accessor view: BuildView = "jobs";

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build, a view of it or a job is shown. Without it, links lead to buildkite.com, and tabs and jobs are selected in place. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: BuildTarget) => string) | undefined;

  /** Known once somebody has looked at them. */
  @state() accessor _annotations: AnnotationCounts | undefined;

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #source = new LiveSource(this);
  readonly #settings = new HostSettingsController(this);
  readonly #build = new LiveController(this, () =>
    this.#ask((client, ref) => buildQuery(client, ref)),
  );
  /** What decorates the build must not delay its jobs: it is asked for once they are there. */
  readonly #pipeline = new LiveController(this, () =>
    this.#build.value
      ? this.#ask((client, ref) => pipelineQuery(client, ref))
      : undefined,
  );
  readonly #emojis = new LiveController(this, () =>
    this.#build.value
      ? this.#ask((client, ref) => emojisQuery(client, ref.organization))
      : undefined,
  );

  readonly #errors = new ErrorReporter(this);

  /** Another function whenever it leads elsewhere, so that the list makes its links anew. */
  #jobHref: (job: Job) => string = () => "";
  #named: NamedBuild = {};

  constructor() {
    super();
    new OpenJobInSight(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has("pipeline") || changed.has("number");
    if (isOther) {
      const { pipeline, number } = this;
      this.#named = namedBuild({ pipeline, number, job: "" });
      this._annotations = undefined;
    }
    if (isOther || changed.has("hrefFor")) this.#jobHref = this.#hrefOfJobs();
  }

  protected override updated(): void {
    setState(this.#internals, "stale", this.#build.stale);
    this.#errors.report(this.#failure);
  }

  /** Asks Buildkite now, whatever the schedule. */
  refresh(): Promise<void> {
    return this.#build.refresh();
  }

  protected override render() {
    const failure = this.#failure;
    if (failure) return buildFailure(failure, this.#onRefresh);
    const { ref } = this.#named;
    if (!ref) return nothing;
    const { value } = this.#build;
    return value
      ? this.#renderBuild(value, ref)
      : buildSkeleton(this.#messages.words);
  }

  #renderBuild(build: Build, ref: BuildRef) {
    const emoji = emojiLookup(this.#emojis.value);
    const pipeline = this.#pipeline.value;
    const { timeZone } = this.#preferences.values;
    const commands = () =>
      buildCommands(this, build, emoji, this.#onView, this.#messages);
    return html`<buildkite-command-palette .commands=${commands}>
      ${staleNotice(this.#build, timeZone, this.#onRefresh, this.#messages)}
      <buildkite-build-header
        part="header"
        .build=${build}
        .pipeline=${ref}
        .links=${pipeline && repositoryLinks(pipeline)}
        .emoji=${emoji}
        .hrefFor=${this.hrefFor}
      >
        ${blockedSteps(build, this, emoji, this.#messages.words)}
        <slot name="actions" slot="actions"></slot>
        ${buildActions(build, this, emoji)}
      </buildkite-build-header>
      ${viewTabs(
        {
          selected: this.view,
          annotations: this._annotations,
          hrefFor: this.#viewHref,
          onSelect: this.#onView,
        },
        this.#messages,
      )}
      <div
        class="view"
        id="view"
        role="tabpanel"
        aria-labelledby=${tabId(this.view)}
        @buildkite-job-select=${this.#onJobSelect}
        @buildkite-annotations-change=${this.#onAnnotations}
        @buildkite-error-change=${stop}
      >
        <buildkite-failure-summary
          part="why"
          ?hidden=${this.view !== "jobs"}
          .pipeline=${this.pipeline}
          .number=${this.number}
          .client=${this.client}
          .hrefFor=${this.hrefFor}
        ></buildkite-failure-summary>
        ${
          // A tab that is left asks for nothing, and is found again as it was.
          cache(
            viewPanel(this.view, {
              owner: this,
              build,
              job: this.job,
              emoji,
              jobHref: this.#jobsAreLinks ? this.#jobHref : undefined,
            }),
          )
        }
      </div>
    </buildkite-command-palette>`;
  }

  /** What shows in place of the build. */
  get #failure(): BuildkiteError | undefined {
    const { error } = this.#named;
    return error ?? (this.#build.value ? undefined : this.#build.error);
  }

  /** A job that leads nowhere is a button, which opens it in place. */
  get #jobsAreLinks(): boolean {
    return this.hrefFor !== undefined || this.#settings.buildkiteLinks;
  }

  /** Views are no pages of buildkite.com: without an owner that routes, tabs are buttons. */
  get #viewHref(): ((view: BuildView) => string) | undefined {
    const { hrefFor, number: build } = this;
    return hrefFor && ((view) => hrefFor({ build, view }));
  }

  #hrefOfJobs(): (job: Job) => string {
    const { hrefFor, number: build } = this;
    const { ref } = this.#named;
    if (hrefFor) return ({ id }) => hrefFor({ build, job: id });
    return ({ id }) => (ref ? pageAddress({ ...ref, job: id }) : "");
  }

  /** A question to the store, as soon as there are a store and something to ask for. */
  #ask<Value>(
    query: (client: BuildkiteClient, ref: BuildRef) => Query<Value>,
  ): readonly [LiveStore, Query<Value>] | undefined {
    const { store } = this.#source;
    const { ref } = this.#named;
    return store && ref ? [store, query(store.client, ref)] : undefined;
  }

  readonly #onRefresh = () => void this.refresh();

  readonly #onView = (view: BuildView) => {
    if (this.dispatchEvent(new BuildkiteBuildViewChangeEvent(view)))
      this.view = view;
  };

  /** Told anew, so that what the owner does about it is known before the link is followed. */
  readonly #onJobSelect = (event: BuildkiteJobSelectEvent) => {
    event.stopPropagation();
    const { job, line } = event;
    const handled = !this.dispatchEvent(new BuildkiteJobSelectEvent(job, line));
    if (handled || !this.hrefFor) event.preventDefault();
    if (!handled && !this.hrefFor) this.job = job.id;
  };

  readonly #onAnnotations = ({ counts }: BuildkiteAnnotationsChangeEvent) => {
    this._annotations = counts;
  };
}

/** A part's own failure shows there; what this element tells of is the build's. */
function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-build": BuildkiteBuild;
  }
}
