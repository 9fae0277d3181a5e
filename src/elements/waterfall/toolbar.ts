import { html, nothing, type TemplateResult } from "lit";
import { formatDuration } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { PhaseKind } from "./timing.js";
import type { WaterfallView } from "./view.js";
import type { ZoomController } from "./zoom-controller.js";

export interface ToolbarState {
  readonly asTable: boolean;
  readonly onlyCritical: boolean;
  /** There is a path to reduce the rows to. */
  readonly hasPath: boolean;
  /** Whether every parent is open; `undefined` where there is none. */
  readonly allOpen: boolean | undefined;
  readonly onView: (asTable: boolean) => void;
  readonly onOnlyCritical: () => void;
  readonly onToggleAll: () => void;
}

/** What to see of the build, and how close. */
export function toolbar(
  state: ToolbarState,
  view: WaterfallView,
  zoom: ZoomController,
): TemplateResult {
  const { jobs, waterfall: words } = view.words;
  const { asTable, onlyCritical, hasPath, allOpen } = state;
  return html`<div class="toolbar" part="toolbar">
    ${
      asTable
        ? nothing
        : html`${zoomGroup(view, zoom)}
          ${
            hasPath
              ? html`<button
                  type="button"
                  aria-pressed=${onlyCritical}
                  @click=${state.onOnlyCritical}
                >
                  ${icons.critical} ${words.onlyCritical}
                </button>`
              : nothing
          }
          ${
            allOpen === undefined || onlyCritical
              ? nothing
              : html`<button
                  type="button"
                  class="quiet"
                  @click=${state.onToggleAll}
                >
                  ${allOpen ? icons.fold : icons.unfold}
                  ${allOpen ? jobs.foldAll : jobs.unfoldAll}
                </button>`
          }`
    }
    <span class="views" role="group" aria-label=${words.view}>
      ${choice("as-chart", words.asChart, icons.chart, !asTable, () => state.onView(false))}
      ${choice("as-table", words.asTable, icons.table, asTable, () => state.onView(true))}
    </span>
  </div>`;
}

function choice(
  name: string,
  text: string,
  icon: unknown,
  isChosen: boolean,
  onChoose: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class=${name}
    aria-pressed=${isChosen}
    @click=${onChoose}
  >
    ${icon} ${text}
  </button>`;
}

function zoomGroup(
  { words: { waterfall: words }, language, begin }: WaterfallView,
  zoom: ZoomController,
): TemplateResult {
  const isZoomed = zoom.scale > 1;
  const since = (time: number) =>
    formatDuration(Math.max(0, time - begin), language);
  const button = (label: string, icon: unknown, act: () => void) =>
    html`<button
      type="button"
      class="icon-only"
      title=${label}
      aria-label=${label}
      @click=${act}
    >
      ${icon}
    </button>`;
  return html`<span class="zoom">
      ${button(words.zoomIn, icons.plus, zoom.zoomIn)}
      ${button(words.zoomOut, icons.minus, zoom.zoomOut)}
      ${button(words.zoomAll, icons.fullWindow, zoom.showAll)}
    </span>
    <span class="muted zoomed" role="status"
      >${
        isZoomed
          ? words.zoomed(since(zoom.window.from), since(zoom.window.to))
          : nothing
      }</span
    >`;
}

const PHASES: readonly PhaseKind[] = ["held", "queued", "running"];

/** What the bars' looks mean. */
export function legend({ waterfall: words }: Messages): TemplateResult {
  return html`<ul class="legend" aria-label=${words.legend}>
    ${PHASES.map(
      (kind) =>
        html`<li><span class="key ${kind}"></span> ${words.phases[kind]}</li>`,
    )}
    <li><span class="key running span"></span> ${words.span}</li>
    <li><span class="key running earlier"></span> ${words.earlierAttempt}</li>
    <li><span class="key running critical"></span> ${words.critical}</li>
    <li><span class="key diamond"></span> ${words.unblocked}</li>
  </ul>`;
}
