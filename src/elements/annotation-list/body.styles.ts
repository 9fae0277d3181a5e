import { css } from "lit";

/** What the HTML of an annotation looks like without a class. */
export const bodyStyles = css`
  .body {
    /* Nothing of an annotation is painted over its neighbours, whatever margins it asks for. */
    contain: paint;
    overflow-wrap: anywhere;
  }

  .body::after {
    display: table;
    clear: both;
    content: "";
  }

  .body :is(p, ul, ol, dl, blockquote, pre, details, figure, .scrolls) {
    margin-block: 0 0.75rem;
  }

  .body :is(ul, ol) {
    padding-inline-start: 1.5rem;
  }

  .body li > :is(ul, ol) {
    margin-block-end: 0;
  }

  .body :is(h4, h5, h6) {
    margin-block: 1rem 0.5rem;
    font-weight: 600;
    line-height: 1.25;
  }

  .body a {
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  /* What led somewhere that it may not is text. */
  .body a:not([href]) {
    color: inherit;
    text-decoration: none;
  }

  .body a.misleading {
    outline: 2px dashed var(--_failed);
    outline-offset: 1px;
  }

  .body :is(code, kbd, samp, tt) {
    padding: 0.1em 0.35em;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_text) 8%, transparent);
    font-family: var(--_font-mono);
    font-size: 0.9em;
  }

  .body pre {
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_log-surface);
    color: var(--_log-text);
    font: 0.9em / 1.5 var(--_font-mono);
    overflow-x: auto;
    overflow-wrap: normal;
    tab-size: 8;
  }

  .body pre code {
    padding: 0;
    background: none;
    font-size: inherit;
  }

  .body blockquote {
    margin-inline: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_border-strong);
    color: var(--_text-muted);
  }

  .body hr {
    block-size: 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }

  .body img {
    max-inline-size: 100%;
    block-size: auto;
    vertical-align: middle;
  }

  .body img.emoji {
    inline-size: 1.2em;
    block-size: 1.2em;
    object-fit: contain;
    vertical-align: -0.22em;
  }

  .body .scrolls {
    max-inline-size: 100%;
    overflow-x: auto;
  }

  .body table {
    border-collapse: collapse;
    overflow-wrap: normal;
  }

  .body :is(th, td) {
    padding: 4px 10px;
    border: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }

  .body th {
    background: color-mix(in srgb, var(--_text) 5%, transparent);
    font-weight: 600;
  }

  .body summary {
    cursor: pointer;
  }

  .body details > summary {
    margin-block-end: 0.4rem;
  }

  .body button.artifact:not(.btn) {
    min-block-size: 24px;
    padding: 0 2px;
    border-color: transparent;
    background: none;
    color: var(--_accent);
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
    white-space: normal;
  }

  .body button.artifact.picture:not(.btn) {
    padding: 4px 10px;
    border: 1px dashed var(--_border-strong);
    text-decoration: none;
  }

  .body > :first-child {
    margin-block-start: 0;
  }

  .body > :last-child,
  .body > details[open] > :last-child {
    margin-block-end: 0;
  }
`;
