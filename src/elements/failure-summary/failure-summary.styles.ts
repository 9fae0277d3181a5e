import { css } from "lit";
import { controls, elementStyles } from "../../styles/base.js";
import { emojiStyles } from "../emoji/emoji-text.js";
import { logLineStyles } from "../log-lines/log-line.styles.js";

const summaryStyles = css`
  :host {
    container: failures / inline-size;
  }

  section + section {
    margin-block-start: 20px;
  }

  h2 {
    margin: 0 0 8px;
    font-size: 1.1em;
    font-weight: 600;
  }

  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  p {
    margin: 0;
  }

  .failures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .failure {
    overflow: clip;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    padding: 8px 12px;
  }

  .job {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    white-space: normal;
  }

  /* A long name wraps beside its state, not below. */
  .head .job {
    max-inline-size: calc(100% - 30px);
    font-weight: 600;
  }

  button.job {
    min-block-size: 24px;
    padding: 0;
    color: var(--_accent);
    text-align: start;
  }

  .note {
    color: var(--_text-muted);
  }

  .note.failed {
    color: var(--_failed);
  }

  .note.warning {
    color: var(--_soft-failed);
  }

  .reason,
  .reading,
  .problem,
  .same {
    padding: 0 12px 8px;
    color: var(--_text-muted);
  }

  .problem,
  .refused {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }

  .problem > svg {
    color: var(--_soft-failed);
  }

  .refused {
    margin-block-end: 12px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  .refused span {
    flex: 1 1 16em;
  }

  .same,
  .same ul,
  .waiting ul {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
  }

  .log-text {
    padding-block: 8px;
    border-block-start: 1px solid var(--_border);
    background: var(--_log-surface);
    font-size: 0.9em;
    line-height: 1.5;
  }

  .log-text li {
    display: flex;
    padding-inline: 12px;
    border-inline-start: 3px solid transparent;
  }

  .log-text li.error {
    border-color: var(--_failed);
    background: color-mix(in srgb, var(--_failed) 8%, var(--_log-surface));
  }

  .number {
    flex: none;
    min-inline-size: 4.5ch;
    padding-inline-end: 1.5ch;
    color: var(--_log-muted);
    text-align: end;
    user-select: none;
  }

  /* On the tinted row a host's accent, chosen for its own surface, may be too faint to read. */
  .error .number {
    color: var(--_log-text);
  }

  .error .number:is(:hover, :focus-visible) {
    text-decoration: underline;
  }

  .error button.number {
    min-block-size: 0;
    padding-block: 0;
    font: inherit;
  }

  .line {
    flex: 1;
    min-inline-size: 0;
  }

  .gap {
    justify-content: center;
    color: var(--_log-muted);
    line-height: 1;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 12px;
    padding: 6px 12px;
    border-block-start: 1px solid var(--_border);
    color: var(--_text-muted);
  }

  .open {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin-block-start: 12px;
  }

  .waits {
    display: grid;
    gap: 10px;
  }

  .waiting p {
    display: flex;
    gap: 8px;
  }

  .waiting p > svg {
    margin-block-start: 3px;
    color: var(--_waiting);
  }

  .waiting ul {
    padding-inline-start: 22px;
  }

  /* They stand within sentences, where colour alone does not tell them apart. */
  .waiting a,
  .failure a:not(.job, .number, .open) {
    text-decoration: underline;
  }

  @container failures (inline-size < 480px) {
    .log-text li {
      padding-inline: 8px;
    }

    .number {
      min-inline-size: 3.5ch;
      padding-inline-end: 1ch;
    }
  }
`;

export const failureSummaryStyles = [
  elementStyles,
  controls,
  emojiStyles,
  ...logLineStyles,
  summaryStyles,
];
