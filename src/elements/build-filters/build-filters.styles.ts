import { css } from "lit";

export const buildFiltersStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .search {
    position: relative;
    flex: 1 1 16rem;
    min-inline-size: 0;
    max-inline-size: 30rem;
  }

  .search .icon {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: 10px;
    color: var(--_text-muted);
    pointer-events: none;
  }

  .search input {
    inline-size: 100%;
    padding-inline-start: 32px;
  }

  .menus {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .menu-button {
    padding-inline: 10px 7px;
  }

  .menu-button .icon {
    color: var(--_text-muted);
  }

  .chosen {
    border-color: color-mix(in srgb, var(--_accent) 55%, transparent);
  }

  .badge {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 9px;
    background: var(--_accent-fill);
    color: var(--_on-accent);
    font-size: 0.8em;
    font-variant-numeric: tabular-nums;
    line-height: 18px;
    text-align: center;
  }

  .menu {
    --_width: min(21rem, 100vw - 16px);

    position: absolute;
    inset: auto;
    inset-block-start: calc(var(--_top, 0px) + 4px);
    left: clamp(8px, var(--_left, 8px), 100vw - var(--_width) - 8px);
    inline-size: var(--_width);
    max-block-size: max(16rem, var(--_below, 100vh) - 16px);
    margin: 0;
    padding: 8px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
    overflow: auto;
  }

  .options {
    max-block-size: 18rem;
    overflow: auto;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding: 4px 8px;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .option:hover {
    background: var(--_surface-hover);
  }

  .option input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
  }

  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .line {
    display: flex;
    gap: 6px;
  }

  .line input {
    flex: 1 1 0;
    inline-size: 0;
    min-inline-size: 0;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
  }

  .pair label {
    display: grid;
    gap: 2px;
    color: var(--_text-muted);
    font-size: 0.92em;
  }

  .pair input {
    inline-size: 100%;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 4px 4px 12px;
    border: 0;
  }

  legend {
    padding: 0 0 4px;
    font-weight: 600;
  }

  .hint,
  .problem {
    margin: 4px 0 0;
    color: var(--_text-muted);
    font-size: 0.92em;
  }

  .menu > .hint {
    padding: 0 4px 4px;
  }

  .problem {
    color: var(--_failed);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }

  .chips li {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .chip {
    max-inline-size: 100%;
    min-block-size: 28px;
    padding: 2px 8px 2px 12px;
    border-radius: 14px;
    background: var(--_surface-raised);
    font-weight: 400;
  }

  .chip .icon {
    color: var(--_text-muted);
    font-size: 0.86em;
  }

  .chips button.quiet {
    min-block-size: 28px;
    color: var(--_accent);
  }
`;
