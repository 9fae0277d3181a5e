import { css } from "lit";

/** Looks of the waterfall around its bars. */
export const waterfallStyles = css`
  :host {
    container: buildkite-waterfall / inline-size;
  }

  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 28px;
    margin: 0 0 10px;
  }

  dt {
    color: var(--_text-muted);
    font-size: 0.86em;
  }

  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    font-weight: 500;
  }

  button.link {
    display: inline;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  button.link:hover {
    text-decoration: underline;
  }

  .path {
    margin-block-end: 10px;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  .path summary {
    cursor: pointer;
  }

  .path summary svg {
    vertical-align: -0.15em;
  }

  .path ol {
    max-block-size: 260px;
    margin: 8px 0;
    padding-inline-start: 2.2em;
    overflow: auto;
  }

  .path p {
    max-inline-size: 80ch;
    margin: 4px 0 0;
    font-size: 0.93em;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 8px;
  }

  .zoom {
    display: inline-flex;
    gap: 4px;
  }

  .zoomed {
    font-variant-numeric: tabular-nums;
  }

  .views {
    display: inline-flex;
    gap: 4px;
    margin-inline-start: auto;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin: 8px 0 0;
    padding: 0;
    color: var(--_text-muted);
    font-size: 0.86em;
    list-style: none;
  }

  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .left-out {
    margin: 6px 0 0;
    font-size: 0.93em;
  }

  .none {
    margin: 0;
    padding: 24px 12px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }

  .card {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(440px, calc(100vw - 16px));
    margin: 0;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
    color: var(--_text);
    pointer-events: none;
  }

  .card p {
    margin: 0;
  }

  .card .title {
    display: flex;
    gap: 8px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .card .attempt {
    display: flex;
    gap: 8px;
    margin-block-start: 6px;
  }

  .card .figures {
    margin: 4px 0;
  }

  .card .figures div {
    display: flex;
    align-items: center;
    gap: 16px;
  }

  .card dt {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .card dd {
    margin-inline-start: auto;
  }

  .table {
    max-block-size: var(--_waterfall-height);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface-raised);
    color: var(--_text-muted);
    font-size: 0.86em;
    font-weight: 500;
    white-space: nowrap;
  }

  .sort {
    gap: 4px;
    min-block-size: 24px;
    padding: 0;
    color: inherit;
    font-weight: inherit;
  }

  [aria-sort] .sort {
    color: var(--_text);
    font-weight: 600;
  }

  .number .sort {
    flex-direction: row-reverse;
  }

  .note {
    color: var(--_text-muted);
    font-size: 0.93em;
    font-weight: 400;
  }

  .triggered {
    margin-inline-start: 6px;
    font-weight: 400;
  }

  th,
  td {
    padding: 5px 12px;
    border-block-end: 1px solid var(--_border);
    text-align: start;
  }

  tbody th {
    min-inline-size: 14em;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  @container buildkite-waterfall (inline-size < 620px) {
    th,
    td {
      padding-inline: 8px;
    }

    tbody th {
      min-inline-size: 9em;
    }
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }

  td buildkite-state {
    vertical-align: middle;
  }

  tr.current {
    background: var(--_surface-selected);
  }

  .more {
    margin: 8px 12px;
  }
`;
