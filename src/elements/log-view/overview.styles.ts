import { css } from "lit";

export const overviewStyles = css`
  /* Beside the scrollbar, so that neither covers the other. */
  .scroller {
    margin-inline-end: 12px;
  }

  /* Its colours are read by the drawing; a change of them is told by the transition. */
  .overview {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 12px;
    border-inline-start: 0 solid var(--_log-selected);
    outline: 0 solid var(--_running);
    background: color-mix(in srgb, var(--_log-text) 5%, transparent);
    color: var(--_failed);
    caret-color: var(--_soft-failed);
    column-rule-color: var(--_accent);
    text-decoration-color: var(--_log-text);
    cursor: pointer;
    touch-action: none;
    transition: color 1ms step-end;
  }
`;
