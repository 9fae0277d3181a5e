import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import { axis, lines, marks } from "./axis.js";
import { cardContent } from "./card-content.js";
import type { RowCard } from "./card.js";
import type { Layout } from "./layout.js";
import type { WaterfallRow } from "./model.js";
import type { RowNavigation } from "./row-navigation.js";
import { waterfallRow } from "./row.js";
import type { WaterfallView } from "./view.js";
import type { Viewport } from "./viewport.js";
import type { ZoomController } from "./zoom-controller.js";

export interface Chart {
  /** Those in sight, of which only some are on the page. */
  readonly rows: readonly WaterfallRow[];
  readonly layout: Layout;
  /** Something goes on, so that the present is marked. */
  readonly goesOn: boolean;
  readonly viewport: Viewport;
  readonly zoom: ZoomController;
  readonly card: RowCard;
  readonly navigation: RowNavigation;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

/** The rows below their axis, and the card of the one that is pointed at. */
export function chart(chart: Chart, view: WaterfallView): TemplateResult {
  const { rows, layout, goesOn, viewport, zoom, card, navigation } = chart;
  const { aside, isNarrow, rowHeight } = layout;
  const { width } = viewport.seen;
  const { waterfall: words } = view.words;
  const times = marks(view, zoom, width - aside);
  const shown = rows.find(({ key }) => key === card.shown);
  return html`<p class="visually-hidden" id="keys">
      ${words.keys} ${view.singleKeys ? words.zoomKeys : nothing}
    </p>
    <div
      class="scroller ${isNarrow ? "narrow" : ""}"
      part="chart"
      dir="ltr"
      @wheel=${zoom.onWheel}
      style=${styleMap({
        "--_name": `${aside}px`,
        "--_row": `${rowHeight}px`,
        "--_view": `${width}px`,
        "--_scale": `${zoom.scale}`,
      })}
    >
      <div class="content">
        ${axis(times, view, zoom, width - aside)}
        <div
          class="body"
          style=${styleMap({ "block-size": `${rows.length * rowHeight}px` })}
        >
          ${lines(times, view, goesOn)}
          <div
            class="rows"
            role="treegrid"
            aria-label=${words.label}
            aria-describedby="keys"
            aria-rowcount=${rows.length}
            @keydown=${chart.onKeyDown}
            @click=${navigation.onClick}
            @focusin=${chart.onFocusIn}
            @focusout=${card.onFocusOut}
            @pointerover=${card.onPointerOver}
            @pointerleave=${card.onPointerLeave}
          >
            ${rowsOnPage(chart, view)}
          </div>
        </div>
      </div>
    </div>
    <div class="card" popover="manual" aria-hidden="true">
      ${shown ? cardContent(shown, view) : nothing}
    </div>`;
}

function rowsOnPage(
  { rows, layout, viewport, navigation }: Chart,
  view: WaterfallView,
) {
  const height = layout.rowHeight;
  const { start, end } = viewport.rows(rows.length, height);
  const stop = navigation.stop(view.selected);
  const indices = Array.from({ length: end - start }, (_, at) => start + at);
  // Wherever one scrolls, Tab comes back to where one was.
  if (stop < start) indices.unshift(stop);
  if (stop >= end) indices.push(stop);
  return repeat(
    indices,
    (index) => rows[index]?.key,
    (index) => {
      const row = rows[index];
      if (!row) return nothing;
      const expanded = navigation.expanded(row);
      const place = { index, height, expanded, isStop: index === stop };
      return waterfallRow(row, place, view);
    },
  );
}
