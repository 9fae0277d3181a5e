import { css } from "lit";
import { controls, elementStyles } from "../../styles/base.js";
import { noticeStyles } from "../../styles/notice.js";
import { dialogStyles } from "../dialog/dialog-styles.js";
import { emojiStyles } from "../emoji/emoji-text.js";
import { markedTextStyles } from "../marked-text.js";
import { previewDialogStyles } from "./preview-dialog.styles.js";

const listStyles = css`
  :host {
    container: artifacts / inline-size;
    position: relative;
    /* The list holds on to the row that is being read by itself. */
    overflow-anchor: none;
    background: var(--_surface);
  }

  p {
    margin: 0;
  }

  .head,
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    margin-block-end: 10px;
  }

  .head > p {
    flex: 1;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .search {
    position: relative;
    flex: 0 1 22em;
    min-inline-size: 10em;
  }

  .search svg {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 10px;
    translate: 0 -50%;
    color: var(--_text-muted);
    pointer-events: none;
  }

  .search input {
    inline-size: 100%;
    padding-inline-start: 30px;
  }

  .note {
    margin-block: 12px 10px;
  }

  .rows {
    border-block-start: 1px solid var(--_border);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 68px;
    align-items: center;
    gap: 0 10px;
    min-block-size: 37px;
    padding-inline-start: calc(var(--_level) * 20px);
    border-block-end: 1px solid var(--_border);
  }

  .row:hover {
    background: var(--_surface-hover);
  }

  .name {
    justify-content: start;
    justify-self: start;
    min-inline-size: 0;
    padding-inline: 6px;
    font-weight: 400;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  /* A name of thousands of characters is no longer than a screen; the dialog has all of it. */
  .name bdi {
    display: -webkit-box;
    min-inline-size: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }

  .name > svg {
    color: var(--_text-muted);
    font-size: 1.1em;
  }

  .folder .name {
    font-weight: 600;
  }

  /* Below the folder's sign, which has an arrow before it. */
  .file .name {
    margin-inline-start: calc(1.1em + 6px);
  }

  .name:hover bdi {
    text-decoration: underline;
  }

  [aria-expanded="true"] > svg:first-child {
    rotate: 90deg;
  }

  .facts {
    display: flex;
    align-items: baseline;
    gap: 4px 16px;
    min-inline-size: 0;
    color: var(--_text-muted);
  }

  .row .size {
    inline-size: 5.5em;
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .row .kind {
    inline-size: 5.5em;
  }

  .of {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .row .of {
    inline-size: 15em;
  }

  .state {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    font-weight: 600;
    white-space: nowrap;
  }

  .state svg {
    align-self: center;
  }

  .state.failed {
    color: var(--_failed);
  }

  .actions {
    display: flex;
    justify-content: end;
  }

  .row .notice {
    grid-column: 1 / -1;
    margin: 4px 6px 8px;
  }

  .empty p {
    margin: 0 0 4px;
  }

  .skeleton {
    display: grid;
    gap: 12px;
  }

  .line {
    block-size: 24px;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_text-muted) 14%, var(--_surface));
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .line.short {
    inline-size: 60%;
  }

  @keyframes breathe {
    from {
      opacity: 1;
    }

    to {
      opacity: 0.5;
    }
  }

  @container artifacts (max-width: 720px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 2px;
      padding-inline-start: calc(var(--_level) * 12px);
    }

    .row .facts {
      grid-row: 2;
      grid-column: 1 / -1;
      flex-wrap: wrap;
      padding-block-end: 4px;
      padding-inline-start: calc(2.2em + 18px);
      font-size: 0.93em;
    }

    .row :is(.kind, .size, .of) {
      inline-size: auto;
    }

    .search {
      flex: 1 1 100%;
    }
  }
`;

export const artifactListStyles = [
  elementStyles,
  controls,
  dialogStyles,
  emojiStyles,
  markedTextStyles,
  noticeStyles,
  listStyles,
  previewDialogStyles,
];
