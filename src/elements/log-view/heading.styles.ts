import { css } from "lit";

/** A group's header: what folds it, and its facts. */
export const headingStyles = css`
  .heading {
    color: var(--_log-text);
    font-weight: 600;
  }

  .heading:not(:has(button)),
  .heading button {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .heading:not(:has(button)) {
    padding-inline-end: 12px;
  }

  .heading button {
    justify-content: start;
    inline-size: calc(100% + 20px);
    min-block-size: 0;
    block-size: var(--_row);
    margin-inline-start: -20px;
    padding: 0 12px 0 2px;
    border: 0;
    border-radius: 3px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }

  .heading button:hover {
    background: color-mix(in srgb, var(--_log-text) 8%, transparent);
  }

  .heading:focus-visible,
  .heading button:focus-visible {
    outline-offset: -2px;
  }

  .heading.muted-group {
    color: var(--_log-muted);
    font-weight: 400;
  }

  .heading button::before {
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    margin: 0 4px 0 2px;
    border: solid var(--_log-muted);
    border-width: 1.5px 1.5px 0 0;
    content: "";
    rotate: 45deg;
  }

  .heading button[aria-expanded="true"]::before {
    rotate: 135deg;
  }

  .title {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* The terminal marks what it paints; headers are none of that. */
  .selected .title {
    background: var(--_log-selected);
  }

  .fact {
    flex: none;
    color: var(--_log-muted);
    font-weight: 400;
  }

  /* Half a number would be another one: without room for all of it, it wraps out of sight. */
  .fact:not(.duration) {
    display: flex;
    flex-flow: wrap;
    flex-shrink: 1000000;
    block-size: 1lh;
    margin-inline-start: 4px;
    overflow: hidden;
  }

  .fact:not(.duration)::before {
    block-size: 1lh;
    content: "";
  }

  .fact.duration {
    margin-inline-start: auto;
  }
`;
