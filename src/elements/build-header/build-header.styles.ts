import { css } from "lit";

export const buildHeaderStyles = css`
  :host {
    container: buildkite-build-header / inline-size;
  }

  .header {
    display: grid;
    gap: 10px;
  }

  .top,
  .identity,
  .actions,
  .facts,
  .facts li,
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }

  .top {
    justify-content: space-between;
    align-items: start;
    gap: 8px 16px;
  }

  .identity {
    gap: 4px 10px;
    min-block-size: 32px;
  }

  .state {
    padding: 3px 10px 3px 8px;
    border: 1px solid var(--_border);
    border-radius: 14px;
    background: var(--_surface-raised);
    font-weight: 600;
  }

  .number {
    font-size: 1.14em;
    font-variant-numeric: tabular-nums;
  }

  .actions {
    align-items: start;
    gap: 8px;
  }

  .links {
    display: inline-flex;
    align-items: center;
    color: var(--_text-muted);
  }

  .links .button {
    color: inherit;
  }

  .links buildkite-copy-button {
    justify-content: center;
    min-inline-size: 32px;
    min-block-size: 32px;
  }

  h2 {
    margin: 0;
    font-size: 1.43em;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .message {
    margin-block-start: -4px;
  }

  summary {
    inline-size: fit-content;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .message p {
    max-block-size: 24em;
    margin: 8px 0 0;
    padding: 10px 12px;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    font-family: var(--_font-mono);
    font-size: 0.93em;
    overflow: auto;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .facts {
    gap: 6px 20px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .facts li {
    flex-wrap: nowrap;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }

  .facts svg,
  .notice svg {
    color: var(--_text-muted);
  }

  .facts bdi {
    display: inline-block;
    max-inline-size: min(48ch, 70cqi);
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
    white-space: nowrap;
  }

  .notice {
    gap: 4px 10px;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    overflow-wrap: anywhere;

    --_tone: var(--_text-muted);
  }

  .notice.blocked {
    border-color: color-mix(in srgb, var(--_blocked) 40%, transparent);
    background: color-mix(in srgb, var(--_blocked) 8%, var(--_surface));

    --_tone: var(--_blocked);
  }

  .notice svg {
    color: var(--_tone);
    font-size: 1.2em;
  }

  .notice bdi,
  .notice span {
    flex: 0 1 auto;
    min-inline-size: 0;
    max-block-size: 6em;
    overflow: auto;
  }

  /* Beside its sign, however narrow it is. */
  .notice > span {
    max-inline-size: calc(100% - 2em);
  }

  .notice a svg {
    color: inherit;
    font-size: 1em;
  }

  @container buildkite-build-header (inline-size < 520px) {
    .facts {
      display: grid;
    }

    h2 {
      font-size: 1.2em;
    }
  }
`;
