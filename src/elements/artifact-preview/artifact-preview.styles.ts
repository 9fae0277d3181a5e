import { css } from "lit";
import { controls, elementStyles } from "../../styles/base.js";
import { logLineStyles } from "../log-lines/log-line.styles.js";
import { markedTextStyles } from "../marked-text.js";

const contentStyles = css`
  :host {
    container: artifact-preview / inline-size;
    display: grid;
    gap: 10px;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .toolbar,
  .tests-summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }

  .toolbar p {
    flex: 1 1 16em;
    min-inline-size: 0;
  }

  .text,
  .json,
  .table {
    max-block-size: var(--_content-height, none);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_log-surface);
    overflow: auto;
  }

  .text {
    padding-block: 6px;
    font-size: 0.93em;
    white-space: normal;
    counter-reset: line;
  }

  .line {
    position: relative;
    min-block-size: 1lh;
    padding-inline: calc(var(--_digits) * 1ch + 26px) 12px;
    white-space: pre-wrap;
  }

  .text:not(.wraps) .line {
    inline-size: max-content;
    min-inline-size: 100%;
    white-space: pre;
    overflow-wrap: normal;
  }

  .line::before {
    counter-increment: line;
    content: counter(line);
    position: absolute;
    inset-inline-start: 0;
    inline-size: calc(var(--_digits) * 1ch + 12px);
    color: var(--_log-muted);
    text-align: end;
    user-select: none;
  }

  .json {
    padding: 8px 12px;
    color: var(--_log-text);
  }

  .json ul {
    margin: 0;
    padding-inline-start: 18px;
    list-style: none;
  }

  .json > ul {
    padding: 0;
  }

  .json li {
    padding-inline-start: 20px;
    overflow-wrap: anywhere;
  }

  .json :is(.name, .string) {
    white-space: pre-wrap;
  }

  .json li:has(> button) {
    padding-inline-start: 0;
  }

  .json button.quiet {
    min-block-size: 24px;
    padding: 0 6px 0 2px;
    font-weight: 400;
    white-space: normal;
    text-align: start;
  }

  [aria-expanded="true"] > svg {
    transform: rotate(90deg);
  }

  .json .name {
    color: var(--_log-blue);
  }

  .json .string {
    color: var(--_log-green);
  }

  .json .scalar {
    color: var(--_log-magenta);
  }

  img {
    display: block;
    max-inline-size: 100%;
    max-block-size: var(--_content-height, 65dvh);
    object-fit: contain;
    /* Many pictures are transparent, and drawn for one scheme alone. */
    background: repeating-conic-gradient(#d4d4d4 0 25%, #f4f4f4 0 50%) 0 0 /
      16px 16px;
  }

  iframe {
    inline-size: 100%;
    block-size: var(--_content-height, 60dvh);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    /* Pages are written for paper that is white. */
    background: #ffffff;
    color-scheme: light;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .table table {
    inline-size: auto;
  }

  .table :is(th, td) {
    padding: 4px 12px;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    white-space: pre-wrap;
    vertical-align: top;
  }

  .table th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface-raised);
  }

  .tests-summary {
    gap: 4px 16px;
  }

  .tests-summary span {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }

  .tests-summary label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }

  .failed :is(.outcome, .message),
  .error :is(.outcome, .message),
  span.failed {
    color: var(--_failed);
  }

  .skipped .outcome,
  .skipped .message,
  span.skipped {
    color: var(--_text-muted);
  }

  .passed .outcome,
  span.passed {
    color: var(--_passed);
  }

  .tests caption {
    padding-block: 6px;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }

  /* Names that have no blanks to break at must not push the times out of sight. */
  table.tests {
    table-layout: fixed;
  }

  .tests td {
    overflow-wrap: anywhere;
    padding: 5px 8px;
    border-block-start: 1px solid var(--_border);
    vertical-align: top;
  }

  .tests .outcomes {
    inline-size: 9em;
  }

  .tests .times {
    inline-size: 5em;
  }

  .tests .outcome svg {
    vertical-align: -0.12em;
  }

  .tests .time {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  @container artifact-preview (max-width: 480px) {
    .tests td {
      padding-inline: 0 6px;
    }

    .tests :is(.outcome, .time) {
      font-size: 0.86em;
    }

    .tests .outcomes {
      inline-size: 7.2em;
    }

    .tests .times {
      inline-size: 4em;
    }
  }

  .test {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .message {
    display: block;
    overflow-wrap: anywhere;
  }

  summary {
    min-block-size: 24px;
    cursor: pointer;
  }

  .part {
    margin-block: 6px 2px;
    color: var(--_text-muted);
  }

  pre {
    max-block-size: 24em;
    margin: 0;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_log-surface);
    color: var(--_log-text);
    font: 0.93em / 1.45 var(--_font-mono);
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

export const artifactPreviewStyles = [
  elementStyles,
  controls,
  logLineStyles,
  markedTextStyles,
  contentStyles,
];
