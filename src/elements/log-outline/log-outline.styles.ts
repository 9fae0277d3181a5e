import { css } from "lit";

export const logOutlineStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .head {
    flex: none;
    padding: 8px;
    border-block-end: 1px solid var(--_border);
  }

  input:not([type="checkbox"]) {
    inline-size: 100%;
  }

  .list {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
    cursor: pointer;
  }

  .list:focus-visible {
    outline-offset: -2px;
  }

  .track {
    position: relative;
  }

  [role="option"] {
    position: absolute;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: var(--_row);
    padding-inline: 10px;
    border-inline-start: 3px solid transparent;
    font-size: 0.93em;
  }

  /* Folded groups point to the side, unfolded ones down. */
  [role="option"]::before {
    flex: none;
    inline-size: 1em;
    color: var(--_text-muted);
    content: "▸" / "";
    text-align: center;
  }

  .open::before {
    content: "▾" / "";
  }

  /* How long it took. */
  [data-duration]::after {
    flex: none;
    margin-inline-start: auto;
    color: var(--_text-muted);
    content: attr(data-duration) / "";
    font-variant-numeric: tabular-nums;
  }

  .errors::after {
    color: var(--_failed);
    content: "✕ " attr(data-duration) / "";
  }

  .title {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  [role="option"]:hover {
    background: var(--_surface-hover);
  }

  [aria-current="true"] {
    border-inline-start-color: var(--_accent);
    background: var(--_surface-selected);
    font-weight: 600;
  }

  .list:focus-visible .active,
  :host(:focus-within) .active {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .none {
    margin: 16px 12px;
    color: var(--_text-muted);
  }
`;
