import { css } from "lit";

export const stepsTableStyles = css`
  .steps {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_border);
  }

  .control {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .look,
  .compare {
    white-space: normal;
    text-align: start;
  }

  progress {
    inline-size: 12em;
    accent-color: var(--_accent-fill);
  }

  .scroll {
    overflow-x: auto;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 2px);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 8px 12px;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    white-space: nowrap;
  }

  tbody tr:last-child > * {
    border-block-end: 0;
  }

  thead th {
    background: var(--_surface-raised);
    font-weight: 500;
    vertical-align: middle;
  }

  thead button {
    min-block-size: 28px;
    padding: 2px 6px;
    margin-inline: -6px;
  }

  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    min-inline-size: 12em;
    background: var(--_surface);
    font-weight: 500;
    overflow-wrap: anywhere;
    white-space: normal;
  }

  thead th:first-child {
    background: var(--_surface-raised);
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  td.failed {
    color: var(--_failed);
    font-weight: 600;
  }

  td.flaky {
    color: var(--_soft-failed);
    font-weight: 600;
  }

  .rate {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }

  .bar-of {
    inline-size: 56px;
    block-size: 6px;
    overflow: hidden;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_text-muted) 18%, transparent);
  }

  .bar-of span {
    display: block;
    block-size: 100%;
    background: var(--_failed);
  }

  summary {
    min-block-size: 24px;
    cursor: pointer;
  }

  details ul {
    margin: 4px 0 0;
    padding: 0;
    font-weight: 400;
    list-style: none;
  }

  @container (inline-size < 560px) {
    th:first-child {
      min-inline-size: 9em;
      max-inline-size: 11em;
    }

    th,
    td {
      padding-inline: 8px;
    }

    /* The figure beside it says the same. */
    .bar-of {
      display: none;
    }
  }
`;
