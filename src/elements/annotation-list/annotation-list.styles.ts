import { css } from "lit";
import { controls, elementStyles } from "../../styles/base.js";
import { noticeStyles } from "../../styles/notice.js";
import { dialogStyles } from "../dialog/dialog-styles.js";
import { emojiStyles } from "../emoji/emoji-text.js";
import { targetDialogStyles } from "../log-view/target-dialog.styles.js";
import { bodyClassStyles } from "./body-classes.styles.js";
import { bodyColorStyles } from "./body-colors.styles.js";
import { bodyLayoutStyles } from "./body-layout.styles.js";
import { bodyStyles } from "./body.styles.js";
import { termStyles } from "./term.styles.js";

const listStyles = css`
  :host {
    container: annotations / inline-size;
    background: var(--_surface);
  }

  ul.summary,
  ol.annotations {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  ul.summary {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-end: 12px;
  }

  ul.summary li,
  .style {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    color: var(--_tone, var(--_text-muted));
    font-weight: 600;
  }

  .error {
    --_tone: var(--_failed);
  }

  .warning {
    --_tone: var(--_soft-failed);
  }

  .info {
    --_tone: var(--_accent);
  }

  .success {
    --_tone: var(--_passed);
  }

  h2 {
    margin: 20px 0 10px;
    font-size: 1.1em;
    font-weight: 600;
  }

  .annotation {
    margin-block-end: 12px;
    padding: 10px 14px 14px;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_tone, var(--_border-strong));
    border-radius: var(--_radius);
  }

  .annotation:last-child {
    margin-block-end: 0;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    margin-block-end: 10px;
  }

  .context {
    min-inline-size: 0;
    margin: 0;
    font: 600 0.93em / 1.45 var(--_font-mono);
    overflow-wrap: anywhere;
  }

  .job {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .when {
    margin-inline-start: auto;
    color: var(--_text-muted);
    white-space: nowrap;
  }

  .annotation > p {
    margin: 0;
  }

  .fold {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin-block-start: 12px;
  }

  .more {
    margin: 12px 0 0;
  }

  .empty p {
    margin: 0 0 4px;
  }

  .skeleton {
    display: grid;
    gap: 12px;
  }

  .line {
    inline-size: 60%;
    block-size: 20px;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_text-muted) 14%, var(--_surface));
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .line.tall {
    inline-size: 100%;
    block-size: 110px;
  }

  @keyframes breathe {
    from {
      opacity: 1;
    }

    to {
      opacity: 0.5;
    }
  }
`;

export const annotationListStyles = [
  elementStyles,
  controls,
  dialogStyles,
  targetDialogStyles,
  emojiStyles,
  noticeStyles,
  listStyles,
  bodyStyles,
  bodyClassStyles,
  bodyLayoutStyles,
  bodyColorStyles,
  termStyles,
];
