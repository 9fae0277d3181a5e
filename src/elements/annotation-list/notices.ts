import { html, nothing, type TemplateResult } from "lit";
import { pageAddress } from "../../api/build-address.js";
import type { BuildRef } from "../../api/types.js";
import { formatNumber } from "../../messages/format.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { ListFacts } from "./list-facts.js";

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

/** There are more annotations than are listed, and where to find them. */
export function moreElsewhere(
  { annotations = [], isCut }: ListFacts,
  ref: BuildRef | undefined,
  { words, language }: SpokenMessages,
) {
  if (!isCut || !ref) return nothing;
  const { common } = words;
  return html`<p class="more muted">
    ${words.annotations.tooMany(formatNumber(annotations.length, language))}
    <a href=${pageAddress(ref)} target="_blank" rel="noopener noreferrer"
      >${common.openInBuildkite}</a
    >
  </p>`;
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
