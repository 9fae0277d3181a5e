import { html, nothing, type TemplateResult } from "lit";
import { formatShare } from "../../messages/format.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import { icons } from "../../styles/icons.js";
import type { GraphZoom } from "./graph-zoom.js";

interface ToolbarOptions {
  readonly asList: boolean;
  readonly zoom: GraphZoom;
  readonly messages: SpokenMessages;
  readonly onView: (asList: boolean) => void;
  readonly onFit: () => void;
}

/** Graph or list, and how large the graph is. */
export function toolbar(options: ToolbarOptions): TemplateResult {
  const { asList, onView } = options;
  const { graph } = options.messages.words;
  const view = (isList: boolean, name: string) =>
    html`<button
      type="button"
      aria-pressed=${asList === isList}
      @click=${() => onView(isList)}
    >
      ${name}
    </button>`;
  return html`<div class="toolbar" part="toolbar">
    <div class="buttons" role="group" aria-label=${graph.view}>
      ${view(false, graph.asGraph)} ${view(true, graph.asList)}
    </div>
    ${asList ? nothing : zoomButtons(options)}
  </div>`;
}

function zoomButtons({ zoom, messages, onFit }: ToolbarOptions) {
  const { graph } = messages.words;
  const button = (
    name: string,
    icon: TemplateResult,
    disabled: boolean,
    onClick: () => void,
  ) =>
    html`<button
      type="button"
      class="icon-only"
      title=${name}
      aria-label=${name}
      ?disabled=${disabled}
      @click=${onClick}
    >
      ${icon}
    </button>`;
  const share = formatShare(zoom.value, messages.language);
  return html`<div class="buttons zoom">
    ${button(graph.zoomOut, icons.minus, zoom.isLeast, () => zoom.out())}
    ${button(graph.zoomIn, icons.plus, zoom.isMost, () => zoom.in())}
    <button type="button" @click=${onFit}>${graph.fit}</button>
    <span class="visually-hidden" role="status">${graph.zoom(share)}</span>
  </div>`;
}
