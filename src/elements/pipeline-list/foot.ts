import { html, nothing, type TemplateResult } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import type { Messages } from "../../messages/messages.js";

interface Foot {
  readonly words: Messages["pipelines"];
  /** What the order of the rows does not tell. */
  readonly note: string | undefined;
  readonly isEmpty: boolean;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  /** Why more could not be loaded. */
  readonly error: BuildkiteError | undefined;
  readonly onMore: () => void;
}

/** Below the rows: the way to more pipelines, or word that there are none. */
export function foot(state: Foot): TemplateResult {
  const { words, note, error, onMore } = state;
  return html`<div class="foot" data-sight="end">
    ${note === undefined ? nothing : html`<p>${note}</p>`}
    ${
      error
        ? html`<buildkite-error
            .error=${error}
            @buildkite-retry=${onMore}
          ></buildkite-error>`
        : wayOn(state, words)
    }
  </div>`;
}

function wayOn(
  { hasMore, loadingMore, isEmpty, onMore }: Foot,
  words: Messages["pipelines"],
): TemplateResult | typeof nothing {
  if (loadingMore) return html`<p role="status">${words.loadingMore}</p>`;
  if (hasMore)
    return html`<button type="button" part="more" @click=${onMore}>
      ${words.loadMore}
    </button>`;
  return isEmpty ? nothing : html`<p>${words.end}</p>`;
}
