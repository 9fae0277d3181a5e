import { html, type TemplateResult } from "lit";
import type { LogImage } from "../../log/core/log-text.js";
import type { RowContext } from "./row-template.js";
import { placeStyle, type TargetPlace } from "./target-place.js";

/**
 * A picture of the log, as a chip in its line. It lies over the name in brackets, which
 * the terminal paints: search, selection and copying know that text alone. The picture
 * is shown, or loaded, only when somebody asks for it.
 */
export function chipTemplate(
  image: LogImage,
  place: TargetPlace,
  { words, formatBytes, onOpen }: RowContext,
): TemplateResult {
  const { source } = image;
  const { continues } = place.target;
  const size =
    source.kind === "inline" ? `, ${formatBytes(source.bytes.length)}` : "";
  const label = words.picture.show(image.name) + size;
  return html`<button
    type="button"
    class="chip ${continues ? "continues" : ""}"
    aria-haspopup="dialog"
    tabindex=${continues ? -1 : 0}
    title=${label}
    aria-label=${label}
    style=${placeStyle(place)}
    @click=${() => onOpen(image)}
  ></button>`;
}
