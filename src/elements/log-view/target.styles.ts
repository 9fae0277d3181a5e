import { css } from "lit";

/** Links and pictures of a log, which lie over its painted text. */
export const targetStyles = css`
  .link,
  .chip {
    position: absolute;
    inset-block: 0;
    min-block-size: 0;
    margin-inline-start: var(--_gutter);
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    cursor: pointer;
  }

  .link:focus-visible,
  .chip:focus-visible {
    outline-offset: -2px;
  }

  .link:hover,
  button.link:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
  }

  /* The terminal underlines what the log marks as a link; this it does not. */
  .link.plain {
    border-block-end: 1px solid
      color-mix(in srgb, var(--_log-text) 45%, transparent);
  }

  .link.plain:hover {
    border-block-end-color: currentColor;
  }

  .link.misleading {
    outline: 2px dashed var(--_failed);
    outline-offset: -2px;
    background: color-mix(in srgb, var(--_failed) 14%, transparent);
  }

  .chip {
    justify-content: start;
    /* So that its picture keeps off the name; the space before it is mostly blank. */
    translate: -3px;
    border: 1px solid var(--_border-strong);
    border-radius: 4px;
  }

  .chip.selected {
    background: var(--_log-selected);
    /* Up to where what is selected goes on. */
    box-shadow: 3px 0 var(--_log-selected);
  }

  .chip:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
  }

  .chip.continues {
    border-inline-start: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  /* A picture, where the terminal leaves out the brackets around its name: a frame, and hills in it. */
  .chip:not(.continues)::before {
    flex: none;
    inline-size: calc(var(--_cell) + 1px);
    block-size: calc(var(--_cell) + 1px);
    border: 1px solid var(--_log-text);
    border-radius: 2px;
    background:
      linear-gradient(45deg, var(--_log-text) 30%, transparent 31%),
      linear-gradient(-45deg, var(--_log-text) 38%, transparent 39%);
    content: "";
  }
`;
