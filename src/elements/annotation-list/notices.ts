import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";

/** Something is not as it should be, and a way to try again. */
export function notice(
  role: "status" | "alert",
  text: string,
  action: { readonly label: string; readonly run: () => void },
): TemplateResult {
  return html`<div class="notice" role=${role}>
    ${icons.warning}
    <span>${text}</span>
    <button type="button" @click=${action.run}>
      ${icons.retry} ${action.label}
    </button>
  </div>`;
}

export function skeleton({ annotations }: Messages): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden" role="status">${annotations.loading}</p>
    <div class="line"></div>
    <div class="line tall"></div>
  </div>`;
}

export function nothingThere({ annotations }: Messages): TemplateResult {
  return html`<slot name="empty"
    ><div class="empty" role="status">
      <p>${annotations.empty}</p>
      <p class="muted">${annotations.emptyAdvice}</p>
    </div></slot
  >`;
}
