import { html, type TemplateResult } from "lit";
import type { RepositoryLinks } from "../../api/repository-links.js";
import type { Build } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";

/** What every part of the list of deployments needs to show itself. */
export interface DeploymentsView {
  readonly words: Messages;
  readonly language: string;
  /** `undefined` until the pipeline is known, or where it may not be read. */
  readonly repository: RepositoryLinks | undefined;
  /** Where a build is shown; `undefined` where nothing may be linked to. */
  readonly hrefOf: (build: Build) => string | undefined;
  readonly onOpen: (event: MouseEvent, build: Build) => void;
}

/** The way to a build; where there is none, its number alone. */
export function buildLink(
  build: Build,
  { words, hrefOf, onOpen }: DeploymentsView,
): TemplateResult {
  const href = hrefOf(build);
  const number = words.deployments.build(build.number);
  return href === undefined
    ? html`<span>${number}</span>`
    : html`<a href=${href} @click=${(event: MouseEvent) => onOpen(event, build)}
        >${number}</a
      >`;
}

/** A way out of the portal, in a tab of its own. */
export function outwardLink(
  href: string | undefined,
  content: unknown,
): TemplateResult {
  return href === undefined
    ? html`<span>${content}</span>`
    : html`<a href=${href} target="_blank" rel="noopener noreferrer"
        >${content}</a
      >`;
}
