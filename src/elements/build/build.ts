import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { pageAddress } from "../../api/build-address.js";
import type { BuildkiteClient } from "../../api/client.js";
import { BuildkiteError } from "../../api/errors.js";
import { repositoryLinks } from "../../api/repository-links.js";
import { checkBuildRef, parsePipelineSlug } from "../../api/slugs.js";
import type { Build, BuildRef, Job } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import type { Query } from "../../live/query.js";
import { PreferencesController } from "../../live/preferences.js";
import { buildQuery, emojisQuery, pipelineQuery } from "../../live/queries.js";
import { describeError } from "../../messages/describe-error.js";
import { formatDateTime } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { ALL_ALLOWED, type Access } from "../access.js";
import { setState } from "../custom-state.js";
import { emojiLookup } from "../emoji/emoji-text.js";
import { ErrorReporter } from "../error-change.js";
import { BuildkiteJobSelectEvent } from "../job-list/events.js";
import { buildStyles } from "./build.styles.js";
import { OpenJobInSight } from "./open-job-in-sight.js";

/** A build, or one of its jobs, that a link leads to. */
export interface BuildTarget {
  readonly build: number;
  /** The job's UUID. */
  readonly job?: string;
}

/**
 * One build, live: what it is, its jobs, and the way to build it again.
 *
 * @element buildkite-build
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - A job was activated.
 * @fires {BuildkiteBuildRebuildEvent} buildkite-build-rebuild - Somebody has confirmed a rebuild; cancel it to prevent that.
 * @fires {BuildkiteBuildRebuiltEvent} buildkite-build-rebuilt - The new build exists.
 * @fires {BuildkiteActionFailedEvent} buildkite-action-failed - Something that somebody wanted to do was refused.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The build could not be loaded, or that is over.
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - Somebody wants to see the new build.
 * @fires {BuildkiteBuildOpenEvent} buildkite-build-open - The link to the build that this one repeats was activated; cancelable.
 * @slot actions - More controls beside the title.
 * @slot error - Takes the place of the message when the build could not be loaded.
 * @csspart header - What the build is.
 * @csspart jobs - Its jobs.
 * @cssstate stale - The last refresh failed: what shows is older than it should be.
 */
export class BuildkiteBuild extends LitElement {
  static override styles = [elementStyles, controls, buildStyles];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** The build's number in its pipeline. */
  @property({ type: Number, reflect: true, useDefault: true }) accessor number =
    0;

  /** UUID of the job that is open. */
  @property({ reflect: true, useDefault: true }) accessor job = "";

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build or a job is shown. Without it, links lead to buildkite.com, and a job is selected in place. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: BuildTarget) => string) | undefined;

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #source = new LiveSource(this);
  readonly #settings = new HostSettingsController(this);
  readonly #build = new LiveController(this, () =>
    this.#ask((client, ref) => buildQuery(client, ref)),
  );
  readonly #pipeline = new LiveController(this, () =>
    this.#ask((client, ref) => pipelineQuery(client, ref)),
  );
  readonly #emojis = new LiveController(this, () =>
    this.#ask((client, ref) => emojisQuery(client, ref.organization)),
  );

  readonly #errors = new ErrorReporter(this);

  /** Another function whenever it leads elsewhere, so that the list makes its links anew. */
  #jobHref: (job: Job) => string = () => "";

  constructor() {
    super();
    new OpenJobInSight(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (
      changed.has("hrefFor") ||
      changed.has("pipeline") ||
      changed.has("number")
    )
      this.#jobHref = this.#hrefOfJobs();
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
    const ref = this.#ref;
    const failure = this.#failure;
    if (failure) return this.#renderError(failure);
    if (!ref || ref instanceof BuildkiteError) return nothing;
    const { value } = this.#build;
    return value ? this.#renderBuild(value, ref) : this.#renderSkeleton();
  }

  #renderBuild(build: Build, ref: BuildRef) {
    const emoji = emojiLookup(this.#emojis.value);
    const pipeline = this.#pipeline.value;
    return html`${this.#build.stale ? this.#renderStale() : nothing}
      <buildkite-build-header
        part="header"
        .build=${build}
        .pipeline=${ref}
        .links=${pipeline && repositoryLinks(pipeline)}
        .emoji=${emoji}
        .hrefFor=${this.hrefFor}
      >
        <slot name="actions" slot="actions"></slot>
        <buildkite-rebuild-button
          slot="actions"
          .pipeline=${this.pipeline}
          .readonly=${this.readonly}
          .access=${this.access}
          .client=${this.client}
          .build=${build}
          .hrefFor=${this.hrefFor}
        ></buildkite-rebuild-button>
      </buildkite-build-header>
      <buildkite-job-list
        part="jobs"
        .jobs=${build.jobs ?? NO_JOBS}
        .selected=${this.job}
        .emoji=${emoji}
        .hrefFor=${this.#jobsAreLinks ? this.#jobHref : undefined}
        @buildkite-job-select=${this.#onJobSelect}
      ></buildkite-job-list>`;
  }

  #renderStale() {
    const { common, errors } = this.#messages.words;
    const { error } = this.#build;
    const { timeZone } = this.#preferences.values;
    const since = formatDateTime(
      this.#build.loadedAt ?? 0,
      this.#messages.language,
      timeZone,
    );
    return html`<div class="stale" role="status">
      ${icons.warning}
      <span
        >${common.stale(since)}
        ${error && describeError(errors, error).message}</span
      >
      <button type="button" @click=${() => void this.refresh()}>
        ${icons.retry} ${common.refresh}
      </button>
    </div>`;
  }

  #renderError(error: BuildkiteError) {
    return html`<slot name="error"
      ><buildkite-error
        .error=${error}
        @buildkite-retry=${() => void this.refresh()}
      ></buildkite-error
    ></slot>`;
  }

  #renderSkeleton() {
    return html`<div class="skeleton" aria-busy="true">
      <p class="visually-hidden" role="status">
        ${this.#messages.words.build.loading}
      </p>
      <div class="line short"></div>
      <div class="line title"></div>
      <div class="line"></div>
      ${[1, 2, 3, 4, 5].map(() => html`<div class="line row"></div>`)}
    </div>`;
  }

  /** What shows in place of the build. */
  get #failure(): BuildkiteError | undefined {
    const ref = this.#ref;
    if (ref instanceof BuildkiteError) return ref;
    return this.#build.value ? undefined : this.#build.error;
  }

  /** A job that leads nowhere is a button, which opens it in place. */
  get #jobsAreLinks(): boolean {
    return this.hrefFor !== undefined || this.#settings.buildkiteLinks;
  }

  #hrefOfJobs(): (job: Job) => string {
    const { hrefFor, number: build } = this;
    const ref = this.#ref;
    if (hrefFor) return ({ id }) => hrefFor({ build, job: id });
    if (!ref || ref instanceof BuildkiteError) return () => "";
    return ({ id }) => pageAddress({ ...ref, job: id });
  }

  /** A question to the store, as soon as there are a store and something to ask for. */
  #ask<Value>(
    query: (client: BuildkiteClient, ref: BuildRef) => Query<Value>,
  ): readonly [LiveStore, Query<Value>] | undefined {
    const { store } = this.#source;
    const ref = this.#ref;
    return store && ref && !(ref instanceof BuildkiteError)
      ? [store, query(store.client, ref)]
      : undefined;
  }

  /** What the attributes name; an error where they name nothing, `undefined` before they are set. */
  get #ref(): BuildRef | BuildkiteError | undefined {
    if (!this.pipeline && !this.number) return undefined;
    try {
      return checkBuildRef({
        ...parsePipelineSlug(this.pipeline),
        number: this.number,
      });
    } catch (error) {
      if (error instanceof BuildkiteError) return error;
      throw error;
    }
  }

  /** Told anew, so that what the owner does about it is known before the link is followed. */
  readonly #onJobSelect = (event: BuildkiteJobSelectEvent) => {
    event.stopPropagation();
    const handled = !this.dispatchEvent(new BuildkiteJobSelectEvent(event.job));
    if (handled || !this.hrefFor) event.preventDefault();
    if (!handled && !this.hrefFor) this.job = event.job.id;
  };
}

/** The same array each time, so that the list need not look again. */
const NO_JOBS: readonly Job[] = [];

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-build": BuildkiteBuild;
  }
}
