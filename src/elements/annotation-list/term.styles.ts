import { css, unsafeCSS } from "lit";
import { inkOn, readableFill } from "../../log/terminal/contrast.js";
import { paletteRgb } from "../../log/terminal/palette.js";

/*
 * Terminal output in an annotation, in the colours of the log. Buildkite's renderer names
 * them after their SGR codes: `term-fg31` is red, `term-fgi91` bright red, `term-fgx208`
 * one of 256; `term-fg1` to `term-fg9` are styles.
 */

const SURFACE = "var(--_log-surface)";

/** The log's names of the eight colours. */
const NAMES = [
  "black",
  "red",
  "green",
  "yellow",
  "blue",
  "magenta",
  "cyan",
  "white",
];

const inks = NAMES.flatMap((name, at) => {
  // Black would not be seen on a dark surface.
  const color =
    at === 0
      ? "light-dark(var(--_log-black), var(--_log-bright-black))"
      : `var(--_log-${name})`;
  const bright = `var(--_log-bright-${name})`;
  return [
    inkRule([`term-fg${30 + at}`, `term-fgx${at}`], color),
    inkRule([`term-fgi${90 + at}`, `term-fgx${at + 8}`], bright),
  ];
});

const backgrounds = NAMES.flatMap((name, at) => {
  // Black is hardly darker than a dark surface.
  const color =
    at === 0
      ? "light-dark(var(--_log-black), var(--_log-text))"
      : `var(--_log-${name})`;
  const bright = `var(--_log-bright-${name})`;
  return [
    backgroundRule([`term-bg${40 + at}`, `term-bgx${at}`], color, SURFACE),
    backgroundRule(
      [`term-bgi${100 + at}`, `term-bgx${at + 8}`],
      bright,
      SURFACE,
    ),
  ];
});

const extended = Array.from({ length: 240 }, (_, at) => {
  const rgb = paletteRgb(at + 16);
  return {
    ink: `.body .term-fgx${at + 16} { --_ink: ${hex(rgb)}; }\n`,
    background: backgroundRule(
      [`term-bgx${at + 16}`],
      hex(rgb),
      hex(inkOn(rgb)),
    ),
  };
});

function inkRule(names: readonly string[], color: string): string {
  return `${names.map((name) => `.body .${name}`).join()} { color: ${color}; }\n`;
}

/**
 * The palette is chosen to be read on the log's surface. Two of its colours on each other
 * need not be, so that text on a background takes the surface's own colour.
 */
function backgroundRule(
  names: readonly string[],
  color: string,
  ink: string,
): string {
  const all = names.map((name) => `.body .${name}`).join();
  return `${all} { background-color: ${color}; color: ${ink}; }\n`;
}

function hex(rgb: number): string {
  return `#${rgb.toString(16).padStart(6, "0")}`;
}

export const termStyles = [
  // Backgrounds come last: they decide the colour of their text.
  unsafeCSS(
    [
      `.body [class*="term-fgx"] { color: ${readableFill("surface", "var(--_ink)")}; }\n`,
      ...inks,
      ...extended.map(({ ink }) => ink),
      ...backgrounds,
      ...extended.map(({ background }) => background),
    ].join(""),
  ),
  css`
    .body .term-fg1 {
      font-weight: 700;
    }

    .body .term-fg2 {
      opacity: 0.85;
    }

    .body .term-fg3 {
      font-style: italic;
    }

    .body .term-fg4 {
      text-decoration: underline;
    }

    .body .term-fg9 {
      text-decoration: line-through;
    }
  `,
];
