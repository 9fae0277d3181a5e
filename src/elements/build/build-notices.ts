import { html, nothing, type TemplateResult } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import type { Timestamp } from "../../api/types.js";
import { describeError } from "../../messages/describe-error.js";
import { formatDateTime, type TimeZone } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import { icons } from "../../styles/icons.js";

/** What shows in place of a build that is still to come. */
export function buildSkeleton({ build }: Messages): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden" role="status">${build.loading}</p>
    <div class="line short"></div>
    <div class="line title"></div>
    <div class="line"></div>
    ${[1, 2, 3, 4, 5].map(() => html`<div class="line row"></div>`)}
  </div>`;
}

/** Why there is no build to show; the owner may say it in its own words. */
export function buildFailure(
  error: BuildkiteError,
  onRetry: () => void,
): TemplateResult {
  return html`<slot name="error"
    ><buildkite-error
      .error=${error}
      @buildkite-retry=${onRetry}
    ></buildkite-error
  ></slot>`;
}

/** What shows is older than it should be. */
export function staleNotice(
  build: {
    readonly stale: boolean;
    readonly loadedAt: Timestamp | undefined;
    readonly error: BuildkiteError | undefined;
  },
  timeZone: TimeZone | undefined,
  onRefresh: () => void,
  { words, language }: SpokenMessages,
): TemplateResult | typeof nothing {
  if (!build.stale) return nothing;
  const { common, errors } = words;
  const { loadedAt = 0, error } = build;
  const since = formatDateTime(loadedAt, language, timeZone);
  return html`<div class="notice" role="status">
    ${icons.warning}
    <span
      >${common.stale(since)}
      ${error && describeError(errors, error).message}</span
    >
    <button type="button" @click=${onRefresh}>
      ${icons.retry} ${common.refresh}
    </button>
  </div>`;
}
