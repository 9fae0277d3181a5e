import { css } from "lit";

export const paletteStyles = css`
  :host {
    display: contents;
  }

  dialog.palette {
    inline-size: min(640px, calc(100vw - 24px));
    max-block-size: min(560px, calc(100dvh - 24px));
    margin-block-start: min(12vh, 96px);
    padding: 0;
    overflow: hidden;
  }

  dialog.palette[open] {
    display: flex;
    flex-direction: column;
  }

  .field {
    display: flex;
    flex: none;
    align-items: center;
    gap: 10px;
    padding: 8px 8px 8px 16px;
    border-block-end: 1px solid var(--_border);
  }

  .field > svg {
    color: var(--_text-muted);
  }

  .field input[type="text"] {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 40px;
    padding: 0;
    border: none;
    background: transparent;
    font-size: 1.14em;
    outline: none;
  }

  .field:focus-within {
    box-shadow: inset 0 -2px var(--_focus);
  }

  [role="listbox"] {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 6px;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 6px;
  }

  .heading {
    padding: 8px 10px 4px;
    color: var(--_text-muted);
    font-size: 0.86em;
    font-weight: 600;
  }

  .command {
    display: grid;
    grid-template-columns: 18px minmax(0, max-content) minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 10px;
    min-block-size: 34px;
    padding: 5px 10px;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .command:hover {
    background: var(--_surface-hover);
  }

  .command[aria-selected="true"] {
    background: var(--_surface-selected);
    box-shadow: inset 3px 0 var(--_accent);
  }

  .command[aria-disabled="true"] .label {
    color: var(--_text-muted);
  }

  .command .icon {
    display: inline-flex;
    justify-content: center;
    color: var(--_text-muted);
  }

  .label,
  .detail {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .detail {
    color: var(--_text-muted);
    font-size: 0.93em;
  }

  mark {
    background: none;
    color: var(--_accent);
    font-weight: 600;
  }

  .command .key {
    grid-column: 4;
  }

  .rest {
    flex: none;
    padding: 8px 16px;
    border-block-start: 1px solid var(--_border);
    color: var(--_text-muted);
    font-size: 0.93em;
  }

  dialog.palette .rest {
    margin: 0;
  }

  .help .single {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    cursor: pointer;
  }

  .help .foot p {
    margin: 4px 0 0;
  }

  @media (width < 520px) {
    .command {
      grid-template-columns: 18px minmax(0, 1fr) auto;
    }

    .command .detail {
      grid-row: 2;
      grid-column: 2 / -1;
    }

    .command .detail:empty {
      display: none;
    }

    .command .key {
      grid-row: 1;
      grid-column: 3;
    }
  }
`;
