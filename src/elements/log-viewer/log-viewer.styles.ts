import { css } from "lit";

export const logViewerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: var(
      --buildkite-log-height,
      clamp(22rem, 100dvh - 24px, 100rem)
    );
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    container-type: inline-size;
  }

  .toolbar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 8px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-raised);
  }

  buildkite-log-search {
    flex: 1 1 22rem;
    max-inline-size: 40rem;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
    margin-inline-start: auto;
  }

  .tool {
    min-inline-size: 32px;
    padding-inline: 7px;
    border-color: transparent;
    background: transparent;
  }

  .tool .label {
    display: none;
  }

  .tools button[aria-pressed="true"] {
    border-color: color-mix(in srgb, var(--_accent) 50%, transparent);
    background: var(--_surface-selected);
  }

  .rule {
    inline-size: 1px;
    block-size: 20px;
    margin-inline: 4px;
    background: var(--_border);
  }

  select {
    min-block-size: 32px;
    padding-inline: 6px;
    border-color: var(--_border);
    font-size: 0.93em;
  }

  .menu {
    position: relative;
  }

  .menu summary {
    list-style: none;
  }

  .menu summary::-webkit-details-marker {
    display: none;
  }

  .menu .items {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    z-index: 2;
    display: grid;
    padding: 4px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
  }

  .menu .items button {
    justify-content: flex-start;
    font-weight: 400;
  }

  buildkite-log-view {
    flex: 1;
    min-block-size: 0;
  }

  .problem {
    flex: none;
    padding: 8px;
    border-block-end: 1px solid var(--_border);
  }

  .status {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 2px 16px;
    justify-content: space-between;
    padding: 5px 12px;
    border-block-start: 1px solid var(--_border);
    color: var(--_text-muted);
    font-size: 0.857em;
  }

  .live {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_running);
  }

  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: currentColor;
    animation: pulse 1.6s ease-in-out infinite;
  }

  @keyframes pulse {
    50% {
      opacity: 0.35;
    }
  }

  .empty {
    position: absolute;
    inset: 0;
    overflow: auto;
    background: var(--_log-surface);
  }

  .notice {
    margin: 32px 20px;
    color: var(--_text-muted);
    text-align: center;
  }

  @container (inline-size < 640px) {
    buildkite-log-search {
      flex-basis: 100%;
      max-inline-size: none;
    }

    .tools {
      inline-size: 100%;
      justify-content: space-between;
      margin: 0;
    }

    .rule {
      display: none;
    }

    .tools button,
    .tools .button {
      inline-size: 30px;
      min-inline-size: 30px;
    }

    .menu .items button {
      inline-size: auto;
    }

    select {
      max-inline-size: 7em;
    }
  }
`;
