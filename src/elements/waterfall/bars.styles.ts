import { css } from "lit";

/**
 * Looks of the bars. Phases differ by shape: a thin line while held back, hatched in the
 * queue, full while running. So do states: what failed is striped and ends in a notch, what
 * was canceled is hatched the other way, a soft failure is hollow, what goes on has an open
 * end.
 */
export const barStyles = css`
  .bar,
  .moment,
  .key {
    --_tone: var(--_text-muted);
  }

  .is-passed {
    --_tone: var(--_passed);
  }

  .is-failed {
    --_tone: var(--_failed);
  }

  .is-warning {
    --_tone: var(--_soft-failed);
  }

  .is-running {
    --_tone: var(--_running);
  }

  .bar {
    position: absolute;
    inset-block: 5px;
    min-inline-size: 2px;
    border-radius: 2px;
  }

  .bar.held,
  .bar.waited,
  .key.held {
    inset-block: calc(50% - 1px);
    min-inline-size: 0;
    border-block-start: 2px dotted var(--_border-strong);
    border-radius: 0;
  }

  .bar.queued,
  .key.queued {
    border: 1px solid var(--_border-strong);
    background: repeating-linear-gradient(
      -45deg,
      transparent 0 3px,
      var(--_border-strong) 3px 4px
    );
  }

  .bar.queued {
    border-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .bar.running {
    background: var(--_tone);
  }

  .bar.running.is-failed {
    background: repeating-linear-gradient(
      -45deg,
      var(--_tone) 0 6px,
      color-mix(in srgb, var(--_tone) 72%, var(--_surface)) 6px 9px
    );
    clip-path: polygon(
      0 0,
      100% 0,
      calc(100% - min(5px, 50%)) 50%,
      100% 100%,
      0 100%
    );
  }

  .bar.running.is-warning {
    border: 2px solid var(--_tone);
    background: color-mix(in srgb, var(--_tone) 22%, transparent);
  }

  .bar.running.is-canceled {
    background: repeating-linear-gradient(
      45deg,
      var(--_tone) 0 3px,
      transparent 3px 6px
    );
  }

  .bar.running.is-neutral {
    opacity: 0.6;
  }

  /* It goes on where the bar ends. */
  .bar.running.active {
    background:
      linear-gradient(to right, transparent 50%, var(--_surface) 50%) right /
        4px 100% no-repeat,
      repeating-linear-gradient(
        to right,
        var(--_tone) 0 8px,
        color-mix(in srgb, var(--_tone) 84%, var(--_surface)) 8px 12px
      );
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    clip-path: none;
  }

  .bar.earlier {
    inset-block: 9px;
    opacity: 0.55;
  }

  /* What a parent spans: a frame. */
  .bar.span.running {
    inset-block: 7px;
    border: 1.5px solid var(--_tone);
    border-radius: 3px;
    background: color-mix(in srgb, var(--_tone) 18%, transparent);
    clip-path: none;
    opacity: 1;
  }

  .bar.span.held,
  .bar.span.queued {
    opacity: 0.6;
  }

  .bar.span.queued {
    inset-block: 7px;
  }

  .critical.running,
  .critical.queued {
    outline: 2px solid var(--_text);
    outline-offset: 1px;
  }

  /* Clipping would cut the outline off. */
  .bar.critical.running.is-failed {
    clip-path: none;
  }

  .bar.critical.queued {
    outline-width: 1px;
  }

  .bar.span.critical:not(.held) {
    outline-style: dotted;
    outline-width: 1.5px;
  }

  .moment {
    position: absolute;
    inset-block-start: calc(50% - 5px);
    inline-size: 10px;
    block-size: 10px;
    margin-inline-start: -5px;
    border: 2px solid var(--_blocked);
    background: var(--_surface);
    rotate: 45deg;
  }

  .moment.critical {
    background: var(--_text);
  }

  .key {
    display: inline-block;
    flex: none;
    inline-size: 22px;
    block-size: 10px;
    border-radius: 2px;
  }

  .key.held,
  .key.waited {
    block-size: 0;
    border-block-start: 2px dotted var(--_border-strong);
  }

  .key.running {
    background: var(--_text-muted);
  }

  .key.span {
    border: 1.5px solid var(--_text-muted);
    background: color-mix(in srgb, var(--_text-muted) 18%, transparent);
  }

  .key.earlier {
    block-size: 5px;
    opacity: 0.55;
  }

  .key.diamond {
    inline-size: 9px;
    block-size: 9px;
    margin-inline: 6px;
    border: 2px solid var(--_blocked);
    rotate: 45deg;
  }

  @media (forced-colors: active) {
    .bar,
    .moment,
    .key {
      forced-color-adjust: none;
      --_tone: CanvasText !important;
      --_border-strong: CanvasText;
    }
  }
`;
