import { css } from "lit";

/** Looks of the list around its rows, and the colours of what stands in them. */
export const jobListStyles = css`
  :host {
    container: buildkite-job-list / inline-size;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .passed {
    --_tone: var(--_passed);
  }

  .failed {
    --_tone: var(--_failed);
  }

  .warning {
    --_tone: var(--_soft-failed);
  }

  .running {
    --_tone: var(--_running);
  }

  .blocked {
    --_tone: var(--_blocked);
  }

  .waiting,
  .canceled,
  .neutral,
  .notReached,
  .leftOut {
    --_tone: var(--_text-muted);
  }

  .summary {
    display: grid;
    gap: 10px;
    margin-block-end: 8px;
  }

  .bar {
    display: flex;
    gap: 2px;
    block-size: 6px;
    border-radius: 3px;
    overflow: hidden;
  }

  .bar span {
    flex-basis: 4px;
    background: var(--_tone);
  }

  .bar .passed {
    opacity: 0.75;
  }

  .bar .waiting,
  .bar .neutral,
  .bar .notReached,
  .bar .canceled {
    opacity: 0.4;
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
  }

  h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .tally {
    color: var(--_tone);
    font-weight: 500;
    white-space: nowrap;
  }

  button.tally {
    min-block-size: 26px;
    padding: 0 8px 0 10px;
    border-color: color-mix(in srgb, var(--_tone) 35%, transparent);
    border-radius: 13px;
    background: color-mix(in srgb, var(--_tone) 8%, var(--_surface));
    color: var(--_tone);
  }

  button.tally.leftOut {
    padding-inline: 10px;
    border-color: transparent;
    background: transparent;
  }

  .fold-all {
    min-block-size: 26px;
    margin-inline-start: auto;
    padding-inline: 8px;
    color: var(--_text-muted);
  }

  .list {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
  }

  .older {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 0 8px;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  .older a {
    text-decoration: underline;
  }

  .more {
    margin: 0;
    padding: 10px 12px;
  }

  .none {
    margin: 0;
    padding: 24px 12px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }
`;
