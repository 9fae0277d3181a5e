import { css } from "lit";

/** Looks of the rows: one line per job where there is room, two where there is not. */
export const jobRowStyles = css`
  .item:focus-visible,
  .row:focus-visible {
    outline-offset: -2px;
  }

  .depth-1 {
    --_indent: 1;
  }

  .depth-2 {
    --_indent: 2;
  }

  .depth-3 {
    --_indent: 3;
  }

  .depth-4 {
    --_indent: 4;
  }

  /* Drawn below each row, as the first may be at the top of a part of the list alone. */
  .tree .row,
  .wait {
    border: 0 solid var(--_border);
    border-block-end-width: 1px;
  }

  .tree > :last-child > :last-child > * {
    border-block-end-width: 0;
  }

  .row {
    position: relative;
    display: flex;
    align-items: center;
    gap: 2px 10px;
    inline-size: 100%;
    min-block-size: 36px;
    padding-block: 6px;
    padding-inline: calc(12px + var(--_indent, 0) * var(--_step, 24px)) 12px;
  }

  .row.job:hover {
    background: var(--_surface-hover);
  }

  .row.current {
    background: var(--_surface-selected);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  button.row {
    justify-content: start;
    border-radius: 0;
    background: var(--_surface-raised);
    text-align: start;
    white-space: normal;
  }

  .parallel > button.row,
  .matrix > button.row {
    background: var(--_surface);
    font-weight: 400;
  }

  button.row:hover {
    background: var(--_surface-hover);
  }

  .chevron {
    display: inline-flex;
    color: var(--_text-muted);
    transition: rotate 120ms;
  }

  .row[aria-expanded="true"] > .chevron {
    rotate: 90deg;
  }

  .attempts[aria-expanded="true"] > .chevron {
    rotate: 180deg;
  }

  /* A label may be a whole script; the log shows it in full. */
  .name {
    display: -webkit-box;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_text);
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  a.name:focus-visible,
  button.name:focus-visible {
    outline: none;
  }

  .name:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    border-radius: var(--_radius);
  }

  .job.failed > .name {
    font-weight: 600;
  }

  .row > .name.tally {
    color: var(--_tone);
    font-weight: 600;
  }

  .left-out > .name {
    color: var(--_text-muted);
  }

  button.name {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
    white-space: normal;
  }

  /* The whole row is the link's target; what else can be clicked lies above it. */
  a.name::after,
  button.name::after {
    position: absolute;
    inset: 0;
    content: "";
  }

  .attempts,
  .triggered,
  .actions {
    position: relative;
    z-index: 1;
  }

  .index {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    white-space: nowrap;
  }

  .kind {
    display: inline-flex;
    color: var(--_text-muted);
  }

  .wait {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 3px 12px;
    background: var(--_surface-raised);
    color: var(--_text-muted);
    font-size: 0.86em;
  }

  .wait::before,
  .wait::after {
    flex: 1;
    border-block-start: 1px dashed var(--_border-strong);
    content: "";
    opacity: 0.6;
  }

  .actions {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  /* A row with controls is no taller than others. */
  .tree .actions {
    margin-block: -4px;
  }

  .actions:empty,
  .actions .idle::part(button),
  .actions .idle::part(reason) {
    display: none;
  }

  @container buildkite-job-list (inline-size < 620px) {
    .row.job {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .tree {
      --_step: 12px;
    }

    .tree .actions {
      order: 2;
      grid-column: 3;
      justify-self: end;
      margin-block: 0;
    }
  }
`;
