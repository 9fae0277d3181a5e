import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { styleMap } from "lit/directives/style-map.js";
import { pageAddress } from "../../api/build-address.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import { isFinished } from "../../api/status.js";
import type { Build, BuildRef, Job } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { LiveController } from "../../live/live-controller.js";
import { buildQuery, emojisQuery } from "../../live/queries.js";
import {
  StepsController,
  type KnownSteps,
} from "../../live/steps-controller.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { emojiLookup, emojiStyles } from "../emoji/emoji-text.js";
import { ErrorReporter } from "../error-change.js";
import { BuildkiteJobSelectEvent } from "../job-list/events.js";
import { isPlainClick } from "../plain-click.js";
import type { BuildTarget } from "../build/build.js";
import { namedBuild } from "./named-build.js";
import { stepTowards } from "./graph-keys.js";
import { drawGraph, jobsOfNodes, type DrawnGraph } from "./graph-model.js";
import type { GraphView } from "./graph-view.js";
import { GraphZoom } from "./graph-zoom.js";
import { edgesPicture, graphNode, groupFrame } from "./node-template.js";
import { sourceNotes, unknownSteps } from "./source-notes.js";
import { stepDetail } from "./step-detail.js";
import { stepGraphStyles } from "./step-graph.styles.js";
import { stepList } from "./step-list.js";
import { toolbar } from "./toolbar.js";

/**
 * A build's steps by what they wait for, live, from left to right: the pipeline's own and
 * those that its jobs have uploaded.
 *
 * ```html
 * <buildkite-step-graph pipeline="acme/web" number="12"></buildkite-step-graph>
 * ```
 *
 * It asks for nothing until it is in sight.
 *
 * @element buildkite-step-graph
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - A step's job was activated; cancelable.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The first load has failed, or that is over.
 * @slot error - Shown where the first load failed, in place of the reason and advice.
 * @csspart toolbar - Graph or list, and the zoom.
 * @csspart graph - The drawing; scrolls.
 * @csspart step - One step of it.
 * @csspart detail - The step that was opened.
 * @csspart list - The same in words.
 */
export class BuildkiteStepGraph extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    stepGraphStyles,
  ];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** The build's number in its pipeline. */
  @property({ type: Number, reflect: true, useDefault: true }) accessor number =
    0;

  /** The build with its jobs, where the host has it; else it is asked for. */
  @property({ attribute: false }) accessor build: Build | undefined;

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a job is shown. Without it, links lead to buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: BuildTarget) => string) | undefined;

  @state() accessor _asList = false;
  /** The step whose jobs are listed, by its place. */
  @state() accessor _selected: number | undefined;
  /** The step that Tab leads to. */
  @state() accessor _current = 0;
  @query(".canvas-frame") accessor _frame!: HTMLElement | null;

  readonly #messages = new MessagesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #source = new LiveSource(this);
  readonly #zoom = new GraphZoom(this);
  readonly #asked = new LiveController(this, () => {
    const { store } = this.#source;
    const { ref } = this.#named;
    return store && ref && !this.build
      ? [store, buildQuery(store.client, ref)]
      : undefined;
  });
  readonly #steps = new StepsController(this, {
    source: this.#source,
    ref: () => this.#named.ref,
    jobs: () => this.#build?.jobs ?? NO_JOBS,
    isSettled: () => this.#build !== undefined && isFinished(this.#build),
  });
  readonly #emojis = new LiveController(this, () => {
    const { store } = this.#source;
    const { ref } = this.#named;
    return store && ref
      ? [store, emojisQuery(store.client, ref.organization)]
      : undefined;
  });
  readonly #errors = new ErrorReporter(this);
  #drawn: DrawnGraph | undefined;
  /** Whether the part of the graph that somebody should see first has been scrolled to. */
  #shown = false;
  #named: { readonly ref?: BuildRef; readonly error?: BuildkiteError } = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("pipeline") && !changed.has("number") && this.hasUpdated)
      return;
    this.#named = namedBuild(this.pipeline, this.number);
    this._selected = undefined;
    this._current = 0;
    this.#shown = false;
  }

  protected override updated(): void {
    this.#errors.report(this.#failure);
    if (!this.#shown && this._frame) this.#showFirst(this._frame);
  }

  /** Asks Buildkite now, whatever the schedule. */
  async refresh(): Promise<void> {
    await Promise.all([this.#asked.refresh(), this.#steps.refresh()]);
  }

  protected override render() {
    const failure = this.#failure;
    if (failure)
      return html`<slot name="error"
        ><buildkite-error
          .error=${failure}
          @buildkite-retry=${() => void this.refresh()}
        ></buildkite-error
      ></slot>`;
    const { known } = this.#steps;
    const build = this.#build;
    if (!known || !build)
      return html`<div class="skeleton" aria-busy="true">
        <p class="visually-hidden" role="status">
          ${this.#messages.words.graph.loading}
        </p>
      </div>`;
    return known.steps.length === 0
      ? unknownSteps(known, this.#messages)
      : this.#renderKnown(known, build);
  }

  #renderKnown(known: KnownSteps, build: Build) {
    const drawn = (this.#drawn = drawGraph(known.steps, this.#drawn));
    const { nodes, unmatched } = jobsOfNodes(drawn, build.jobs ?? NO_JOBS);
    const view: GraphView = {
      drawn,
      jobs: nodes,
      mayGrow: !isFinished(build),
      messages: this.#messages,
      emoji: emojiLookup(this.#emojis.value),
      selected: this._selected,
      current: Math.min(this._current, nodes.length - 1),
      hrefFor: this.#hrefFor,
      onJob: this.#onJob,
      onStep: this.#onStep,
    };
    return html`${toolbar({
      asList: this._asList,
      zoom: this.#zoom,
      messages: this.#messages,
      onView: (asList) => (this._asList = asList),
      onFit: this.#onFit,
    })}
    ${this._asList ? stepList(view) : this.#renderGraph(view)}
    ${sourceNotes(known, unmatched, view)}`;
  }

  #renderGraph(view: GraphView) {
    const { plan } = view.drawn;
    const { graph } = this.#messages.words;
    const size = {
      width: `${plan.width}px`,
      height: `${plan.height}px`,
      zoom: String(this.#zoom.value),
    };
    return html`<div
        class=${classMap({
          "canvas-frame": true,
          opened: this._selected !== undefined,
          dense: view.drawn.lines === undefined,
        })}
        part="graph"
        role="group"
        aria-label=${graph.label(String(this.number))}
        aria-describedby="keys"
        @keydown=${this.#onKey}
        @focusin=${this.#onFocus}
        @wheel=${this.#zoom.onWheel}
      >
        <div class="canvas" style=${styleMap(size)}>
          ${plan.groups.map((frame) => groupFrame(frame, view))}
          ${edgesPicture(view)}
          ${view.drawn.graph.nodes.map((_, at) => graphNode(at, view))}
        </div>
      </div>
      <p class="visually-hidden" id="keys">${graph.keys}</p>
      ${
        this._selected === undefined
          ? nothing
          : stepDetail(this._selected, view, this.#onClose)
      }`;
  }

  get #build(): Build | undefined {
    return this.build ?? this.#asked.value;
  }

  /** What shows in place of the graph. */
  get #failure(): BuildkiteError | undefined {
    const { error } = this.#build ? this.#steps : this.#asked;
    return this.#named.error ?? error;
  }

  get #hrefFor(): ((job: Job) => string) | undefined {
    const { hrefFor, number: build } = this;
    const { ref } = this.#named;
    if (hrefFor) return ({ id }) => hrefFor({ build, job: id });
    return ref && this.#settings.buildkiteLinks
      ? ({ id }) => pageAddress({ ...ref, job: id })
      : undefined;
  }

  /** A large graph is high where it is widest, so that its beginning is far below its corner. */
  #showFirst(frame: HTMLElement): void {
    const first = this.#drawn?.plan.nodes[0];
    const { clientHeight } = frame;
    if (!first || clientHeight === 0) return;
    this.#shown = true;
    const top = first.y * this.#zoom.value;
    if (top > clientHeight / 2) frame.scrollTop = top - clientHeight / 3;
  }

  #focusStep(at: number): void {
    this._current = at;
    this.renderRoot
      .querySelector<HTMLElement>(`.node[data-at="${at}"]`)
      ?.focus();
  }

  readonly #onJob = (click: MouseEvent, job: Job) => {
    if (!isPlainClick(click)) return;
    if (!this.dispatchEvent(new BuildkiteJobSelectEvent(job)))
      click.preventDefault();
  };

  readonly #onStep = (at: number) => {
    this._selected = this._selected === at ? undefined : at;
  };

  readonly #onClose = () => {
    const at = this._selected;
    this._selected = undefined;
    if (at !== undefined) this.#focusStep(at);
  };

  readonly #onFit = () => {
    const plan = this.#drawn?.plan;
    if (plan && this._frame) this.#zoom.fit(plan, this._frame);
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#drawn) return;
    const to = stepTowards(event.key, this._current, this.#drawn);
    if (to === undefined) return;
    event.preventDefault();
    this.#focusStep(to);
  };

  readonly #onFocus = (event: FocusEvent) => {
    const { at } = (event.target as HTMLElement).dataset;
    if (at !== undefined) this._current = Number(at);
  };
}

/** The same array each time, so that nothing is drawn anew. */
const NO_JOBS: readonly Job[] = [];

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-step-graph": BuildkiteStepGraph;
  }
}
