import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import type { Artifact } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { PreferencesController } from "../../live/preferences.js";
import { describeError } from "../../messages/describe-error.js";
import { formatDateTime } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { DialogController } from "../act/dialog-controller.js";
import { JobLinks } from "../annotation-list/job-links.js";
import { notice } from "../annotation-list/notices.js";
import type { BuildTarget } from "../build/build.js";
import { RowWindow } from "../build-list/row-window.js";
import { setState } from "../custom-state.js";
import { ErrorReporter } from "../error-change.js";
import { namedBuild, type NamedBuild } from "../named-build.js";
import { artifactListStyles } from "./artifact-list.styles.js";
import type { ArtifactRow } from "./artifact-tree.js";
import { Downloads } from "./downloads.js";
import { downloadStatus } from "./download-template.js";
import { ListFacts } from "./list-facts.js";
import {
  headTemplate,
  moreTemplate,
  nothingThere,
  searchNote,
  skeleton,
} from "./list-frame.js";
import { PathCopies } from "./path-copies.js";
import { PreviewController } from "./preview-controller.js";
import { previewDialog } from "./preview-dialog.js";
import { rowTemplate, type RowContext } from "./row-template.js";
import { SearchText } from "./search-text.js";
import { TreeKeys } from "./tree-keys.js";
import { TreeModel } from "./tree-model.js";

/**
 * The files that the jobs of a build have uploaded: a tree by path, with search, downloads and
 * previews.
 *
 * ```html
 * <buildkite-artifact-list pipeline="acme/web" number="12"></buildkite-artifact-list>
 * ```
 *
 * It asks for nothing until it is on the screen: then for the first 100 artifacts, and for more
 * when somebody wants them. While the build is active it asks again every 30 seconds for each
 * page that is loaded. A search asks Buildkite only where not everything is loaded. The address
 * of an artifact is asked for at the click on its download, its content when it is opened.
 * Beside a `<buildkite-build>` the build itself is not asked for again.
 *
 * @element buildkite-artifact-list
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - A job's link was activated; cancelable.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The first load has failed, or that is over.
 * @slot empty - Shown where there are none, in place of a sentence.
 * @slot error - Shown where the first load failed, in place of the reason and advice.
 * @csspart row - One file or folder.
 * @cssstate loading - Nothing has been loaded yet.
 * @cssstate stale - Newer ones could not be loaded; older are on show.
 * @cssstate empty - There are none.
 */
export class BuildkiteArtifactList extends LitElement {
  static override styles = artifactListStyles;

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** The build's number in its pipeline. */
  @property({ type: Number, reflect: true, useDefault: true }) accessor number =
    0;

  /** UUID of a job, for its artifacts alone. */
  @property({ reflect: true, useDefault: true }) accessor job = "";

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build or a job is shown. Without it, links lead to buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: BuildTarget) => string) | undefined;

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #source = new LiveSource(this);
  readonly #search = new SearchText(this, () => this.#source.store?.clock);
  readonly #facts = new ListFacts(this, {
    source: this.#source,
    ref: () => this.#named.ref,
    search: this.#search,
  });
  readonly #errors = new ErrorReporter(this);
  readonly #links = new JobLinks(this, this.#settings);
  readonly #reach = {
    store: () => this.#source.store,
    ref: () => this.#named.ref,
  };
  readonly #downloads = new Downloads(this, this.#reach);
  readonly #preview = new PreviewController(this, this.#reach);
  readonly #copies = new PathCopies(this);
  readonly #tree = new TreeModel();
  readonly #rowWindow: RowWindow<ArtifactRow> = new RowWindow<ArtifactRow>(
    this,
    {
      items: () => this.#tree.rows,
      onSight: () => undefined,
      onEnd: () => undefined,
    },
  );
  readonly #keys: TreeKeys = new TreeKeys(this, {
    rows: () => this.#tree.rows,
    focus: (id) => this.#rowWindow.focus((row) => row.id === id),
    toggle: (row) => this.#onToggle(row),
    onKeydown: this.#rowWindow.onKeydown,
  });
  readonly #dialog = new DialogController(this, () => false);

  #named: NamedBuild = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("pipeline") || changed.has("number") || changed.has("job"))
      this.#named = namedBuild(this);
    if (this.#preview.opened && !this.#dialog.isOpen) this.#preview.close();
    const { artifacts = NONE, list } = this.#facts;
    this.#tree.list({
      artifacts,
      search: this.#search.text,
      isPartial: list.isPartial,
      language: this.#messages.language,
    });
  }

  protected override updated(): void {
    const { artifacts, stale } = this.#facts.list;
    setState(this.#internals, "loading", !artifacts && !this.#failure);
    setState(this.#internals, "stale", stale !== undefined);
    setState(this.#internals, "empty", artifacts?.length === 0);
    this.#errors.report(this.#failure);
  }

  /** Asks Buildkite now, whatever the schedule. */
  refresh(): Promise<void> {
    return this.#facts.list.refresh();
  }

  protected override render() {
    const failure = this.#failure;
    if (failure) return this.#renderError(failure);
    if (!this.#named.ref) return nothing;
    const { words } = this.#messages;
    const { artifacts } = this.#facts.list;
    if (!artifacts) return skeleton(words);
    return html`${this.#renderStale()}
      ${artifacts.length === 0 ? nothingThere(words) : this.#renderAll()}
      <div @click=${this.#onClick}>
        ${previewDialog({
          words,
          language: this.#messages.language,
          preview: this.#preview,
          downloads: this.#downloads,
          jobLink: (artifact) => this.#jobLink(artifact),
          onClose: () => this.#dialog.close(),
        })}
      </div>`;
  }

  #renderAll() {
    const { words } = this.#messages;
    const { list, found } = this.#facts;
    const isSearch = this.#search.text !== "";
    return html`${headTemplate(
        {
          list,
          search: this.#search,
          tree: this.#tree,
          onToggleAll: this.#onToggleAll,
        },
        this.#messages,
      )}
      <p role="status" class="visually-hidden">
        ${this.#copies.status(words)} ${downloadStatus(this.#downloads, words)}
      </p>
      ${isSearch ? searchNote(list, found, this.#messages) : nothing}
      <p class="visually-hidden" id="keys">${words.artifacts.keys}</p>
      <div data-sight="top"></div>
      ${
        this.#tree.rows.length === 0
          ? html`<p class="empty">${words.artifacts.search.none}</p>`
          : this.#renderRows()
      }
      <div data-sight="end"></div>
      ${isSearch ? nothing : moreTemplate(list, this.#messages)}`;
  }

  #renderRows() {
    const { words, language } = this.#messages;
    const context: RowContext = {
      words,
      language,
      downloads: this.#downloads,
      copies: this.#copies,
      onToggle: this.#onToggle,
      onOpen: this.#onOpen,
      namesJobs: this.job === "",
      jobLink: (artifact) => this.#jobLink(artifact),
    };
    return html`<div
      class="rows"
      role="list"
      aria-label=${words.artifacts.label}
      aria-describedby="keys"
      @focusin=${this.#keys.onFocusIn}
      @keydown=${this.#keys.onKeyDown}
      @click=${this.#onClick}
    >
      ${this.#rowWindow.render((row, index) => rowTemplate(row, index, context))}
    </div>`;
  }

  #renderStale() {
    const { stale } = this.#facts.list;
    if (!stale) return nothing;
    const { words, language } = this.#messages;
    const { timeZone } = this.#preferences.values;
    const since = formatDateTime(stale.loadedAt, language, timeZone);
    const { message } = describeError(words.errors, stale.error);
    return notice("status", `${words.common.stale(since)} ${message}`, {
      label: words.common.refresh,
      run: () => void this.refresh(),
    });
  }

  #renderError(error: BuildkiteError) {
    return html`<slot name="error"
      ><buildkite-error
        .error=${error}
        @buildkite-retry=${() => void this.refresh()}
      ></buildkite-error
    ></slot>`;
  }

  /** Nothing where all artifacts are of the one job. */
  #jobLink({ jobId }: Artifact) {
    const linked = this.#linked;
    if (this.job || !linked || jobId === "") return nothing;
    const link = this.#links.render(jobId, linked, this.#messages.words);
    return html`<span class="of">${link}</span>`;
  }

  get #linked() {
    const { ref } = this.#named;
    const { build, emojis } = this.#facts;
    return ref && { ref, build, emojis, hrefFor: this.hrefFor };
  }

  get #failure(): BuildkiteError | undefined {
    return this.#named.error ?? this.#facts.list.failure;
  }

  readonly #onToggle = (row: ArtifactRow): void => {
    this.#tree.toggle(row);
    this.requestUpdate();
  };

  readonly #onToggleAll = (): void => {
    this.#tree.toggleAll();
    this.requestUpdate();
  };

  readonly #onOpen = (artifact: Artifact): void => {
    this.#dialog.open();
    this.#preview.open(artifact);
  };

  /** One listener for the links of all rows. */
  readonly #onClick = (click: MouseEvent): void => {
    const { target } = click;
    if (!(target instanceof Element) || !this.#linked) return;
    const link = target.closest<HTMLElement>("[data-job]");
    if (!link) return;
    this.#links.follow(click, link, this.#linked);
    // What the host shows in place must not be behind a dialog.
    if (click.defaultPrevented) this.#dialog.close();
  };
}

const NONE: readonly Artifact[] = [];

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-artifact-list": BuildkiteArtifactList;
  }
}
