import { html, nothing } from "lit";
import { formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";

/** The way back, for somebody who followed the log and went up to read: `unseen` lines have come since. */
export function toEndTemplate(
  unseen: number | undefined,
  { log }: Messages,
  language: string,
  onClick: () => void,
) {
  if (unseen === undefined) return nothing;
  const count = formatNumber(unseen, language);
  return html`<button class="to-end" type="button" @click=${onClick}>
    ${icons.toEnd} ${unseen > 0 ? log.newLines(unseen, count) : log.toEnd}
  </button>`;
}
