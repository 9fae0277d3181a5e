import { css } from "lit";

export const logSearchStyles = css`
  :host {
    position: relative;
    min-inline-size: 0;
  }

  .field {
    position: relative;
    display: flex;
    align-items: center;
    min-block-size: 32px;
    padding-inline: 10px 3px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .field:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  .field > svg.icon {
    color: var(--_text-muted);
  }

  input:not([type="checkbox"]) {
    flex: 1;
    min-inline-size: 4em;
    min-block-size: 28px;
    padding-inline: 8px;
    border: 0;
    background: none;
    outline: none;
  }

  input::-webkit-search-cancel-button {
    display: none;
  }

  .count {
    flex: none;
    padding-inline: 4px;
    color: var(--_text-muted);
    font-size: 0.93em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .problem,
  .none {
    color: var(--_failed);
  }

  button {
    flex: none;
    min-inline-size: 26px;
    min-block-size: 26px;
    padding: 0 4px;
    border-color: transparent;
    border-radius: 4px;
    background: none;
    color: var(--_text-muted);
    font-size: 0.93em;
  }

  .mono {
    letter-spacing: -0.02em;
  }

  .problem {
    margin: 4px 2px 0;
    font-size: 0.93em;
    overflow-wrap: anywhere;
  }

  /* A half-typed expression moves nothing of the log, where there is room to lie over it. */
  @container (inline-size >= 760px) {
    .problem {
      position: absolute;
      inset-block-start: calc(100% + 4px);
      inset-inline: 0;
      z-index: 3;
      margin: 0;
      padding: 6px 10px;
      border: 1px solid currentColor;
      border-radius: var(--_radius);
      background: var(--_surface);
      box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
    }
  }

  .advice {
    margin: 4px 2px 0;
    color: var(--_text-muted);
    font-size: 0.93em;
  }

  /* How far the search is; one that is over at once shows none. */
  .bar {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    block-size: 2px;
    background: var(--_accent);
    animation: appear 300ms step-end;
    pointer-events: none;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
