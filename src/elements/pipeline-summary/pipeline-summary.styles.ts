import { css } from "lit";

/** A card of lines that never wrap, so that its size is known before its content is. */
export const pipelineSummaryStyles = css`
  :host {
    container-type: inline-size;
  }

  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .card {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
  }

  .name {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .card .name {
    font-size: 1.14em;
  }

  .name .link {
    overflow: hidden;
    color: var(--_text);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name a.link:hover {
    color: var(--_accent);
  }

  .archived {
    flex: none;
    padding: 1px 8px;
    border: 1px solid var(--_border-strong);
    border-radius: 1em;
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 500;
  }

  .body {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    transition: opacity 120ms 120ms;
  }

  [aria-busy="true"] {
    opacity: 0.55;
  }

  .card .latest {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .line {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
    min-block-size: 1.45em;
    white-space: nowrap;
  }

  .message {
    min-inline-size: 0;
    min-block-size: 1.45em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .message .link {
    color: var(--_text);
  }

  .card .message {
    font-weight: 600;
  }

  .message a.link:hover,
  .named a.link:hover {
    color: var(--_accent);
  }

  .number {
    color: var(--_text-muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .created {
    color: var(--_text-muted);
    white-space: nowrap;
  }

  .line .created,
  .line .span,
  .named .created,
  .named .span {
    margin-inline-start: auto;
  }

  .branch,
  .who {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 2.5em;
  }

  .branch {
    flex: 0 1 auto;
  }

  .who {
    flex: 0 1 auto;
  }

  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .span {
    display: flex;
    gap: 6px;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .caption {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 1.45em;
    margin-block-start: 6px;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }

  .now {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_border);
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
  }

  .counts li {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .counts .icon {
    color: var(--_tone);
    /* As large as the states below. */
    font-size: 1.32em;
  }

  .counts .running {
    --_tone: var(--_running);
  }

  .counts .scheduled {
    --_tone: var(--_waiting);
  }

  .counts .blocked {
    --_tone: var(--_blocked);
  }

  .named {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .named li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }

  .named .more {
    /* Under the names, past the shapes. */
    padding-inline-start: calc(1.32em + 8px);
  }

  .named .link {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .empty {
    display: grid;
    place-items: center;
    min-block-size: 9.5em;
    color: var(--_text-muted);
    text-align: center;
  }

  .stale {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_text-muted);
  }

  .stale p {
    flex: 1;
    min-inline-size: 0;
  }

  .stale > .icon {
    color: var(--_running);
  }

  .placeholder {
    display: inline-block;
    block-size: 12px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--_text-muted) 18%, transparent);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .fill.placeholder {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;
