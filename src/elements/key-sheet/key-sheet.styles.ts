import { css } from "lit";

/** How a key looks, wherever one is shown. */
export const keyStyles = css`
  .key {
    display: inline-flex;
    gap: 3px;
  }

  kbd {
    min-inline-size: 1.7em;
    padding: 0 5px;
    border: 1px solid var(--_border-strong);
    border-block-end-width: 2px;
    border-radius: 4px;
    background: var(--_surface-raised);
    font: inherit;
    font-size: 0.86em;
    text-align: center;
  }
`;

export const keySheetStyles = [
  keyStyles,
  css`
    dialog.help {
      inline-size: min(880px, calc(100vw - 32px));
      padding: 0;
      overflow: hidden;
    }

    dialog.help[open] {
      display: flex;
      flex-direction: column;
    }

    .help .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: 12px 12px 8px 20px;
      border-block-end: 1px solid var(--_border);
    }

    .help h2 {
      margin: 0;
    }

    .help h3 {
      margin: 0 0 6px;
      font-size: 1em;
    }

    .help .groups {
      padding: 16px 20px;
      overflow: auto;
      columns: 22rem;
      column-gap: 32px;
    }

    .help section {
      margin-block-end: 18px;
      break-inside: avoid-column;
    }

    .help dl {
      margin: 0;
    }

    .help dl > div {
      display: flex;
      gap: 12px;
      justify-content: space-between;
      padding-block: 3px;
    }

    .help dt {
      display: flex;
      flex-wrap: wrap;
      order: 2;
      gap: 4px 10px;
      justify-content: flex-end;
    }

    .help dd {
      margin: 0;
      color: var(--_text-muted);
    }

    .help .foot {
      display: block;
      margin: 0;
      padding: 12px 20px;
      border-block-start: 1px solid var(--_border);
    }
  `,
];
