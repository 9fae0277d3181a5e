import { css } from "lit";

/** How the fields in a dialog look, which is wider for them. */
export const formStyles = css`
  dialog {
    inline-size: min(560px, calc(100vw - 24px));
    padding-block-end: 0;
  }

  /* However long the form, what sends it is in sight. */
  dialog .foot {
    position: sticky;
    inset-block-end: 0;
    margin-inline: -20px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }

  dialog .prompt {
    white-space: pre-line;
  }

  .fields {
    margin-block: 14px;
  }

  .field {
    min-inline-size: 0;
    margin: 0 0 14px;
  }

  .field > label:not(.choice),
  .field > legend {
    display: block;
    margin-block-end: 4px;
    font-weight: 600;
  }

  .field .muted {
    font-weight: 400;
  }

  .field > input,
  .field > select,
  .field > textarea {
    display: block;
    inline-size: 100%;
  }

  .field > textarea {
    min-block-size: 56px;
    resize: vertical;
  }

  .fields [aria-invalid="true"] {
    border-color: var(--_failed);
  }

  .fields .hint-text {
    margin: 4px 0 0;
    color: var(--_text-muted);
    font-size: 0.92em;
  }

  .fields .problem {
    display: flex;
    align-items: baseline;
    gap: 6px;
    margin: 4px 0 0;
    color: var(--_failed);
    font-size: 0.92em;
  }

  .fields .problem svg {
    position: relative;
    inset-block-start: 0.12em;
  }

  fieldset > .hint-text {
    margin-block: 0 6px;
  }

  .combo {
    position: relative;
  }

  .combo input {
    inline-size: 100%;
  }

  .combo ul {
    position: absolute;
    z-index: 2;
    inset: calc(100% + 2px) 0 auto;
    max-block-size: 232px;
    margin: 0;
    padding: 4px;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
    list-style: none;
  }

  .combo li {
    padding: 4px 8px;
    border-radius: calc(var(--_radius) / 2);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .combo li:hover,
  .combo [aria-selected="true"] {
    background: var(--_surface-selected);
  }

  /* What is reached is told by more than a colour. */
  .combo [aria-selected="true"] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .first-step {
    min-inline-size: 0;
    margin: 0 0 14px;
    padding: 8px 12px 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .first-step > legend {
    margin: 0;
    padding-inline: 4px;
  }

  .fields .choice {
    align-items: baseline;
    padding-block: 3px;
  }

  .fields .choice .muted {
    display: block;
    font-size: 0.92em;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 0 12px;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    gap: 6px;
    margin-block-end: 6px;
  }

  .row input,
  .row textarea {
    min-inline-size: 0;
  }

  .row textarea {
    field-sizing: content;
    max-block-size: 10em;
    resize: vertical;
  }

  @media (max-width: 480px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .row :nth-child(2) {
      grid-area: 2 / 1 / auto / span 2;
    }
  }

  .fields details {
    margin-block: 10px 14px;
    border-block-start: 1px solid var(--_border);
    padding-block-start: 10px;
  }

  .fields summary {
    min-block-size: 24px;
    font-weight: 600;
    cursor: pointer;
  }

  .fields details > :nth-child(2) {
    margin-block-start: 8px;
  }

  .note {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_border-strong);
    background: var(--_surface-raised);
  }
`;
