import { unsafeCSS } from "lit";
import { BODY_COLORS, TINT } from "./body-colors.js";

/** `red`, `bg-red` and `border-red`, for each of Buildkite's colours. */
export const bodyColorStyles = unsafeCSS(
  Object.entries(BODY_COLORS)
    .map(([name, [light, dark]]) =>
      rulesFor(name, `light-dark(${light}, ${dark})`),
    )
    .join(""),
);

function rulesFor(name: string, color: string): string {
  return `
.body .${name} { color: ${color}; }
.body .border-${name} { border-color: ${color}; }
.body .bg-${name} { background-color: color-mix(in srgb, ${color} ${TINT * 100}%, var(--_surface)); }`;
}
