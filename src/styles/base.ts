import { css } from "lit";
import { tokens } from "./tokens.js";

/** What every element starts from: tokens, box model, focus, and controls that look alike everywhere. */
const base = css`
  :host {
    display: block;
    color: var(--_text);
    font: var(--_font-size) / 1.45 var(--_font);
    text-align: start;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  a {
    color: var(--_accent);
    text-decoration: none;
  }

  a:hover {
    text-decoration: underline;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .muted {
    color: var(--_text-muted);
  }

  .mono {
    font-family: var(--_font-mono);
    font-size: 0.93em;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  svg.icon {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/** Buttons and fields: one height, one radius, a target of at least 24 px (WCAG 2.2, 2.5.8). */
export const controls = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 4px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  button:hover:not(:disabled, [aria-disabled="true"]),
  .button:hover {
    background: var(--_surface-hover);
    text-decoration: none;
  }

  button:focus-visible,
  .button:focus-visible,
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    border-radius: var(--_radius);
  }

  button:disabled,
  button[aria-disabled="true"] {
    color: var(--_text-muted);
    cursor: not-allowed;
  }

  button.primary {
    border-color: transparent;
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }

  button.primary:hover:not(:disabled, [aria-disabled="true"]) {
    background: color-mix(in srgb, var(--_accent-fill) 88%, black);
  }

  button.quiet,
  .button.quiet {
    border-color: transparent;
    background: transparent;
  }

  button.icon-only,
  .button.icon-only {
    inline-size: 32px;
    padding: 0;
  }

  button[aria-pressed="true"] {
    border-color: color-mix(in srgb, var(--_accent) 50%, transparent);
    background: var(--_surface-selected);
    color: var(--_accent);
  }

  input:not([type="checkbox"], [type="radio"]),
  select,
  textarea {
    min-block-size: 32px;
    padding: 4px 10px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }

  input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  input[type="checkbox"],
  input[type="radio"] {
    accent-color: var(--_accent-fill);
  }
`;

/** Start of every element's `styles`. */
export const elementStyles = [tokens, base];
