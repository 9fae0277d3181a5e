import { css, html, type TemplateResult } from "lit";
import type { BuildkiteError } from "../api/errors.js";
import type { Timestamp } from "../api/types.js";
import { describeError } from "../messages/describe-error.js";
import { formatDateTime, type TimeZone } from "../messages/format.js";
import type { SpokenMessages } from "../messages/messages-controller.js";
import { icons } from "../styles/icons.js";

/** Why what shows is older than it should be. */
export interface Stale {
  readonly error: BuildkiteError;
  readonly loadedAt: Timestamp;
}

/** For elements that show one. */
export const noticeStyles = css`
  .problem {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block: 12px 0;
  }

  .problem > .icon {
    flex: none;
    color: var(--_running);
  }
`;

/** Says that what shows could not be refreshed, since when that is so, and offers to try again. */
export function staleNotice(
  { error, loadedAt }: Stale,
  { words, language }: SpokenMessages,
  timeZone: TimeZone | undefined,
  onRetry: () => void,
): TemplateResult {
  const since = formatDateTime(loadedAt, language, timeZone);
  const { message } = describeError(words.errors, error);
  return html`<p class="problem" role="status">
    ${icons.warning} <span>${message} ${words.common.stale(since)}</span>
    <button type="button" class="quiet" @click=${onRetry}>
      ${icons.retry} ${words.common.retry}
    </button>
  </p>`;
}
