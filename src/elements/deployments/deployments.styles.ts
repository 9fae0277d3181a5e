import { css } from "lit";
import { controls, elementStyles } from "../../styles/base.js";
import { noticeStyles } from "../stale-notice.js";

const layout = css`
  h3,
  h4,
  p,
  ul,
  ol,
  pre {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  h3 {
    font-size: 1.14em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  h4 {
    color: var(--_text-muted);
    font-size: 0.86em;
    font-weight: 500;
  }

  .environments {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
    align-items: start;
    gap: 16px;
  }

  .environment {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
  }

  .environment h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }

  .app {
    padding: 1px 8px;
    border: 1px solid var(--_border-strong);
    border-radius: 1em;
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 500;
  }

  .now,
  .since,
  details li {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .since {
    padding-block-start: 12px;
    border-block-start: 1px dashed var(--_border);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    min-inline-size: 0;
  }

  .version {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .commit,
  .who {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }

  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .address {
    overflow-wrap: anywhere;
  }

  .address .icon,
  .difference a .icon {
    vertical-align: -0.12em;
  }

  details {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_border);
  }

  summary {
    min-block-size: 24px;
    color: var(--_text-muted);
    cursor: pointer;
  }

  details li {
    padding-block: 10px;
    border-block-end: 1px solid var(--_border);
  }

  details li:last-child {
    border-block-end: 0;
  }

  .difference {
    display: grid;
    gap: 10px;
    margin-block-start: 20px;
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }

  .choice label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }

  .choice select {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .from {
    margin-block-start: 16px;
    font-size: 0.86em;
  }

  .empty {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 1px dashed var(--_border-strong);
    border-radius: calc(var(--_radius) + 2px);
  }

  .empty pre {
    overflow-x: auto;
    padding: 10px 12px;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    font-family: var(--_font-mono);
    font-size: 0.93em;
  }

  .loading {
    display: grid;
    place-items: center;
    min-block-size: 12em;
  }
`;

export const deploymentsStyles = [
  elementStyles,
  controls,
  noticeStyles,
  layout,
];
