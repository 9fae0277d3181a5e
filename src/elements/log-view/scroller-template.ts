import type { TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { html } from "../dense-html.js";
import type { LogInput } from "./log-input.js";
import type { LogLayout } from "./log-layout.js";
import type { WindowPlace } from "./log-places.js";
import { rowList } from "./row-list.js";
import type { RowContext, RowView } from "./row-template.js";

/** Grows and shrinks with the font: what is shown has to be measured anew then. */
const PROBE = "W".repeat(10);

export interface ScrollerView {
  readonly layout: LogLayout;
  readonly rows: readonly RowView[];
  /** Of each row: what it is rendered in. */
  readonly slots: readonly number[];
  readonly context: RowContext;
  /** The terminal has taken over from the plain rows. */
  readonly painted: boolean;
  readonly input: LogInput;
  /** Where keys select from, while that is in view. */
  readonly caret: WindowPlace | undefined;
  readonly onScroll: () => void;
  readonly onScrollEnd: () => void;
}

/**
 * The scroll container. Its track is as tall as the log, so that the browser's own
 * scrollbar tells the truth; the window stays where it is while the track scrolls under it.
 */
export function scrollerTemplate(view: ScrollerView): TemplateResult {
  const { layout, rows, context, input } = view;
  return html`<div
    class="scroller"
    tabindex="0"
    role="region"
    aria-label=${context.words.region}
    @scroll=${view.onScroll}
    @scrollend=${view.onScrollEnd}
    @keydown=${input.onKeyDown}
    @mousedown=${input.onMouseDown}
    @touchstart=${input.touch.start}
    @touchmove=${input.touch.move}
    @touchend=${input.touch.end}
    @touchcancel=${input.touch.end}
    @click=${input.onClick}
    @copy=${input.onCopy}
  >
    <div
      class="window ${view.painted ? "painted" : ""}"
      style=${styleMap(windowStyle(layout))}
    >
      <div
        ${rowList(rows, view.slots, context)}
        class="rows"
        role="list"
        style=${styleMap({
          transform: `translateY(${-layout.viewport.offset}px)`,
        })}
      ></div>
      <div class="text-area"><div class="terminal"></div></div>
      <div
        class="caret"
        ?hidden=${view.caret === undefined}
        style=${styleMap({
          transform: `translate(${view.caret?.x ?? 0}px, ${view.caret?.y ?? 0}px)`,
        })}
      ></div>
      <span class="probe" aria-hidden="true">${PROBE}</span>
    </div>
    <div class="track" style=${styleMap(trackStyle(layout))}></div>
  </div>`;
}

function windowStyle({ viewport, geometry }: LogLayout) {
  return {
    height: `${viewport.height}px`,
    width: `${viewport.width}px`,
    "--_row": `${viewport.cell.height}px`,
    "--_cell": `${viewport.cell.width}px`,
    "--_gutter": `${geometry.gutter}px`,
  };
}

function trackStyle({ viewport }: LogLayout) {
  return {
    height: `${viewport.trackHeight}px`,
    width: `${viewport.trackWidth}px`,
  };
}
