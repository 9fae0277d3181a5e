import { css } from "lit";

/** Type, borders and buttons, by the classes of Basscss that Buildkite lets annotations use. */
export const bodyClassStyles = css`
  .body .h1 {
    font-size: 1.7em;
  }

  .body .h2 {
    font-size: 1.4em;
  }

  .body .h3 {
    font-size: 1.2em;
  }

  .body .h4 {
    font-size: 1em;
  }

  .body .h5 {
    font-size: 0.92em;
  }

  .body .h6 {
    font-size: 0.85em;
  }

  .body .bold {
    font-weight: 700;
  }

  .body .regular {
    font-weight: 400;
  }

  .body .italic {
    font-style: italic;
  }

  .body .caps {
    letter-spacing: 0.08em;
    text-transform: uppercase;
  }

  .body .underline {
    text-decoration: underline;
  }

  .body .muted {
    color: var(--_text-muted);
  }

  .body .truncate {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .body .nowrap {
    white-space: nowrap;
  }

  .body .left-align {
    text-align: left;
  }

  .body .center {
    text-align: center;
  }

  .body .right-align {
    text-align: right;
  }

  .body .justify {
    text-align: justify;
  }

  .body .line-height-1 {
    line-height: 1;
  }

  .body .line-height-2 {
    line-height: 1.125;
  }

  .body .line-height-3 {
    line-height: 1.25;
  }

  .body .line-height-4 {
    line-height: 1.5;
  }

  .body .list-reset {
    padding-inline-start: 0;
    list-style: none;
  }

  .body .list-style-none {
    list-style: none;
  }

  .body .border {
    border: 1px solid var(--_border-strong);
  }

  .body .border-top {
    border-block-start: 1px solid var(--_border-strong);
  }

  .body .border-right {
    border-right: 1px solid var(--_border-strong);
  }

  .body .border-bottom {
    border-block-end: 1px solid var(--_border-strong);
  }

  .body .border-left {
    border-left: 1px solid var(--_border-strong);
  }

  .body .border-none {
    border: 0;
  }

  .body .rounded {
    border-radius: var(--_radius);
  }

  .body .not-rounded {
    border-radius: 0;
  }

  .body .circle {
    border-radius: 50%;
  }

  .body .btn {
    display: inline-block;
    min-block-size: 32px;
    padding: 5px 12px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    font-weight: 500;
    text-decoration: none;
  }

  .body .btn-sm {
    min-block-size: 26px;
    padding: 2px 8px;
    font-size: 0.92em;
  }

  .body .btn-lg {
    padding: 9px 18px;
    font-size: 1.1em;
  }

  .body .btn-primary {
    border-color: transparent;
    background-color: var(--_accent-fill);
    color: var(--_on-accent);
  }
`;
