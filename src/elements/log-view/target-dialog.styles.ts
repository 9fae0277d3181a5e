import { css } from "lit";

/** The dialog that a picture or an artifact opens in, beside what all dialogs have. */
export const targetDialogStyles = css`
  dialog.target {
    inline-size: fit-content;
    min-inline-size: min(360px, calc(100vw - 32px));
    max-inline-size: min(1100px, calc(100vw - 32px));
    font: var(--_font-size) / 1.45 var(--_font);
  }

  dialog.target h2 {
    overflow-wrap: anywhere;
  }

  dialog.target .question {
    font-weight: 600;
  }

  dialog.target .mono {
    max-block-size: 6em;
    overflow: auto;
  }

  dialog.target p {
    max-inline-size: 60ch;
  }

  dialog.target img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 65dvh;
    margin-block-end: 10px;
    object-fit: contain;
    /* Many pictures are transparent, and drawn for one scheme alone. */
    background: repeating-conic-gradient(#d4d4d4 0 25%, #f4f4f4 0 50%) 0 0 /
      16px 16px;
  }
`;
