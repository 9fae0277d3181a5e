import { css, unsafeCSS } from "lit";
import { readableFill } from "../../log/terminal/contrast.js";
import { BASIC_NAMES } from "../../log/terminal/palette.js";

const inks = BASIC_NAMES.map((name, at) => {
  // Black would not be seen on a dark surface.
  const color =
    at === 0
      ? "light-dark(var(--_log-black), var(--_log-bright-black))"
      : `var(--_log-${name})`;
  return `.log-text .fg-${at} { color: ${color}; }\n`;
});

/**
 * The palette is chosen to be read on the log's surface. Two of its colours on each other
 * need not be, so that text on a background takes the surface's own colour.
 */
const papers = BASIC_NAMES.map((name, at) => {
  // Black is hardly darker than a dark surface.
  const color =
    at === 0
      ? "light-dark(var(--_log-black), var(--_log-text))"
      : `var(--_log-${name})`;
  return `.log-text .bg-${at} { background: ${color}; color: var(--_log-surface); }\n`;
});

/** For what shows `logLine` in a `.line` within `.log-text`. */
export const logLineStyles = [
  css`
    .log-text {
      color: var(--_log-text);
      font-family: var(--_font-mono);
    }

    .log-text .line {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      tab-size: 8;
    }

    .log-text .bold {
      font-weight: 700;
    }

    .log-text .faint {
      opacity: 0.85;
    }

    .log-text .italic {
      font-style: italic;
    }

    .log-text .underline {
      text-decoration: underline;
    }

    .log-text .strike {
      text-decoration: line-through;
    }

    .log-text .concealed {
      visibility: hidden;
    }

    .log-text .inverse {
      background: var(--_log-text);
      color: var(--_log-surface);
    }
  `,
  // Backgrounds come last: they decide the colour of their text.
  unsafeCSS(
    [
      ...inks,
      `.log-text .ink { color: ${readableFill("surface", "var(--_ink)")}; }\n`,
      ...papers,
      ".log-text .paper { background: var(--_paper); color: var(--_ink); }\n",
    ].join(""),
  ),
];
