import { css } from "lit";
import { controls, elementStyles } from "../../styles/base.js";
import { dialogStyles } from "../dialog/dialog-styles.js";

/** How every control looks: `static override styles = actStyles`. */
export const actStyles = [
  elementStyles,
  controls,
  dialogStyles,
  css`
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
    }

    /* Nothing shows, so that nothing takes room beside the other controls. */
    :host(:state(off)) {
      display: none;
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

    /* Always there, so that what comes to stand in it is announced. */
    dialog p[role="status"] {
      margin: 0;
    }

    dialog p.done {
      margin-block-end: 6px;
    }

    .hindrance {
      font-weight: 600;
    }

    .hint {
      position: fixed;
      inset: auto;
      inline-size: max-content;
      max-inline-size: min(36ch, calc(100vw - 16px));
      margin: 0;
      padding: 6px 10px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface-raised);
      box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
      color: var(--_text);
      font-size: 0.92em;
      text-align: start;
      white-space: normal;
    }

    .hint b {
      display: block;
      font-weight: 600;
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

    button.primary.danger {
      border-color: var(--_failed);
      background: var(--_surface);
      color: var(--_failed);
    }

    button.primary.danger:hover:not([aria-disabled="true"]) {
      background: color-mix(in srgb, var(--_failed) 10%, var(--_surface));
    }

    button.primary[aria-disabled="true"] {
      opacity: 0.6;
    }

    fieldset {
      margin: 0 0 10px;
      padding: 0;
      border: none;
    }

    legend {
      padding: 0;
      margin-block-end: 4px;
      font-weight: 600;
    }

    label.choice {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 28px;
      cursor: pointer;
    }

    label.field {
      display: block;
      margin-block-end: 10px;
      font-weight: 600;
    }

    label.field input {
      display: block;
      margin-block-start: 4px;
    }
  `,
];
