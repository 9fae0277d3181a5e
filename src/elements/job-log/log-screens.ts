import { html, type TemplateResult } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import { icons } from "../../styles/icons.js";
import type { LogNotice } from "./log-notice.js";

/** In place of a log, why there is none. */
export function noticeTemplate({
  title,
  advice,
  waiting,
}: LogNotice): TemplateResult {
  return html`<div class="notice" role="status" slot="empty">
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
  return html`<div class="problem" slot="message">
    ${errorTemplate(error, onRetry)}
  </div>`;
}

/** In place of a log, why it could not be loaded; the owner of the element may say it otherwise. */
export function failureTemplate(
  error: BuildkiteError,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="problem" slot="empty">
    <slot name="error">${errorTemplate(error, onRetry)}</slot>
  </div>`;
}

function errorTemplate(error: BuildkiteError, onRetry: () => void) {
  return html`<buildkite-error
    .error=${error}
    @buildkite-retry=${onRetry}
  ></buildkite-error>`;
}
