import { css } from "lit";

export const rebuildButtonStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }

  .reason {
    max-inline-size: 36ch;
    color: var(--_text-muted);
    font-size: 0.86em;
    line-height: 1.3;
  }

  .reason:empty {
    display: none;
  }

  .failure {
    color: var(--_failed);
    font-weight: 600;
  }

  .done {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_passed);
    font-weight: 600;
  }

  /* Nothing shows, so that nothing takes room beside the other controls. */
  :host(:state(off)) {
    display: none;
  }
`;
