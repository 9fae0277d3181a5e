import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { RepositoryLinks } from "../../api/repository-links.js";
import { buildStatus } from "../../api/status.js";
import type { Build } from "../../api/types.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import {
  emojiLookup,
  emojiStyles,
  emojiText,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { shortCommit, spanOf, starterOf, titleOf } from "./build-facts.js";
import { buildRowStyles } from "./build-row.styles.js";

/**
 * One build in a list: a link, and what helps to tell it from its neighbours.
 *
 * @element buildkite-build-row
 * @slot meta - More about the build, behind its number.
 * @csspart link - The message, which is the link.
 * @csspart state - The build's state.
 */
export class BuildkiteBuildRow extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override styles = [elementStyles, emojiStyles, buildRowStyles];

  /** Where the row leads. */
  @property() accessor href = "";

  /** This build is the one that is open beside the list. */
  @property({ type: Boolean, reflect: true }) accessor selected = false;

  /** `compact` puts everything on one line, where there is room for it. */
  @property({ reflect: true, useDefault: true }) accessor density:
    "comfortable" | "compact" = "comfortable";

  @property({ attribute: false }) accessor build: Build | undefined;

  /** Links to the commit and the pull request, once the repository is known. */
  @property({ attribute: false }) accessor links: RepositoryLinks | undefined;

  /** The organization's emoji, once they are known. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  readonly #messages = new MessagesController(this);

  protected override render() {
    const { build } = this;
    if (!build) return nothing;
    const words = this.#messages.words.list;
    const title = titleOf(build);
    return html`<div class="row">
      <a
        class="title"
        part="link"
        href=${this.href || nothing}
        aria-current=${this.selected ? "true" : nothing}
        title=${title ?? nothing}
        ><bdi
          >${title === undefined ? words.noMessage : emojiText(title, this.emoji)}</bdi
        ></a
      >
      <buildkite-state
        class="state"
        part="state"
        .state=${buildStatus(build).name}
      ></buildkite-state>
      <span class="number">${words.number(build.number)}</span>
      <span class="refs"
        >${this.#renderOrigin(build)}<slot name="meta"></slot
      ></span>
      <span class="branch" title=${build.branch}>
        ${icons.branch}<span class="visually-hidden">${words.branch}</span
        ><bdi class="clip">${build.branch}</bdi>
      </span>
      ${this.#renderCommit(build)} ${this.#renderPerson(build)}
      <span class="source">${words.sources[build.source] ?? build.source}</span>
      ${this.#renderSpan(build)}
      <span class="created">
        <span class="visually-hidden">${words.created}</span
        ><buildkite-time .datetime=${build.createdAt}></buildkite-time>
      </span>
    </div>`;
  }

  #renderOrigin({ pullRequest, tag, rebuiltFrom, triggeredFrom }: Build) {
    const words = this.#messages.words.list;
    return html`${pullRequest && this.#renderPullRequest(pullRequest.id)}
    ${
      tag !== undefined
        ? html`<span class="ref" title=${tag}
            >${icons.tag}<span class="visually-hidden">${words.tag}</span
            ><bdi class="clip">${tag}</bdi></span
          >`
        : nothing
    }
    ${
      rebuiltFrom &&
      html`<span class="ref clip">${words.rebuildOf(rebuiltFrom.number)}</span>`
    }
    ${
      triggeredFrom &&
      html`<span class="ref clip"
        >${words.triggeredBy(
          triggeredFrom.pipeline,
          triggeredFrom.buildNumber,
        )}</span
      >`
    }`;
  }

  #renderPullRequest(id: string) {
    const words = this.#messages.words.list;
    const href = this.links?.pullRequest(id);
    const label = words.pullRequestLabel(id);
    const content = html`${icons.pullRequest}<span
        aria-hidden="true"
        class="clip"
        >${words.pullRequest(id)}</span
      ><span class="visually-hidden">${label}</span>`;
    return href === undefined
      ? html`<span class="ref" title=${label}>${content}</span>`
      : html`<a class="ref" href=${href} title=${label}>${content}</a>`;
  }

  #renderCommit({ commit }: Build) {
    const words = this.#messages.words.list;
    const href = this.links?.commit(commit);
    const short = shortCommit(commit);
    const content = html`${icons.commit}<span aria-hidden="true" class="clip"
        >${short}</span
      ><span class="visually-hidden">${words.commit(short)}</span>`;
    return href === undefined
      ? html`<span class="commit mono" title=${commit}>${content}</span>`
      : html`<a class="commit mono" href=${href} title=${commit}
          >${content}</a
        >`;
  }

  #renderPerson(build: Build) {
    const person = starterOf(build);
    if (!person) return html`<span class="who"></span>`;
    const { common, list } = this.#messages.words;
    const name = person.name ?? person.email ?? common.unknownPerson;
    return html`<span class="who" title=${name}>
      <buildkite-avatar
        .name=${name}
        .src=${person.avatarUrl ?? ""}
      ></buildkite-avatar
      ><span class="visually-hidden">${list.by}</span
      ><bdi class="clip">${name}</bdi>
    </span>`;
  }

  #renderSpan(build: Build) {
    const words = this.#messages.words.list;
    const span = spanOf(build);
    if (!span) return html`<span class="span"></span>`;
    const label =
      span.kind === "waiting"
        ? html`<span>${words.waiting}</span>`
        : html`<span class="visually-hidden">${words.duration}</span>`;
    return html`<span class="span ${span.kind}">
      ${label}<buildkite-duration
        .from=${span.from}
        .to=${span.to}
      ></buildkite-duration>
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-build-row": BuildkiteBuildRow;
  }
}
