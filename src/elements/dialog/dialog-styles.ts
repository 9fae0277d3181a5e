import { css } from "lit";

/** A native modal dialog: title, words, and actions at its foot. */
export const dialogStyles = css`
  dialog {
    inline-size: min(460px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    padding: 20px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    box-shadow: 0 12px 40px rgb(0 0 0 / 28%);
    color: var(--_text);
    overflow: auto;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  dialog h2 {
    margin: 0 0 10px;
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.3;
  }

  dialog p {
    margin: 0 0 10px;
    overflow-wrap: anywhere;
  }

  dialog .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
    margin-block-start: 18px;
  }
`;
