import { html, type TemplateResult } from "lit";
import type { Build, Timestamp } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";

/** What every part of a summary needs to show itself. */
export interface SummaryView {
  readonly words: Messages;
  readonly language: string;
  readonly emoji: EmojiLookup;
  readonly now: Timestamp;
  /** Where a build is shown, or the pipeline itself; `undefined` where nothing may be linked to. */
  readonly hrefOf: (build?: Build) => string | undefined;
  readonly onOpen: (event: MouseEvent, build: Build) => void;
}

/** The way to a build; where there is none, its words alone. */
export function buildLink(
  build: Build,
  content: unknown,
  { hrefOf, onOpen }: SummaryView,
): TemplateResult {
  const href = hrefOf(build);
  return href === undefined
    ? html`<span class="link">${content}</span>`
    : html`<a
        class="link"
        href=${href}
        @click=${(event: MouseEvent) => onOpen(event, build)}
        >${content}</a
      >`;
}

/** The way to the pipeline. */
export function pipelineLink(
  content: unknown,
  { hrefOf }: SummaryView,
): TemplateResult {
  const href = hrefOf();
  return href === undefined
    ? html`<span class="link">${content}</span>`
    : html`<a class="link" href=${href}>${content}</a>`;
}
