import { css } from "lit";

export const dropStyles = css`
  .drop-zone {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: 6px;
    margin: 16px;
    padding: 24px 16px;
    border: 2px dashed var(--_border-strong);
    border-radius: calc(var(--_radius) * 2);
    text-align: center;
  }

  .drop-zone > svg.icon {
    color: var(--_text-muted);
    font-size: 2em;
  }

  .drop-zone p {
    max-inline-size: 44ch;
    margin: 0;
    color: var(--_text-muted);
  }

  .drop-zone .title {
    color: var(--_text);
    font-size: 1.15em;
    font-weight: 600;
  }

  .drop-zone .chooser {
    margin-block-start: 10px;
    border-color: transparent;
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }

  .drop-hint {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: grid;
    place-content: center;
    border: 3px dashed var(--_accent);
    background: color-mix(in srgb, var(--_surface) 85%, transparent);
    font-size: 1.15em;
    font-weight: 600;
    pointer-events: none;
  }
`;
