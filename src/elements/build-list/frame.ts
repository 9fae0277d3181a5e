import { html, nothing, type TemplateResult } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import type { PreferenceValues } from "../../live/preferences.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";

type Density = PreferenceValues["density"];

const DENSITIES: readonly Density[] = ["comfortable", "compact"];

/** Above the rows: how many there are, and how close together. */
export function bar({
  count,
  density,
  words,
  onDensity,
}: {
  readonly count: string;
  readonly density: Density;
  readonly words: Messages["list"]["density"];
  readonly onDensity: (density: Density) => void;
}): TemplateResult {
  return html`<div class="bar" part="bar">
    <span class="count" role="status">${count}</span>
    <span class="density" role="group" aria-label=${words.label}>
      ${DENSITIES.map(
        (choice) =>
          html`<button
            type="button"
            title=${words[choice]}
            aria-label=${words[choice]}
            aria-pressed=${choice === density}
            @click=${() => onDensity(choice)}
          >
            ${icons[choice]}
          </button>`,
      )}
    </span>
  </div>`;
}

/** What shows is older than it should be. */
export function staleNotice({
  message,
  retry,
  onRetry,
}: {
  readonly message: string;
  readonly retry: string;
  readonly onRetry: () => void;
}): TemplateResult {
  return html`<div class="notice" role="status">
    ${icons.warning}
    <p>${message}</p>
    <button type="button" @click=${onRetry}>${icons.retry} ${retry}</button>
  </div>`;
}

/** Over the rows, while some have arrived above the screen: what they are, and the way to them. */
export function arrivals(
  label: string | undefined,
  onShow: () => void,
): TemplateResult {
  return html`<div class="new" role="status">
    ${
      label === undefined
        ? nothing
        : html`<button type="button" class="primary" @click=${onShow}>
            ${icons.chevronUp} ${label}
          </button>`
    }
  </div>`;
}

interface Foot {
  /** How far a text search reached, where there is one. */
  readonly searched: string | undefined;
  readonly isNarrowed: boolean;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  /** Why older builds could not be loaded. */
  readonly error: BuildkiteError | undefined;
  readonly words: Messages["list"];
  readonly onMore: () => void;
}

/** Below the rows: the way to older builds, or word that there are none. */
export function foot(state: Foot): TemplateResult {
  const { searched, error, onMore } = state;
  return html`<div class="foot" data-sight="end">
    ${searched === undefined ? nothing : html`<p>${searched}</p>`}
    ${
      error
        ? html`<buildkite-error
            .error=${error}
            @buildkite-retry=${onMore}
          ></buildkite-error>`
        : wayOn(state)
    }
  </div>`;
}

function wayOn({
  searched,
  isNarrowed,
  hasMore,
  loadingMore,
  words,
  onMore,
}: Foot): TemplateResult | typeof nothing {
  if (loadingMore) return html`<p role="status">${words.loadingMore}</p>`;
  if (hasMore)
    return html`<button type="button" part="more" @click=${onMore}>
      ${searched === undefined ? words.loadMore : words.searchMore}
    </button>`;
  if (searched !== undefined) return nothing;
  return html`<p>${isNarrowed ? words.endFiltered : words.end}</p>`;
}
