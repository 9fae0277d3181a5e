/*
 * A log's colours were chosen for some terminal's background, mostly a dark one. On ours
 * they keep their hue and are made only as much darker or lighter as reading takes.
 */

/**
 * Luminances that text may have at most on a light surface and at least on a dark one:
 * 4.5:1 (WCAG 2.2, 1.4.3) on surfaces up to #ececec and down to #222222.
 */
const MOST_ON_LIGHT = 0.15;
const LEAST_ON_DARK = 0.25;

/** The same on what is selected. */
const MOST_ON_LIGHT_SELECTION = 0.12;
const LEAST_ON_DARK_SELECTION = 0.41;

// Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
const LUMINANCE = "(0.2126 * r + 0.7152 * g + 0.0722 * b)";

/**
 * A colour made readable; by default the element's own `color`, as a value of
 * `-webkit-text-fill-color`: the one property that can refer to the colour it stands in
 * for. It follows the page's light or dark scheme, with nothing to repaint.
 */
export function readableFill(
  on: "surface" | "selection",
  color = "currentColor",
): string {
  return on === "surface"
    ? fill(color, MOST_ON_LIGHT, LEAST_ON_DARK)
    : fill(color, MOST_ON_LIGHT_SELECTION, LEAST_ON_DARK_SELECTION);
}

function fill(color: string, most: number, least: number): string {
  const darker = `min(1, ${most} / max(0.0001, ${LUMINANCE}))`;
  const lighter = `max(0, (${least} - ${LUMINANCE}) / max(0.0001, 1 - ${LUMINANCE}))`;
  return `light-dark(
    ${mapped(color, (channel) => `${channel} * ${darker}`)},
    ${mapped(color, (channel) => `${channel} + (1 - ${channel}) * ${lighter}`)}
  )`;
}

function mapped(color: string, channel: (name: string) => string): string {
  const channels = ["r", "g", "b"].map((name) => `calc(${channel(name)})`);
  // Faint colours come half transparent, which would undo it.
  return `color(from ${color} srgb-linear ${channels.join(" ")} / max(alpha, 0.8))`;
}

/** Black or white, whichever reads better on a colour. */
export function inkOn(background: number): number {
  return luminance(background) > 0.179 ? 0x000000 : 0xffffff;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: number, other: number): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: number): number {
  return (
    0.2126 * linear(rgb >> 16) +
    0.7152 * linear((rgb >> 8) & 255) +
    0.0722 * linear(rgb & 255)
  );
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
