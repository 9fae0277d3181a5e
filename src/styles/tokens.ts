import { css } from "lit";

/**
 * The only place that reads public custom properties and holds their defaults.
 * Hosts set `--buildkite-*`; every rule in this package uses the `--_*` alias.
 *
 * Defaults follow the page's `color-scheme` through `light-dark()`. Text colours
 * reach 4.5:1 on the surface they stand on in both schemes.
 */
export const tokens = css`
  :host {
    --_font: var(
      --buildkite-font,
      system-ui,
      -apple-system,
      "Segoe UI",
      Roboto,
      "Helvetica Neue",
      Arial,
      sans-serif
    );
    --_font-mono: var(
      --buildkite-font-mono,
      ui-monospace,
      "SF Mono",
      "Cascadia Mono",
      Menlo,
      Consolas,
      "DejaVu Sans Mono",
      monospace
    );
    --_font-size: var(--buildkite-font-size, 0.875rem);

    --_surface: var(--buildkite-surface, light-dark(#ffffff, #16181d));
    --_surface-raised: var(
      --buildkite-surface-raised,
      light-dark(#f6f7f9, #1e2128)
    );
    --_surface-hover: var(
      --buildkite-surface-hover,
      light-dark(#f0f2f5, #252932)
    );
    --_surface-selected: var(
      --buildkite-surface-selected,
      light-dark(#e8f0fe, #1d2c44)
    );
    --_border: var(--buildkite-border, light-dark(#dfe2e8, #31363f));
    --_border-strong: var(
      --buildkite-border-strong,
      light-dark(#8a919e, #737b88)
    );
    --_text: var(--buildkite-text, light-dark(#1b1f27, #e7e9ee));
    --_text-muted: var(--buildkite-text-muted, light-dark(#5a6270, #a2a9b6));
    --_accent: var(--buildkite-accent, light-dark(#1259c3, #8ab4f8));
    --_accent-fill: var(--buildkite-accent-fill, light-dark(#1259c3, #2f6fdb));
    --_on-accent: var(--buildkite-on-accent, #ffffff);
    --_focus: var(--buildkite-focus, light-dark(#1259c3, #8ab4f8));

    --_passed: var(--buildkite-state-passed, light-dark(#0b7a4b, #5bd69b));
    --_failed: var(--buildkite-state-failed, light-dark(#c0232c, #ff8f8a));
    --_running: var(--buildkite-state-running, light-dark(#8a5a00, #f2c14e));
    --_blocked: var(--buildkite-state-blocked, light-dark(#6b3fc4, #bca0ff));
    --_waiting: var(--buildkite-state-waiting, light-dark(#5a6270, #a2a9b6));
    --_canceled: var(--buildkite-state-canceled, light-dark(#5a6270, #a2a9b6));
    --_soft-failed: var(
      --buildkite-state-soft-failed,
      light-dark(#9a4b00, #ffb072)
    );

    --_radius: var(--buildkite-radius, 6px);
    --_space: var(--buildkite-space, 8px);
    --_waterfall-height: var(--buildkite-waterfall-height, min(72vh, 720px));
    --_graph-height: var(--buildkite-graph-height, min(75vh, 900px));

    --_log-surface: var(--buildkite-log-surface, light-dark(#fbfbfc, #0f1115));
    --_log-text: var(--buildkite-log-text, light-dark(#1b1f27, #dfe2e8));
    --_log-muted: var(--buildkite-log-muted, light-dark(#5f6775, #8f97a5));
    --_log-match: var(--buildkite-log-match, light-dark(#ffe08a, #6b5200));
    --_log-match-current: var(
      --buildkite-log-match-current,
      light-dark(#ffb340, #b87a00)
    );
    --_log-selected: var(
      --buildkite-log-selected,
      light-dark(#cfe0fc, #23406b)
    );
    --_log-black: var(--buildkite-log-black, light-dark(#1b1f27, #4a505b));
    --_log-red: var(--buildkite-log-red, light-dark(#b81f28, #ff7b72));
    --_log-green: var(--buildkite-log-green, light-dark(#0b7040, #56d364));
    --_log-yellow: var(--buildkite-log-yellow, light-dark(#7d5700, #e3b341));
    --_log-blue: var(--buildkite-log-blue, light-dark(#1259c3, #79b8ff));
    --_log-magenta: var(--buildkite-log-magenta, light-dark(#8a2bb0, #d2a8ff));
    --_log-cyan: var(--buildkite-log-cyan, light-dark(#0b6b78, #56d4dd));
    --_log-white: var(--buildkite-log-white, light-dark(#5a6270, #c9d1d9));
    --_log-bright-black: var(
      --buildkite-log-bright-black,
      light-dark(#5f6775, #8f97a5)
    );
    --_log-bright-red: var(
      --buildkite-log-bright-red,
      light-dark(#cf222e, #ffa198)
    );
    --_log-bright-green: var(
      --buildkite-log-bright-green,
      light-dark(#116a34, #7ee787)
    );
    --_log-bright-yellow: var(
      --buildkite-log-bright-yellow,
      light-dark(#8a5a00, #f2cc60)
    );
    --_log-bright-blue: var(
      --buildkite-log-bright-blue,
      light-dark(#1a68df, #a5d6ff)
    );
    --_log-bright-magenta: var(
      --buildkite-log-bright-magenta,
      light-dark(#a33ccf, #e2c5ff)
    );
    --_log-bright-cyan: var(
      --buildkite-log-bright-cyan,
      light-dark(#0e7585, #76e3ea)
    );
    --_log-bright-white: var(
      --buildkite-log-bright-white,
      light-dark(#1b1f27, #ffffff)
    );
  }
`;
