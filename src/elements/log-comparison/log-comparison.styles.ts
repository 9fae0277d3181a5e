import { css } from "lit";
import { controls, elementStyles } from "../../styles/base.js";
import { emojiStyles } from "../emoji/emoji-text.js";
import { logLineStyles } from "../log-lines/log-line.styles.js";

const comparisonStyles = css`
  :host {
    background: var(--_surface);
  }

  p {
    margin: 0;
  }

  .head {
    display: grid;
    gap: 4px;
    margin-block-end: 8px;
    overflow-wrap: anywhere;
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }

  .counts .new {
    color: var(--_failed);
    font-weight: 600;
  }

  .limit,
  .notice {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }

  .limit svg {
    margin-block-start: 3px;
    color: var(--_soft-failed);
  }

  .notice {
    align-items: center;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  .notice > svg {
    flex: none;
    color: var(--_text-muted);
    font-size: 1.4em;
  }

  .notice > div {
    flex: 1;
    min-inline-size: 0;
  }

  .notice .title {
    font-weight: 600;
  }

  .progress {
    padding: 16px;
    color: var(--_text-muted);
  }

  .tools {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 8px;
    background: var(--_surface);
  }

  table {
    inline-size: 100%;
    border: 1px solid var(--_border);
    border-collapse: separate;
    border-spacing: 0;
    border-radius: var(--_radius);
    background: var(--_log-surface);
    font-size: 0.9em;
    line-height: 1.5;
    table-layout: fixed;
  }

  th {
    padding: 6px 10px;
    border-block-end: 1px solid var(--_border);
    font-weight: 600;
    text-align: start;
  }

  .wide th + th {
    border-inline-start: 1px solid var(--_border);
  }

  tbody {
    scroll-margin-block: 56px 16px;
  }

  tbody:focus-visible {
    outline-offset: -2px;
  }

  tbody.current td:first-child {
    box-shadow: inset 3px 0 var(--_accent);
  }

  td {
    padding: 0 8px;
    vertical-align: top;
  }

  .numbers {
    inline-size: 4.6em;
  }

  .narrow .numbers {
    inline-size: 3.4em;
  }

  .narrow th {
    padding: 0;
    border: 0;
  }

  .number {
    color: var(--_log-muted);
    font-family: var(--_font-mono);
    text-align: end;
    user-select: none;
  }

  .number a {
    color: inherit;
  }

  .wide .number:nth-child(3) {
    border-inline-start: 1px solid var(--_border);
  }

  .log-text {
    position: relative;
    padding-inline-start: 2ch;
  }

  .sign {
    position: absolute;
    inset-inline-start: 0.5ch;
    user-select: none;
  }

  .log-text.gone {
    background: var(--_surface-raised);
  }

  .log-text.gone .line,
  .log-text.gone .sign {
    color: var(--_log-muted);
  }

  .log-text.new {
    background: color-mix(in srgb, var(--_failed) 10%, var(--_log-surface));
  }

  .log-text.new .sign {
    color: var(--_failed);
    font-weight: 700;
  }

  .none {
    background: repeating-linear-gradient(
      -45deg,
      transparent 0 6px,
      color-mix(in srgb, var(--_border) 40%, transparent) 6px 7px
    );
  }

  .fold td {
    padding: 0;
    border-block: 1px solid var(--_border);
    background: var(--_surface-raised);
    color: var(--_text-muted);
    font-size: 0.95em;
  }

  .fold button,
  .fold span {
    display: flex;
    justify-content: flex-start;
    inline-size: 100%;
    min-block-size: 26px;
    padding: 2px 10px;
    color: var(--_text-muted);
  }

  .turn {
    padding-block: 8px;
  }

  .narrow .number {
    padding-inline: 2px 4px;
    font-size: 0.9em;
  }
`;

export const logComparisonStyles = [
  elementStyles,
  controls,
  emojiStyles,
  ...logLineStyles,
  comparisonStyles,
];
