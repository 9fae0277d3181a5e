import { css } from "lit";

export const buildStyles = css`
  :host {
    background: var(--_surface);
  }

  buildkite-failure-summary:not(:state(empty)) {
    margin-block-end: 20px;
  }

  .tabs {
    margin-block-start: 16px;
  }

  .view {
    margin-block-start: 16px;
  }

  .counts {
    display: inline-flex;
    gap: 6px;
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
  }

  .count {
    display: inline-flex;
    align-items: center;
    gap: 3px;
  }

  .count.error svg {
    color: var(--_failed);
  }

  .count.warning svg {
    color: var(--_soft-failed);
  }

  .count.success svg {
    color: var(--_passed);
  }

  /* A control that the build's state rules out: its dialog may still be open. */
  .idle {
    display: contents;
  }

  /* Once its dialog closes, it has the focus until that goes on: the keyboard keeps its place. */
  .idle:not(:focus-within)::part(button),
  .idle::part(reason) {
    display: none;
  }

  .blocked-steps {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .blocked-steps li:not(.idle) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }

  .skeleton {
    display: grid;
    gap: 12px;
  }

  .line {
    block-size: 16px;
    inline-size: 60%;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_text-muted) 14%, var(--_surface));
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .line.short {
    inline-size: 130px;
    block-size: 26px;
  }

  .line.title {
    inline-size: 80%;
    block-size: 24px;
  }

  .line.row {
    inline-size: 100%;
    block-size: 36px;
  }

  @keyframes breathe {
    from {
      opacity: 1;
    }

    to {
      opacity: 0.5;
    }
  }
`;
