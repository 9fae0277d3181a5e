import { html, type TemplateResult } from "lit";
import type { LogImage } from "../../log/core/log-text.js";
import type { RowContext, RowView } from "./row-template.js";
import { placeStyle, type TargetPlace } from "./target-place.js";

/**
 * A picture of the log, as a chip in its line. It lies over the name in brackets, which
 * the terminal paints: search, selection and copying know that text alone. The picture
 * is shown, or loaded, only when somebody asks for it.
 */
export function chipTemplate(
  image: LogImage,
  place: TargetPlace,
  row: RowView,
  { words, formatBytes, onOpen }: RowContext,
): TemplateResult {
  const { source } = image;
  const { continues } = place.target;
  const selected = isSelected(place, row);
  const size =
    source.kind === "inline" ? `, ${formatBytes(source.bytes.length)}` : "";
  const label = words.picture.show(image.name) + size;
  return html`<button
    type="button"
    class="chip ${continues ? "continues" : ""} ${selected ? "selected" : ""}"
    aria-haspopup="dialog"
    tabindex=${continues ? -1 : 0}
    title=${label}
    aria-label=${label}
    style=${placeStyle(place)}
    @click=${() => onOpen(image)}
  ></button>`;
}

/** A chip is selected as a whole: the terminal paints no selection over it. */
function isSelected(
  { target }: TargetPlace,
  { content: { offset }, selected }: RowView,
): boolean {
  return (
    selected !== undefined &&
    selected.start < offset + target.end &&
    selected.end > offset + target.start
  );
}
