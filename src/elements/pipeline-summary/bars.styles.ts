import { css } from "lit";

/**
 * Each state has a mark beside its colour: what failed is notched, what was canceled
 * hatched, what is blocked split as a pause sign is, what goes on is in slices, and what
 * waits or was left out is hollow.
 */
export const barsStyles = css`
  .bars ol {
    display: flex;
    /* Fewer than 30 stand at the right, where the newest is. */
    justify-content: flex-end;
    block-size: var(--_bars-height, 48px);
    margin: 0;
    padding: 0;
    border-block-end: 1px solid var(--_border);
    list-style: none;
  }

  .bars li {
    flex: 0 0 calc(100% / 30);
  }

  .bar {
    display: flex;
    align-items: flex-end;
    block-size: 100%;
    padding-inline: 1px;
    border-start-start-radius: 2px;
    border-start-end-radius: 2px;
    color: inherit;
  }

  .bar:hover,
  .bar:focus-visible {
    background: color-mix(in srgb, var(--_text-muted) 16%, transparent);
    text-decoration: none;
  }

  .bar:focus-visible {
    position: relative;
    outline-offset: 1px;
  }

  .fill {
    flex: 1;
    border-start-start-radius: 2px;
    border-start-end-radius: 2px;
    background: var(--_tone);

    --_tone: var(--_canceled);
    --_hollow: inset 0 0 0 1.5px var(--_tone);
  }

  .fill.passed {
    --_tone: var(--_passed);
  }

  .fill.failed {
    --_tone: var(--_failed);

    clip-path: polygon(0 0, 50% 5px, 100% 0, 100% 100%, 0 100%);
  }

  .fill.canceled {
    background: repeating-linear-gradient(
      -45deg,
      var(--_tone) 0 2px,
      transparent 2px 4px
    );
  }

  .fill.blocked {
    --_tone: var(--_blocked);

    background: linear-gradient(
      to right,
      var(--_tone) 0 36%,
      transparent 36% 64%,
      var(--_tone) 64%
    );
  }

  .fill.running {
    --_tone: var(--_running);
  }

  .fill.waiting {
    --_tone: var(--_waiting);
  }

  .fill.active {
    background: repeating-linear-gradient(
      to top,
      var(--_tone) 0 3px,
      transparent 3px 5px
    );
  }

  .fill.waiting,
  .fill.neutral,
  .fill.warning {
    background: none;
    box-shadow: var(--_hollow);
  }

  .tip {
    position: fixed;
    inset: auto;
    inline-size: 260px;
    margin: 4px 0;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
    color: var(--_text);
    pointer-events: none;
  }

  .tip p {
    margin: 0;
  }

  .tip .message {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  @media (forced-colors: active) {
    .fill {
      forced-color-adjust: none;
      --_tone: LinkText !important;
    }
  }
`;
