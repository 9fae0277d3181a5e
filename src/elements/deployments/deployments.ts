import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import { repositoryLinks } from "../../api/repository-links.js";
import type { Build } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import { PreferencesController } from "../../live/preferences.js";
import { buildsQuery, pipelineQuery } from "../../live/queries.js";
import type { Query } from "../../live/query.js";
import { formatNumber } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import type { BuildTarget } from "../build/build.js";
import { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import { setState } from "../custom-state.js";
import { ErrorReporter } from "../error-change.js";
import { namedPipeline, type NamedPipeline } from "../named-pipeline.js";
import { isPlainClick } from "../plain-click.js";
import { staleNotice } from "../stale-notice.js";
import { deploymentsStyles } from "./deployments.styles.js";
import type { DeploymentsView } from "./deployments-view.js";
import { difference, type Pair } from "./difference-template.js";
import { emptyTemplate } from "./empty-template.js";
import { environmentTemplate } from "./environment-template.js";
import { environmentsOf, type Environment } from "./environments.js";

/**
 * What a pipeline has deployed where, live, as its builds say in their meta-data: what each
 * environment has now and had before, and what differs between two of them.
 *
 * ```html
 * <buildkite-deployments pipeline="acme/web"></buildkite-deployments>
 * ```
 *
 * It asks for the pipeline and the newest builds of any branch, which is what a list of
 * builds on the same page asks for, too.
 *
 * @element buildkite-deployments
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - A build's link was activated; cancelable.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The first load has failed, or that is over.
 * @slot empty - Shown where no build names an environment, in place of what to do about it.
 * @slot error - Shown where the first load failed, in place of the reason and advice.
 * @csspart environment - One environment.
 * @csspart difference - The comparison of two environments.
 * @cssstate loading - Nothing has been loaded yet.
 * @cssstate empty - No build names an environment.
 * @cssstate stale - Newer data could not be loaded; older is on show.
 * @cssstate error - The first load failed.
 */
export class BuildkiteDeployments extends LitElement {
  static override styles = deploymentsStyles;

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build is shown. Without it, links lead to buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: BuildTarget) => string) | undefined;

  /** The environments that are compared. */
  @state() accessor _pair: Pair | undefined;

  /** Ids of the environments whose whole history shows. */
  @state() accessor _whole: ReadonlySet<string> = new Set();

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #source = new LiveSource(this);
  readonly #pipeline = new LiveController(this, () =>
    this.#ask(({ client }, ref) => pipelineQuery(client, ref)),
  );
  readonly #builds = new LiveController(this, () =>
    this.#ask(({ client }, ref) =>
      buildsQuery(client, ref, {}, this.#settings.perPage),
    ),
  );
  readonly #errors = new ErrorReporter(this);

  #named: NamedPipeline = {};
  /** What `#environments` were read from. */
  #read: readonly Build[] | undefined;
  #environments: readonly Environment[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("pipeline") || !this.hasUpdated) {
      this.#named = namedPipeline(this.pipeline);
      this._pair = undefined;
      this._whole = new Set();
    }
    const { value } = this.#builds;
    if (value === this.#read) return;
    this.#read = value;
    this.#environments = environmentsOf(value ?? []);
  }

  protected override updated(): void {
    const failure = this.#failure;
    const { value, stale } = this.#builds;
    const isEmpty = value !== undefined && this.#environments.length === 0;
    setState(this.#internals, "loading", !value && !failure);
    setState(this.#internals, "empty", isEmpty);
    setState(this.#internals, "stale", stale);
    setState(this.#internals, "error", failure !== undefined);
    this.#errors.report(failure);
  }

  /** Asks Buildkite now, whatever the schedule. */
  async refresh(): Promise<void> {
    await Promise.all([this.#pipeline.refresh(), this.#builds.refresh()]);
  }

  protected override render() {
    const failure = this.#failure;
    if (failure)
      return html`<slot name="error"
        ><buildkite-error
          .error=${failure}
          @buildkite-retry=${this.#onRetry}
        ></buildkite-error
      ></slot>`;
    const view = this.#view;
    const { value: builds } = this.#builds;
    if (!builds)
      return html`<p class="loading muted" role="status">
        ${view.words.deployments.loading}
      </p>`;
    return html`${
      this.#environments.length === 0
        ? html`<slot name="empty">${emptyTemplate(view)}</slot>`
        : this.#renderEnvironments(builds.length, view)
    }
    ${this.#renderStale(view)}`;
  }

  #renderEnvironments(builds: number, view: DeploymentsView) {
    const words = view.words.deployments;
    const options = {
      environments: this.#environments,
      pair: this._pair,
      onPair: this.#onPair,
    };
    return html`<ul class="environments" aria-label=${words.list}>
        ${repeat(
          this.#environments,
          ({ id }) => id,
          (environment) =>
            environmentTemplate(
              environment,
              {
                whole: this._whole.has(environment.id),
                onWhole: () => this.#onWhole(environment.id),
              },
              view,
            ),
        )}
      </ul>
      ${difference(options, view)}
      <p class="from muted">
        ${words.from(builds, formatNumber(builds, view.language))}
      </p>`;
  }

  #renderStale(view: DeploymentsView) {
    const { error, loadedAt, stale } = this.#builds;
    if (!stale || !error || loadedAt === undefined) return nothing;
    const { timeZone } = this.#preferences.values;
    return staleNotice({ error, loadedAt }, view, timeZone, this.#onRetry);
  }

  get #view(): DeploymentsView {
    const pipeline = this.#pipeline.value;
    return {
      words: this.#messages.words,
      language: this.#messages.language,
      repository: pipeline && repositoryLinks(pipeline),
      hrefOf: this.#hrefOf,
      onOpen: this.#onOpen,
    };
  }

  get #failure(): BuildkiteError | undefined {
    return (
      this.#named.error ?? (this.#builds.value ? undefined : this.#builds.error)
    );
  }

  #ask<Value>(
    query: (
      store: LiveStore,
      ref: NonNullable<NamedPipeline["ref"]>,
    ) => Query<Value>,
  ): readonly [LiveStore, Query<Value>] | undefined {
    const { store } = this.#source;
    const { ref } = this.#named;
    return store && ref ? [store, query(store, ref)] : undefined;
  }

  readonly #hrefOf = ({ number }: Build): string | undefined => {
    const { ref } = this.#named;
    if (this.hrefFor) return this.hrefFor({ build: number });
    return ref && this.#settings.pageAddress({ ...ref, number });
  };

  readonly #onOpen = (event: MouseEvent, build: Build): void => {
    if (!isPlainClick(event)) return;
    const allowed = this.dispatchEvent(new BuildkiteBuildSelectEvent(build));
    if (!allowed) event.preventDefault();
  };

  readonly #onPair = (pair: Pair) => (this._pair = pair);

  readonly #onWhole = (id: string) =>
    (this._whole = new Set([...this._whole, id]));

  readonly #onRetry = () => void this.refresh();
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-deployments": BuildkiteDeployments;
  }
}
