import { html, nothing, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { formatDuration } from "../../messages/format.js";
import { ticksIn } from "./axis-ticks.js";
import type { WaterfallView } from "./view.js";
import type { ZoomController } from "./zoom-controller.js";

/** Pixels from one mark to the next, at least. */
const APART = 90;

/** Times since the build's creation that the axis marks, in and near what shows. */
export function marks(
  view: WaterfallView,
  { window }: ZoomController,
  width: number,
): readonly number[] {
  const { bounds } = view;
  const half = (window.to - window.from) / 2;
  const near = {
    from: Math.max(bounds.from, window.from - half),
    to: Math.min(bounds.to, window.to + half),
  };
  const share = (near.to - near.from) / (window.to - window.from);
  return ticksIn(near, view.begin, (width * share) / APART);
}

/** Pixels that the words of a mark take. */
const LABEL = 48;

/** At the very end of the axis they would be cut off. */
function hasRoom(
  time: number,
  { bounds }: WaterfallView,
  pixels: number,
): boolean {
  const share = (bounds.to - time) / (bounds.to - bounds.from);
  return pixels <= 0 || share * pixels >= LABEL;
}

/** The times above the rows, where `width` pixels show; dragging there chooses what to see. Keys and buttons do the same. */
export function axis(
  times: readonly number[],
  view: WaterfallView,
  zoom: ZoomController,
  width: number,
): TemplateResult {
  const pixels = width * zoom.scale;
  const { dragged } = zoom;
  return html`<div class="axis" aria-hidden="true">
    <div class="corner"></div>
    <div
      class="times"
      title=${view.words.waterfall.axis}
      @pointerdown=${zoom.onPointerDown}
      @pointermove=${zoom.onPointerMove}
      @pointerup=${zoom.onPointerUp}
      @pointercancel=${zoom.onPointerCancel}
    >
      ${times
        .filter((time) => hasRoom(view.begin + time, view, pixels))
        .map(
          (time) =>
            html`<span
              class="tick"
              style=${styleMap({ left: placeOf(view.begin + time, view) })}
              >${formatDuration(time, view.language)}</span
            >`,
        )}
      ${
        dragged
          ? html`<span
              class="dragged"
              style=${styleMap(stretch(dragged.from, dragged.to, view))}
            ></span>`
          : nothing
      }
    </div>
  </div>`;
}

/** Lines below the axis's marks, behind all rows; and one at the present, while something goes on. */
export function lines(
  times: readonly number[],
  view: WaterfallView,
  isOpen: boolean,
): TemplateResult {
  return html`<div class="lines" aria-hidden="true">
    ${times.map(
      (time) =>
        html`<span
          class="line"
          style=${styleMap({ left: placeOf(view.begin + time, view) })}
        ></span>`,
    )}
    ${
      isOpen
        ? html`<span
            class="line now"
            style=${styleMap({ left: placeOf(view.now, view) })}
          ></span>`
        : nothing
    }
  </div>`;
}

/** Where a time stands on the axis, as CSS has it. */
export function placeOf(time: number, { bounds }: WaterfallView): string {
  const share = (time - bounds.from) / (bounds.to - bounds.from);
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(4)}%`;
}

/** A stretch of time on the axis, as CSS has it; either end may come first. */
export function stretch(one: number, other: number, view: WaterfallView) {
  const { bounds } = view;
  const length = Math.abs(other - one) / (bounds.to - bounds.from);
  return {
    left: placeOf(Math.min(one, other), view),
    width: `${(length * 100).toFixed(4)}%`,
  };
}
