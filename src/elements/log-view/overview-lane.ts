import { html, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import type { LogText } from "../../log/core/log-text.js";
import type { LineRange } from "./line-range.js";
import type { LogLayout } from "./log-layout.js";
import {
  drawOverview,
  type OverviewColors,
  type OverviewPlaces,
} from "./overview-drawing.js";
import {
  firstRowOf,
  nearestMark,
  overviewMarks,
  pointOf,
  type OverviewMarks,
} from "./overview-map.js";
import type { Highlights } from "./row-highlights.js";

/** CSS pixels across. */
export const LANE_WIDTH = 12;

/** How near (CSS pixels) to a mark a click has to be for that mark to be meant. */
const REACH = 4;

/** What the lane shows besides the problems of the log. */
export interface OverviewState extends Highlights {
  readonly log: LogText;
  readonly linked: LineRange | undefined;
  /** From 0. */
  readonly currentLine: number | undefined;
}

/**
 * The lane beside the scrollbar: where in the whole log there are matches, problems, the
 * linked lines and the selection. It is drawn only when one of these has changed. All that
 * it shows and does is to be had by keyboard elsewhere, so assistive technology is spared it.
 */
export class OverviewLane {
  readonly #layout: LogLayout;
  readonly #goTo: (row: number) => void;
  readonly #canvas = createRef<HTMLCanvasElement>();
  #marks: OverviewMarks | undefined;
  #state: OverviewState | undefined;
  #colors: OverviewColors | undefined;
  #drawn = "";

  /** @param goTo Is called with the row that somebody wants to see. */
  constructor(layout: LogLayout, goTo: (row: number) => void) {
    this.#layout = layout;
    this.#goTo = goTo;
  }

  render(): TemplateResult {
    return html`<canvas
      class="overview"
      aria-hidden="true"
      ${ref(this.#canvas)}
      @pointerdown=${this.#onPointerDown}
      @pointermove=${this.#onPointerMove}
      @transitionend=${this.#onThemeChange}
    ></canvas>`;
  }

  /** Draws what has changed, if anything has. */
  update(state: OverviewState | undefined): void {
    this.#state = state;
    const canvas = this.#canvas.value;
    const { height } = this.#layout.viewport;
    if (!canvas || height === 0) return;
    const scale = window.devicePixelRatio;
    const points = Math.round(height * scale);
    const places = state && this.#placesOf(state, points);
    const drawn = [
      points,
      this.#layout.model.version,
      this.#layout.model.rowCount,
      state?.log.byteLength,
      state?.log.problems.length,
      state?.found?.matchCount,
      JSON.stringify(places),
    ].join();
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#marks =
      state &&
      overviewMarks(
        points,
        this.#layout.model,
        state.found,
        state.log.problems,
      );
    canvas.style.height = `${height}px`;
    canvas.height = points;
    canvas.width = Math.round(LANE_WIDTH * scale);
    const context = canvas.getContext("2d");
    if (!context || !this.#marks || !places) return;
    this.#colors ??= colorsOf(canvas);
    drawOverview(context, this.#marks, places, this.#colors, scale);
  }

  #placesOf(state: OverviewState, points: number): OverviewPlaces {
    const { model } = this.#layout;
    const { lineCount } = state.log;
    const point = (line: number, offset = 0) =>
      pointOf(model.rowOf({ line, offset }), points, model.rowCount);
    const span = (first: number, last: number) =>
      first < lineCount
        ? { from: point(first), to: point(Math.min(last, lineCount - 1)) }
        : undefined;
    const { linked, selection, currentLine, currentMatch } = state;
    return {
      linked: linked && span(linked.first, linked.last),
      selection: selection && span(selection.start.line, selection.end.line),
      currentLine:
        currentLine !== undefined && currentLine < lineCount
          ? point(currentLine)
          : undefined,
      currentMatch:
        currentMatch && point(currentMatch.line, currentMatch.start),
    };
  }

  readonly #onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !this.#state) return;
    // The focus stays with the log.
    event.preventDefault();
    this.#canvas.value?.setPointerCapture(event.pointerId);
    const point = this.#pointAt(event);
    const reach = REACH * window.devicePixelRatio;
    const mark = this.#marks && nearestMark(this.#marks, point, reach);
    this.#goToPoint(mark ?? point);
  };

  readonly #onPointerMove = (event: PointerEvent) => {
    const isHeld = this.#canvas.value?.hasPointerCapture(event.pointerId);
    if (isHeld) this.#goToPoint(this.#pointAt(event));
  };

  /** The only trace of a change of colours from outside: the lane's own go over into others. */
  readonly #onThemeChange = () => {
    this.#colors = undefined;
    this.#drawn = "";
    this.update(this.#state);
  };

  #pointAt({ offsetY }: PointerEvent): number {
    return Math.floor(offsetY * window.devicePixelRatio);
  }

  #goToPoint(point: number): void {
    const points = this.#canvas.value?.height ?? 0;
    const { rowCount } = this.#layout.model;
    if (points > 0) this.#goTo(firstRowOf(point, points, rowCount));
  }
}

/**
 * Custom properties hold what they were given, such as `light-dark()`. Properties that
 * take colours have them worked out: these paint nothing on a canvas.
 */
function colorsOf(canvas: HTMLCanvasElement): OverviewColors {
  const style = getComputedStyle(canvas);
  return {
    error: style.color,
    warning: style.caretColor,
    match: style.outlineColor,
    current: style.textDecorationColor,
    linked: style.columnRuleColor,
    selection: style.borderInlineStartColor,
  };
}
