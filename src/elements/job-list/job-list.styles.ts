import { css } from "lit";

/** Looks of the list around its rows, and the colours of what stands in them. */
export const jobListStyles = css`
  :host {
    container: buildkite-job-list / inline-size;
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
    gap: 6px 8px;
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
    padding: 0 10px;
    border-color: color-mix(in srgb, var(--_tone) 35%, transparent);
    border-radius: 13px;
    background: color-mix(in srgb, var(--_tone) 8%, var(--_surface));
    color: var(--_tone);
  }

  button.tally[aria-pressed="true"] {
    border-color: var(--_tone);
    background: color-mix(in srgb, var(--_tone) 16%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_tone);
  }

  button.tally.leftOut {
    border-style: dashed;
    background: transparent;
  }

  .failure-steps,
  .layouts {
    display: inline-flex;
    gap: 2px;
  }

  .failure-steps button {
    min-block-size: 26px;
    inline-size: 28px;
    color: var(--_failed);
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }

  .filter {
    position: relative;
    flex: 1 1 13rem;
    min-inline-size: 0;
    max-inline-size: 26rem;
  }

  .filter .icon {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: 10px;
    color: var(--_text-muted);
    pointer-events: none;
  }

  .filter input {
    inline-size: 100%;
    padding-inline-start: 32px;
    text-overflow: ellipsis;
  }

  .layouts {
    margin-inline-start: auto;
  }

  .fold-all {
    padding-inline: 8px;
    color: var(--_text-muted);
  }

  .found {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 8px;
    margin-block-end: 2px;
  }

  .found p {
    margin: 0;
  }

  .show-all {
    min-block-size: 28px;
    padding-inline: 8px;
    color: var(--_accent);
  }

  /* Not \`hidden\`, which would keep the table's head from staying in sight. */
  .list {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
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

  .none {
    margin: 0;
    padding: 24px 12px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }

  @container buildkite-job-list (inline-size < 620px) {
    .toolbar .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .toolbar button {
      inline-size: 32px;
      padding: 0;
    }

    .filter {
      flex-basis: 8rem;
    }
  }
`;
