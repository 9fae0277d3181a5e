import { css } from "lit";

export const logViewerStyles = css`
  :host {
    block-size: var(
      --buildkite-log-height,
      clamp(22rem, 100dvh - 24px, 100rem)
    );
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);

    --_size: var(--buildkite-log-font-size, 0.8125rem);
  }

  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
    background: var(--_surface);
    color: inherit;
    container-type: inline-size;
  }

  /* Fills the window. */
  .frame:popover-open {
    position: fixed;
    inset: 0;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overscroll-behavior: contain;
  }

  .body {
    position: relative;
    display: flex;
    flex: 1;
    min-block-size: 0;
  }

  .text {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    background: var(--_log-surface);
  }

  .text-small .text {
    --buildkite-log-font-size: calc(var(--_size) * 0.85);
  }

  .text-large .text {
    --buildkite-log-font-size: calc(var(--_size) * 1.2);
  }

  .text-larger .text {
    --buildkite-log-font-size: calc(var(--_size) * 1.5);
  }

  buildkite-log-view {
    block-size: 100%;
    min-block-size: 0;
  }

  buildkite-log-outline {
    flex: none;
    inline-size: clamp(12rem, 24%, 20rem);
    border-inline-end: 1px solid var(--_border);
  }

  @container (inline-size < 640px) {
    .doing {
      display: none;
    }

    buildkite-log-outline {
      position: absolute;
      inset: 0;
      z-index: 2;
      inline-size: auto;
    }
  }

  .problem {
    flex: none;
    padding: 8px;
    border-block-end: 1px solid var(--_border);
  }

  .said {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 6px 12px;
    border-block-end: 1px solid var(--_border);
    background: color-mix(in srgb, var(--_failed) 7%, var(--_surface));
    overflow-wrap: anywhere;
  }

  .said > svg.icon {
    color: var(--_failed);
  }

  .said > .tool {
    margin-inline-start: auto;
  }

  .empty {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    overflow: auto;
    background: var(--_log-surface);
  }

  .notice {
    margin: 32px 20px;
    color: var(--_text-muted);
    text-align: center;
  }

  .offer {
    position: absolute;
    inset-block-end: 14px;
    inset-inline-start: 14px;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 4px 4px 12px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: var(--_surface);
    box-shadow: 0 2px 10px rgb(0 0 0 / 25%);
  }

  .offer > svg.icon {
    color: var(--_failed);
  }

  .offer button {
    min-block-size: 28px;
    border-radius: 999px;
  }

  .status {
    position: relative;
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: center;
    min-block-size: 30px;
    padding: 2px 12px;
    border-block-start: 1px solid var(--_border);
    color: var(--_text-muted);
    font-size: 0.857em;
  }

  .status > :last-child:not(:first-child) {
    margin-inline-start: auto;
  }

  .file {
    display: flex;
    gap: 0.4em;
    min-inline-size: 0;
    max-inline-size: 60%;
    color: var(--_text);
    white-space: nowrap;
  }

  .file-name {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .act {
    min-block-size: 24px;
    padding: 1px 8px;
  }

  /* What a log that loads at once has no need of comes after a moment. */
  .late {
    animation: appear 300ms step-end;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .bar {
    position: absolute;
    inset-block-start: -2px;
    inset-inline: 0;
    block-size: 3px;
    overflow: hidden;
    background: var(--_border);
  }

  .bar span {
    display: block;
    block-size: 100%;
    background: var(--_accent);
  }

  .bar.unknown span {
    animation: pass 1.4s ease-in-out infinite;
  }

  @keyframes pass {
    from {
      translate: -100%;
    }

    to {
      translate: 340%;
    }
  }

  .live,
  .broken {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .live {
    color: var(--_running);
  }

  .broken {
    color: var(--_failed);
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
`;
