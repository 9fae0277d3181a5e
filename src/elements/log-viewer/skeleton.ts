import { css, html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";

/** Widths of lines, in percent. */
const WIDTHS = [62, 48, 71, 35, 56, 66, 41];

/** Until the first lines arrive. */
export function skeletonTemplate(words: Messages["log"]): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden" role="status">${words.loading}</p>
    ${WIDTHS.map((width) => html`<span style="inline-size: ${width}%"></span>`)}
  </div>`;
}

export const skeletonStyles = css`
  .skeleton {
    display: grid;
    flex: 1;
    gap: 10px;
    align-content: start;
    padding: 16px 16px 16px 56px;
    background: var(--_log-surface);
  }

  .skeleton span {
    block-size: 10px;
    border-radius: 4px;
    background: var(--_border);
  }
`;
