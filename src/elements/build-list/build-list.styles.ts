import { css } from "lit";

export const buildListStyles = css`
  :host {
    position: relative;
    /* The list holds on to the row that is being read by itself. */
    overflow-anchor: none;
    background: var(--_surface);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 6px 16px;
    border-block-end: 1px solid var(--_border);
    color: var(--_text-muted);
  }

  .count {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }

  .density {
    display: flex;
  }

  .density button {
    inline-size: 30px;
    min-block-size: 30px;
    padding: 0;
  }

  .density button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .density button:last-child {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .density button[aria-pressed="true"] {
    z-index: 1;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_border);
    background: color-mix(in srgb, var(--_running) 9%, var(--_surface));
  }

  .notice p {
    flex: 1 1 16em;
    margin: 0;
  }

  .notice .icon {
    color: var(--_running);
  }

  .rows {
    transition: opacity 120ms 120ms;
  }

  .rows[aria-busy="true"] {
    opacity: 0.55;
  }

  .new {
    position: sticky;
    inset-block-start: 8px;
    z-index: 2;
    display: flex;
    justify-content: center;
    block-size: 0;
  }

  .new button {
    block-size: 32px;
    border-radius: 16px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 22%);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 8px 16px;
    min-block-size: 56px;
    padding: 12px 16px;
    color: var(--_text-muted);
    text-align: center;
  }

  .foot p {
    margin: 0;
  }

  .foot buildkite-error {
    flex: 1 1 100%;
    text-align: start;
  }

  .failure {
    padding: 16px;
  }

  .screen {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 48px 24px;
    color: var(--_text-muted);
    text-align: center;
  }

  .screen .icon {
    margin-block-end: 8px;
    font-size: 28px;
  }

  .screen h2 {
    margin: 0;
    color: var(--_text);
    font-size: 1.1em;
  }

  .screen p {
    max-inline-size: 46ch;
    margin: 0;
  }

  .screen button {
    margin-block-start: 12px;
  }

  .skeleton {
    display: grid;
    grid-template-columns: 6rem minmax(0, 1fr) minmax(0, 9rem);
    gap: 8px 24px;
    padding: 14px 16px;
    border-block-end: 1px solid var(--_border);
  }

  .skeleton span {
    block-size: 12px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--_text-muted) 18%, transparent);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .skeleton span:nth-child(4n + 2) {
    inline-size: var(--_line);
  }

  .skeleton span:nth-child(4) {
    grid-column: 2;
    inline-size: 40%;
    opacity: 0.6;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;
