/*
 * The classes that Buildkite lets an annotation use: a part of Basscss 8, its colours, and
 * what its own renderer writes for emoji and terminal output. Any other could make an
 * annotation look like a part of the page around it.
 * Source: https://buildkite.com/docs/agent/v3/cli-annotate#supported-css-classes
 */

export const COLOR_NAMES = [
  "black",
  "gray",
  "silver",
  "white",
  "aqua",
  "blue",
  "navy",
  "teal",
  "green",
  "olive",
  "lime",
  "yellow",
  "orange",
  "red",
  "fuchsia",
  "purple",
  "maroon",
] as const;

const COLOR = `(?:${COLOR_NAMES.join("|")})`;
const TWELFTHS = "(?:[1-9]|1[0-2])";
/** 0 to 255. */
const BYTE = "(?:\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])";

const ALLOWED = new RegExp(
  `^(?:${[
    `(?:bg-|border-)?${COLOR}`,
    "border(?:-(?:top|right|bottom|left|none))?|rounded|not-rounded|circle",
    "btn(?:-(?:sm|lg|primary|outline))?",
    "[mp][trblxy]?[0-4]|mxn[1-4]",
    `(?:(?:sm|md|lg)-)?col(?:-right|-${TWELFTHS})?`,
    "(?:(?:sm|md|lg)-)?flex|flex-(?:column|wrap|auto|none)",
    "(?:items|self)-(?:start|end|center|baseline|stretch)",
    "(?:justify|content)-(?:start|end|center|between|around|stretch)",
    "order-(?:[0-3]|last)",
    "h[1-6]|bold|regular|italic|caps|underline|muted|truncate|nowrap",
    "(?:left|right)-align|center|justify|left|right|clearfix",
    "align-(?:baseline|top|middle|bottom)",
    "line-height-[1-4]|list-reset|list-style-none|fit|max-width-[1-4]",
    "inline|block|inline-block|table|table-cell",
    "overflow-(?:hidden|scroll|auto)",
    "emoji",
    `term|terminal|term-(?:fg|bg)(?:i?\\d{1,3}|x${BYTE})`,
  ].join("|")})$`,
);

/** Those classes of an attribute that are allowed, in their order. */
export function allowedClasses(value: string): string {
  return value
    .split(/\s+/)
    .filter((name) => ALLOWED.test(name))
    .join(" ");
}
