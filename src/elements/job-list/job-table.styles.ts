import { css } from "lit";

/** Looks of the table. Its columns keep their width while rows come and go. */
export const jobTableStyles = css`
  table {
    inline-size: 100%;
    min-inline-size: 920px;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }

  th,
  td {
    padding: 6px 10px;
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }

  tbody:last-child > tr:last-child > * {
    border-block-end: 0;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    padding: 2px;
    background: var(--_surface-raised);
  }

  .sort {
    gap: 4px;
    justify-content: start;
    inline-size: 100%;
    padding-inline: 8px;
    font-weight: 600;
    white-space: normal;
    text-align: start;
  }

  .column-name {
    inline-size: 26%;
  }

  .column-state {
    inline-size: 18%;
  }

  .column-agent {
    inline-size: 12%;
  }

  .column-queue {
    inline-size: 9%;
  }

  .column-wait,
  .column-run {
    inline-size: 8%;
  }

  .column-exit {
    inline-size: 16%;
  }

  .column-actions {
    inline-size: 120px;
    padding-inline: 10px;
    font-weight: 600;
  }

  tr:focus-visible {
    outline-offset: -2px;
  }

  tr.job {
    scroll-margin-block: 48px;
  }

  tr.job:hover > * {
    background: var(--_surface-hover);
  }

  tr.current > * {
    background: var(--_surface-selected);
  }

  tr.current > :first-child {
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  tr.section > th {
    padding: 0;
  }

  tr.attempt > th {
    padding-inline-start: 28px;
  }

  tr.failed .name {
    font-weight: 600;
  }

  /* Only its own cell, so that the other facts can be selected and copied. */
  table th > .name {
    position: relative;
  }

  table .number {
    font-variant-numeric: tabular-nums;
  }

  table .notes {
    display: block;
  }

  table .note {
    margin-block-start: 2px;
  }

  table .step-key {
    display: block;
  }

  @container buildkite-job-list (inline-size < 920px) {
    .table {
      overflow-x: auto;
    }
  }
`;
