import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import type { Annotation } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { PreferencesController } from "../../live/preferences.js";
import { describeError } from "../../messages/describe-error.js";
import { formatDateTime } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import type { BuildTarget } from "../build/build.js";
import { setState } from "../custom-state.js";
import { ErrorReporter } from "../error-change.js";
import { findArtifact } from "../job-log/artifact-links.js";
import type { ArtifactHref } from "../log-view/artifact-href.js";
import { TargetDialog } from "../log-view/target-dialog.js";
import { namedBuild, type NamedBuild } from "../named-build.js";
import { annotationTemplate, type AnnotationView } from "./annotation.js";
import {
  byScope,
  countsOf,
  type AnnotationCounts,
} from "./annotation-facts.js";
import { annotationListStyles } from "./annotation-list.styles.js";
import { AnnotationBodies } from "./bodies.js";
import type { BodyContext } from "./body-context.js";
import { CountsReporter } from "./counts-reporter.js";
import { foldedHtml } from "./fold.js";
import { JobLinks, type LinkedBuild } from "./job-links.js";
import { ListFacts } from "./list-facts.js";
import { moreElsewhere, notice, nothingThere, skeleton } from "./notices.js";
import { summary } from "./summary.js";

/**
 * What the jobs of a build have to say: test reports, links, warnings, live.
 *
 * ```html
 * <buildkite-annotation-list pipeline="acme/web" number="12"></buildkite-annotation-list>
 * ```
 *
 * Without a job it shows the build's own annotations and, below them, those of its jobs.
 * Their HTML is sanitised. It asks for nothing until it is on the screen: then once for
 * fewer than 25 annotations, and, while the build is active, every 10 seconds for their list
 * without bodies; bodies only when they have changed. Beside a `<buildkite-build>` the
 * build itself is not asked for again.
 *
 * @element buildkite-annotation-list
 * @fires {BuildkiteAnnotationsChangeEvent} buildkite-annotations-change - There are more, fewer, or others; with their counts by style.
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - A job's link was activated; cancelable.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The first load has failed, or that is over.
 * @slot empty - Shown where there are none, in place of a sentence.
 * @slot error - Shown where the first load failed, in place of the reason and advice.
 * @csspart summary - How many there are of each style.
 * @csspart annotation - One annotation.
 * @cssstate loading - Nothing has been loaded yet.
 * @cssstate stale - Newer ones could not be loaded; older are on show.
 * @cssstate empty - There are none.
 */
export class BuildkiteAnnotationList extends LitElement {
  static override styles = annotationListStyles;

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** The build's number in its pipeline. */
  @property({ type: Number, reflect: true, useDefault: true }) accessor number =
    0;

  /** UUID of a job, for its annotations alone. */
  @property({ reflect: true, useDefault: true }) accessor job = "";

  /** `build` leaves out what belongs to jobs. */
  @property({ reflect: true, useDefault: true }) accessor scope:
    "build" | "all" = "all";

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build or a job is shown. Without it, links lead to buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: BuildTarget) => string) | undefined;

  /** Ids of long annotations that are shown whole. */
  @state() accessor _open: ReadonlySet<string> = new Set();

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #source = new LiveSource(this);
  readonly #facts = new ListFacts(this, {
    source: this.#source,
    ref: () => this.#named.ref,
    scope: () => (this.job ? { job: this.job } : { scope: this.scope }),
    wantsEmojis: () => this.#bodies.holdShortcodes,
  });
  readonly #bodies = new AnnotationBodies(this);
  readonly #dialog = new TargetDialog(this);
  readonly #errors = new ErrorReporter(this);
  readonly #links = new JobLinks(this, this.#settings);
  readonly #counts = new CountsReporter(this);
  #bodyContext: BodyContext | undefined;
  #named: NamedBuild = {};

  /** How many there are of each style; all 0 before they are loaded. */
  get counts(): AnnotationCounts {
    return countsOf(this.#facts.annotations ?? NONE);
  }

  /** How the dialog finds an artifact that an annotation refers to. */
  readonly artifactHref: ArtifactHref = (path) => {
    const { client } = this.#source;
    const { ref } = this.#named;
    return client && ref
      ? findArtifact(client, ref, path)
      : Promise.resolve({ found: false, reason: "absent" });
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (
      changed.has("pipeline") ||
      changed.has("number") ||
      changed.has("job")
    ) {
      this.#named = namedBuild(this);
      this._open = new Set();
    }
    this.#showBodies();
  }

  protected override updated(): void {
    const { annotations, stale } = this.#facts;
    setState(this.#internals, "loading", !annotations && !this.#failure);
    setState(this.#internals, "stale", stale !== undefined);
    setState(this.#internals, "empty", annotations?.length === 0);
    if (this.#linked) this.#links.lead(this.#bodies.all, this.#linked);
    if (annotations) this.#counts.report(this.counts);
    this.#errors.report(this.#failure);
  }

  /** Asks Buildkite now, whatever the schedule. */
  refresh(): Promise<void> {
    return this.#facts.refresh();
  }

  protected override render() {
    const failure = this.#failure;
    if (failure) return this.#renderError(failure);
    if (!this.#named.ref) return nothing;
    const { annotations } = this.#facts;
    const { words, language } = this.#messages;
    if (!annotations) return skeleton(words);
    return html`${this.#renderStale()}
    ${annotations.length === 0 ? nothingThere(words) : this.#renderAll(annotations)}
    ${this.#dialog.render(words, language)}`;
  }

  #renderAll(annotations: readonly Annotation[]) {
    const { annotations: words, common } = this.#messages.words;
    const { ofBuild, ofJobs } = byScope(annotations);
    const isSplit = !this.job && ofJobs.length > 0;
    return html`${summary(this.counts, this.#messages)}
      ${
        this.#bodies.failure === undefined
          ? nothing
          : notice("alert", words.unsafe, {
              label: common.retry,
              run: () => this.#bodies.retry(),
            })
      }
      <div @click=${this.#onClick}>
        ${this.#renderList(isSplit ? ofBuild : annotations, words.label)}
        ${
          isSplit
            ? html`<h2>${words.ofJobs}</h2>
                ${this.#renderList(ofJobs, words.ofJobs)}`
            : nothing
        }
      </div>
      ${moreElsewhere(this.#facts, this.#named.ref, this.#messages)}`;
  }

  #renderList(annotations: readonly Annotation[], label: string) {
    if (annotations.length === 0) return nothing;
    const linked = this.#linked;
    const view: AnnotationView = {
      words: this.#messages.words,
      language: this.#messages.language,
      bodyOf: (id) => this.#bodies.of(id),
      unsafe: this.#bodies.failure !== undefined,
      isOpen: (id) => this._open.has(id),
      onFold: this.#onFold,
      jobLink: (id) =>
        this.job || !linked
          ? nothing
          : this.#links.render(id, linked, this.#messages.words),
    };
    return html`<ol class="annotations" aria-label=${label}>
      ${repeat(
        annotations,
        ({ id }) => id,
        (annotation) => annotationTemplate(annotation, view),
      )}
    </ol>`;
  }

  #renderStale() {
    const { stale } = this.#facts;
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

  get #failure(): BuildkiteError | undefined {
    return this.#named.error ?? this.#facts.failure;
  }

  get #linked(): LinkedBuild | undefined {
    const { ref } = this.#named;
    const { build, emojis } = this.#facts;
    return ref && { ref, build, emojis, hrefFor: this.hrefFor };
  }

  #showBodies(): void {
    const { ref } = this.#named;
    if (!ref) return;
    const { words } = this.#messages;
    const old = this.#bodyContext;
    const isSame = old?.words === words && old.build === ref;
    const context = isSame ? old : { words, build: ref };
    this.#bodyContext = context;
    const wanted = (this.#facts.annotations ?? NONE).flatMap(
      ({ id, bodyHtml = "" }) =>
        bodyHtml.trim() === ""
          ? []
          : [
              {
                id,
                html: this._open.has(id) ? bodyHtml : foldedHtml(bodyHtml),
              },
            ],
    );
    this.#bodies.show(wanted, context, this.#facts.emojis);
  }

  readonly #onFold = (id: string): void => {
    const open = new Set(this._open);
    if (!open.delete(id)) open.add(id);
    this._open = open;
  };

  /** One listener for the links and buttons of all bodies. */
  readonly #onClick = (click: MouseEvent): void => {
    const { target } = click;
    if (!(target instanceof Element)) return;
    const control = target.closest<HTMLElement>("[data-artifact], [data-job]");
    if (!control) return;
    const { artifact, picture, job } = control.dataset;
    if (artifact !== undefined) this.#openArtifact(artifact, picture);
    else if (job !== undefined && this.#linked)
      this.#links.follow(click, control, this.#linked);
  };

  #openArtifact(href: string, picture: string | undefined): void {
    this.#dialog.open(
      picture === undefined
        ? href
        : {
            name: picture,
            width: undefined,
            height: undefined,
            source: { kind: "remote", href },
          },
    );
  }
}

const NONE: readonly Annotation[] = [];

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-annotation-list": BuildkiteAnnotationList;
  }
}
