import { css } from "lit";

/** Looks of the axis and of the rows below it. Sizes come from `layout.ts`. */
export const chartStyles = css`
  .scroller {
    position: relative;
    max-block-size: var(--_waterfall-height);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: auto;
    overscroll-behavior-x: contain;
  }

  .content {
    inline-size: calc(var(--_name) + (100% - var(--_name)) * var(--_scale));
    min-inline-size: 100%;
  }

  .axis {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    display: flex;
    block-size: 28px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-raised);
  }

  .corner {
    position: sticky;
    left: 0;
    z-index: 1;
    flex: none;
    inline-size: var(--_name);
    background: var(--_surface-raised);
  }

  .times {
    position: relative;
    flex: 1;
    overflow: hidden;
    cursor: col-resize;
    touch-action: none;
    user-select: none;
  }

  .tick {
    position: absolute;
    inset-block: 0;
    padding-inline-start: 5px;
    border-inline-start: 1px solid var(--_border-strong);
    color: var(--_text-muted);
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
    line-height: 27px;
    white-space: nowrap;
    pointer-events: none;
  }

  .dragged {
    position: absolute;
    inset-block: 0;
    border-inline: 2px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 25%, transparent);
    pointer-events: none;
  }

  .body {
    position: relative;
  }

  .lines {
    position: absolute;
    inset-block: 0;
    inset-inline: var(--_name) 0;
    overflow: hidden;
    pointer-events: none;
  }

  .line {
    position: absolute;
    inset-block: 0;
    border-inline-start: 1px solid var(--_border);
  }

  .line.now {
    border-inline-start: 2px dashed var(--_running);
  }

  .rows {
    position: absolute;
    inset: 0;
    contain: layout style;
  }

  .row {
    position: absolute;
    inset-inline: 0;
    display: flex;
    block-size: var(--_row);
    contain: layout style;
    cursor: pointer;
  }

  .row:hover {
    background: color-mix(in srgb, var(--_text-muted) 8%, transparent);
  }

  .row.current {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }

  .row:focus-visible {
    z-index: 2;
    outline: none;
  }

  /* Above the name, which stays where it is while the rest scrolls. */
  .row:focus-visible::after {
    position: absolute;
    inset: 0;
    z-index: 2;
    border: 2px solid var(--_focus);
    pointer-events: none;
    content: "";
  }

  .name {
    position: sticky;
    left: 0;
    z-index: 1;
    display: flex;
    flex: none;
    align-items: center;
    gap: 6px;
    inline-size: var(--_name);
    padding-inline: calc(6px + var(--_depth) * 16px) 10px;
    border-inline-end: 1px solid var(--_border);
    background: var(--_surface);
    overflow: hidden;
    white-space: nowrap;
  }

  .row:hover .name {
    background: var(--_surface-hover);
  }

  .row.current .name {
    background: var(--_surface-selected);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .chevron {
    display: inline-flex;
    inline-size: 14px;
    flex: none;
    color: var(--_text-muted);
    transition: rotate 120ms;
  }

  [aria-expanded="true"] .chevron {
    rotate: 90deg;
  }

  .label {
    flex: 0 1 auto;
    min-inline-size: 3em;
    overflow: hidden;
    color: var(--_text);
    text-overflow: ellipsis;
  }

  button.label {
    display: block;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
  }

  .group .label {
    font-weight: 600;
  }

  .count {
    flex: none;
    color: var(--_text-muted);
    font-size: 0.86em;
  }

  .count.failed {
    color: var(--_failed);
  }

  .mark {
    display: inline-flex;
    flex: none;
    vertical-align: -0.15em;
  }

  .figure {
    flex: none;
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
  }

  .cell {
    flex: 1;
    min-inline-size: 0;
  }

  .lane {
    position: relative;
    block-size: 100%;
  }

  .narrow .row {
    flex-direction: column;
    border-block-end: 1px solid var(--_border);
  }

  .narrow .name {
    inline-size: var(--_view);
    block-size: 24px;
    border: 0;
  }
`;
