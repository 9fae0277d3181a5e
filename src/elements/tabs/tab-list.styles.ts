import { css } from "lit";

/** How a list of tabs looks; where it has no room, it scrolls sideways. */
export const tabListStyles = css`
  .tabs {
    display: flex;
    gap: 4px;
    padding-inline: 2px;
    border-block-end: 1px solid var(--_border);
    overflow: auto hidden;
    scroll-padding-inline: 24px;
    scrollbar-width: none;
  }

  .tab {
    position: relative;
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
    padding: 4px 10px;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  .tab:hover,
  button.tab:hover:not(:disabled, [aria-disabled="true"]) {
    background: none;
    color: var(--_text);
    text-decoration: none;
  }

  .tab:focus-visible {
    outline-offset: -3px;
  }

  .tab[aria-selected="true"] {
    color: var(--_text);
    font-weight: 600;
  }

  .tab[aria-selected="true"]::after {
    position: absolute;
    inset: auto 6px 0;
    block-size: 2px;
    background: var(--_accent);
    content: "";
  }
`;
