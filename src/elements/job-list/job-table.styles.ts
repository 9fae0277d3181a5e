import { css } from "lit";

/** Looks of the table. Its columns keep their width while rows come and go. */
export const jobTableStyles = css`
  table {
    inline-size: 100%;
    min-inline-size: 1100px;
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

  /* The name has what these leave. */
  .column-state {
    inline-size: 14%;
  }

  .column-agent {
    inline-size: 12%;
  }

  .column-queue,
  .column-wait {
    inline-size: 8%;
  }

  .column-run,
  .column-started {
    inline-size: 10%;
  }

  .column-exit {
    inline-size: 11%;
  }

  .column-actions {
    inline-size: 96px;
  }

  thead .column-actions {
    padding: 8px 10px;
    font-weight: 600;
  }

  .number,
  :is(.column-wait, .column-run) .sort {
    justify-content: end;
    text-align: end;
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

  /* What does not fit beside other notes is told in more lines here. */
  table .note {
    margin-block-start: 2px;
    -webkit-line-clamp: 6;
  }

  table .step-key {
    display: block;
  }

  @container buildkite-job-list (inline-size < 1100px) {
    .table {
      overflow-x: auto;
    }
  }

  /* Beside the name there is room for the state. */
  @container buildkite-job-list (inline-size < 620px) {
    .column-name {
      inline-size: 190px;
    }
  }
`;
