import { css } from "lit";

/** The dialog that an artifact opens in, beside what all dialogs have. */
export const previewDialogStyles = css`
  dialog.preview {
    inline-size: min(1100px, calc(100vw - 32px));
    font: var(--_font-size) / 1.45 var(--_font);
  }

  dialog.preview h2 {
    font: 600 1.07em / 1.35 var(--_font-mono);
    overflow-wrap: anywhere;
  }

  dialog.preview .facts {
    flex-wrap: wrap;
    margin-block-end: 14px;
  }

  dialog.preview .foot {
    position: sticky;
    inset-block-end: -20px;
    margin-block: 18px -20px;
    margin-inline: -20px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }

  buildkite-artifact-preview {
    --_content-height: max(240px, calc(100dvh - 300px));
  }

  .loading progress {
    inline-size: 100%;
    margin-block-end: 6px;
    accent-color: var(--_accent-fill);
  }
`;
