import { html, nothing, type TemplateResult } from "lit";
import type { ArtifactPages } from "../../live/artifact-pages.js";
import { describeError } from "../../messages/describe-error.js";
import { formatBytes, formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { SearchText } from "./search-text.js";
import type { TreeModel } from "./tree-model.js";

interface FrameContext {
  readonly words: Messages;
  readonly language: string;
}

/** Search, how many there are, and a button for all folders. */
export function headTemplate(
  {
    list,
    search,
    tree,
    onToggleAll,
  }: {
    readonly list: ArtifactPages;
    readonly search: SearchText;
    readonly tree: TreeModel;
    readonly onToggleAll: () => void;
  },
  { words: { artifacts }, language }: FrameContext,
): TemplateResult {
  const { count, size, allOpen } = tree;
  const amount = formatNumber(count, language);
  const counted =
    search.text !== ""
      ? artifacts.search.found(count, amount)
      : list.isPartial
        ? artifacts.countSoFar(count, amount)
        : artifacts.count(count, amount);
  const total = artifacts.total(formatBytes(size, language));
  return html`<div class="head">
    <div class="search">
      ${icons.search}
      <input
        type="search"
        aria-label=${artifacts.search.label}
        placeholder=${artifacts.search.label}
        .value=${search.typed}
        @input=${({ currentTarget }: InputEvent) =>
          search.type((currentTarget as HTMLInputElement).value)}
      />
    </div>
    <p role="status" class="muted">
      ${count > 0 ? `${counted} · ${total}` : counted}
    </p>
    ${
      allOpen === undefined
        ? nothing
        : html`<button type="button" @click=${onToggleAll}>
            ${allOpen ? icons.fold : icons.unfold}
            ${allOpen ? artifacts.foldAll : artifacts.unfoldAll}
          </button>`
    }
  </div>`;
}

/** How much of all artifacts a search has covered; nothing where all are loaded. */
export function searchNote(
  list: ArtifactPages,
  found: ArtifactPages,
  context: FrameContext,
) {
  const { words, language } = context;
  const { search } = words.artifacts;
  if (!list.isPartial) return nothing;
  const loaded = list.artifacts?.length ?? 0;
  const covered = search.loadedOnly(formatNumber(loaded, language));
  const { artifacts } = found;
  const failure = found.failure ?? found.moreError;
  if (failure)
    return noteTemplate(
      `${covered} ${search.failed} ${describeError(words.errors, failure).message}`,
      { label: words.common.retry, run: () => void found.refresh() },
    );
  if (!artifacts) return noteTemplate(`${covered} ${search.searching}`);
  if (!found.isPartial) return noteTemplate(search.everywhere);
  const first = search.firstMatches(formatNumber(artifacts.length, language));
  return noteTemplate(first, moreAction(found, context));
}

/** What comes below what is loaded. */
export function moreTemplate(list: ArtifactPages, context: FrameContext) {
  const { words, language } = context;
  const { more } = words.artifacts;
  if (!list.isPartial) return nothing;
  const loaded = formatNumber(list.artifacts?.length ?? 0, language);
  if (list.moreError) {
    const { message, advice } = describeError(words.errors, list.moreError);
    return noteTemplate(
      `${more.partial(loaded)} ${more.failed} ${message} ${advice}`,
      { label: words.common.retry, run: () => list.loadMore() },
    );
  }
  if (list.loadingMore)
    return noteTemplate(`${more.partial(loaded)} ${more.loading}`);
  if (!list.hasMore) return noteTemplate(more.tooMany(loaded));
  return noteTemplate(more.partial(loaded), moreAction(list, context), {
    label: more.all,
    run: () => list.loadAll(),
  });
}

interface Action {
  readonly label: string;
  readonly run: () => void;
}

function moreAction(
  pages: ArtifactPages,
  { words }: FrameContext,
): Action | undefined {
  if (!pages.hasMore || pages.loadingMore) return undefined;
  return { label: words.artifacts.more.next, run: () => pages.loadMore() };
}

function noteTemplate(
  text: string,
  ...actions: readonly (Action | undefined)[]
): TemplateResult {
  return html`<div class="note">
    <p role="status">${text}</p>
    ${actions.map((action) =>
      action
        ? html`<button type="button" @click=${action.run}>
            ${action.label}
          </button>`
        : nothing,
    )}
  </div>`;
}

export function skeleton({ artifacts }: Messages): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden" role="status">${artifacts.loading}</p>
    <div class="line"></div>
    <div class="line"></div>
    <div class="line short"></div>
  </div>`;
}

export function nothingThere({ artifacts }: Messages): TemplateResult {
  return html`<slot name="empty"
    ><div class="empty" role="status">
      <p>${artifacts.empty}</p>
      <p class="muted">${artifacts.emptyAdvice}</p>
    </div></slot
  >`;
}
