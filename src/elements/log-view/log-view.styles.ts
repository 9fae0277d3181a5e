import { css } from "lit";

export const logViewStyles = css`
  :host {
    position: relative;
    block-size: 100%;
    min-block-size: 12em;
    overflow: hidden;
    background: var(--_log-surface);
    color: var(--_log-text);
    font-size: var(--_log-font-size);

    --_log-font-size: var(--buildkite-log-font-size, 0.8125rem);
  }

  .scroller {
    display: grid;
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-color: var(--_border-strong) transparent;
    scrollbar-width: thin;
    cursor: text;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  :host([wrap]) .scroller {
    overflow-x: hidden;
  }

  .track,
  .window {
    grid-area: 1 / 1;
  }

  .track {
    pointer-events: none;
  }

  /* Stays where it is while the track scrolls under it; what it shows is repainted. */
  .window {
    position: sticky;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 0;
    align-self: start;
    justify-self: start;
    overflow: hidden;
    user-select: none;
  }

  .probe,
  .rows {
    font-family: var(--_font-mono);
    font-size: var(--_log-font-size);
    font-kerning: none;
    font-variant-ligatures: none;
  }

  .probe {
    position: absolute;
    visibility: hidden;
    line-height: 1.4;
    white-space: pre;
  }

  .rows {
    line-height: var(--_row);
    white-space: nowrap;
  }

  .row {
    position: relative;
    block-size: var(--_row);
    padding-inline-start: var(--_gutter);
    overflow: hidden;
    white-space: pre;
    contain: strict;
  }

  /* The terminal paints its text; here that is for assistive technology. */
  .painted .row,
  .concealing {
    color: transparent;
    forced-color-adjust: none;
  }

  .row > * {
    white-space: nowrap;
    forced-color-adjust: auto;
  }

  .row.linked {
    background: color-mix(in srgb, var(--_log-selected) 55%, transparent);
    box-shadow: inset 3px 0 var(--_accent);
  }

  .row.current {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    box-shadow: inset 6px 0 var(--_accent);
  }

  .number,
  .time {
    position: absolute;
    inset-block: 0;
    color: var(--_log-muted);
    cursor: default;
  }

  .number {
    inset-inline-start: 0;
    inline-size: calc(var(--_gutter) - 26px);
    text-align: end;
  }

  .time {
    inset-inline-start: 10px;
  }

  .linked :is(.number, .time),
  .current :is(.number, .time),
  .number:hover {
    color: var(--_log-text);
  }

  .extras {
    display: contents;
    color: var(--_log-text);
  }

  .text-area {
    position: absolute;
    inset-block: 0;
    inset-inline: var(--_gutter) 0;
    overflow: hidden;
    pointer-events: none;
  }

  /* Where keys select from; the keyboard has to be in the log itself. */
  .caret {
    display: none;
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 2px;
    block-size: var(--_row);
    background: var(--_accent);
    pointer-events: none;
  }

  .scroller:focus .caret {
    display: block;
  }

  .gap {
    display: flex;
    justify-content: start;
    inline-size: 100%;
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_log-muted);
    font: inherit;
    text-align: start;
  }

  .gap::before,
  .gap::after {
    flex: none;
    inline-size: 3em;
    border-block-start: 1px dashed var(--_border-strong);
    content: "";
  }

  .gap::after {
    flex: 1;
  }

  .notice:not(.visually-hidden) {
    display: flex;
    position: absolute;
    inset-block-end: 14px;
    inset-inline-start: 50%;
    z-index: 2;
    align-items: center;
    gap: 12px;
    max-inline-size: calc(100% - 32px);
    padding: 6px 14px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 2px 10px rgb(0 0 0 / 25%);
    color: var(--_text);
    font: var(--_font-size) / 1.45 var(--_font);
    translate: -50%;
  }

  .to-end {
    position: absolute;
    inset-block-end: 14px;
    inset-inline-end: 22px;
    z-index: 1;
    min-block-size: 30px;
    border-radius: 999px;
    box-shadow: 0 2px 10px rgb(0 0 0 / 25%);
    font: 500 var(--_font-size) / 1 var(--_font);
  }
`;
