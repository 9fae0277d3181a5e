import type { COLOR_NAMES } from "./allowed-classes.js";

type ColorName = (typeof COLOR_NAMES)[number];

/**
 * What Buildkite's colour names look like on a light and on a dark surface. As text each
 * reaches 4.5:1 on the surface and on the tint of any other, so that no annotation becomes
 * illegible in the scheme that its author did not see.
 */
export const BODY_COLORS: Readonly<
  Record<ColorName, readonly [light: string, dark: string]>
> = {
  black: ["#1b1f27", "#e7e9ee"],
  gray: ["#4f5663", "#b4bac5"],
  silver: ["#4f5663", "#c3c8d0"],
  // On a light surface white would not be seen, and beside its tint black is what it meant.
  white: ["#1b1f27", "#ffffff"],
  aqua: ["#075985", "#7fdbff"],
  blue: ["#0b4fae", "#8ab4f8"],
  navy: ["#1e3a6e", "#a9c4f5"],
  teal: ["#0b5c5c", "#5fd3cf"],
  green: ["#0a623a", "#5bd69b"],
  olive: ["#4d5a14", "#c5d36a"],
  lime: ["#2f6410", "#9be36a"],
  yellow: ["#6b4e00", "#f2c94c"],
  orange: ["#8a3d00", "#ffb072"],
  red: ["#a81c26", "#ff9d98"],
  fuchsia: ["#9c1472", "#ff9ee0"],
  purple: ["#6a2ea6", "#d0a8ff"],
  maroon: ["#7d1535", "#ff9fb8"],
};

/** How much of a colour its background has, beside the surface. */
export const TINT = 0.16;
