import { html, nothing, type TemplateResult } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import type { LogText } from "../../log/core/log-text.js";
import { formatBytes, formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { LogNotice } from "./log-notice.js";

/** In place of a log, why there is none. */
export function noticeTemplate({
  title,
  advice,
  waiting,
}: LogNotice): TemplateResult {
  return html`<div class="notice" role="status">
    ${waiting ? icons.clock : icons.terminal}
    <p class="title">${title}</p>
    <p>${advice}</p>
  </div>`;
}

/** Above a log, what went wrong. */
export function problemTemplate(
  error: BuildkiteError,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="problem">${errorTemplate(error, onRetry)}</div>`;
}

/** In place of a log, why it could not be loaded; the owner of the element may say it otherwise. */
export function failureTemplate(
  error: BuildkiteError,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="problem">
    <slot name="error">${errorTemplate(error, onRetry)}</slot>
  </div>`;
}

function errorTemplate(error: BuildkiteError, onRetry: () => void) {
  return html`<buildkite-error
    .error=${error}
    @buildkite-retry=${onRetry}
  ></buildkite-error>`;
}

/** Widths of lines, in percent. */
const SKELETON = [62, 48, 71, 35, 56, 66, 41];

/** Until the first lines arrive. */
export function skeletonTemplate(words: Messages["log"]): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden" role="status">${words.loading}</p>
    ${SKELETON.map(
      (width) => html`<span style="inline-size: ${width}%"></span>`,
    )}
  </div>`;
}

/** Under the log: how much of it there is, and whether more is coming. */
export function statusTemplate(
  log: LogText,
  progress: "loading" | "growing" | "complete",
  words: Messages["log"],
  language: string,
): TemplateResult {
  const lines = formatNumber(log.lineCount, language);
  const bytes = formatBytes(log.byteLength, language);
  return html`<div class="status" part="status">
    <span>${words.size(log.lineCount, lines, bytes)}</span>
    ${progress === "loading" ? html`<span>${words.loading}</span>` : nothing}
    ${
      progress === "growing"
        ? html`<span class="live"
            ><span class="dot"></span>${words.following}</span
          >`
        : nothing
    }
  </div>`;
}
