import { styleMap } from "lit/directives/style-map.js";
import { columnAtOffset } from "../../log/terminal/columns.js";
import type { RowTarget } from "./row-targets.js";
import type { RowContext, RowView } from "./row-template.js";

/** One of a row's targets, where it lies over the painted text; in CSS pixels. */
export interface TargetPlace {
  readonly target: RowTarget;
  readonly text: string;
  readonly left: number;
  readonly width: number;
}

/** `undefined` for what is scrolled off sideways. */
export function placeOf(
  target: RowTarget,
  { content, from, to }: RowView,
  { cell, scrollLeft, width }: RowContext,
): TargetPlace | undefined {
  const { text, column } = content;
  const first = Math.max(from, column + columnAtOffset(text, target.start));
  const last = Math.min(to, column + columnAtOffset(text, target.end));
  // What is scrolled off would lie over the numbers.
  const left = Math.max(0, (first - from) * cell.width - scrollLeft);
  const right = (last - from) * cell.width - scrollLeft;
  if (first >= last || right <= 0 || left >= width) return undefined;
  return {
    target,
    text: text.slice(target.start, target.end),
    left,
    width: right - left,
  };
}

export function placeStyle({ left, width }: TargetPlace) {
  return styleMap({ left: `${left}px`, width: `${width}px` });
}
