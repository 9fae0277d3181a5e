import { html, nothing, type TemplateResult } from "lit";
import type { LogText } from "../../log/core/log-text.js";
import type { LogProgress } from "../../log/worker/log-progress.js";
import { formatBytes, formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";

/** Under the log: how much of it there is, and whether more is coming. */
export function statusTemplate(
  log: LogText,
  state: LogProgress["state"] | undefined,
  words: Messages["log"],
  language: string,
): TemplateResult {
  const lines = formatNumber(log.lineCount, language);
  const bytes = formatBytes(log.byteLength, language);
  return html`<div class="status" part="status">
    <span>${words.size(log.lineCount, lines, bytes)}</span>
    ${state === "loading" ? html`<span>${words.loading}</span>` : nothing}
    ${
      state === "growing"
        ? html`<span class="live"
            ><span class="dot"></span>${words.following}</span
          >`
        : nothing
    }
  </div>`;
}
