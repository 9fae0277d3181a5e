import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { RepositoryLinks } from "../../api/repository-links.js";
import { formatPipelineSlug } from "../../api/slugs.js";
import { buildStatus } from "../../api/status.js";
import type { Build, PipelineRef } from "../../api/types.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons, stateIcons } from "../../styles/icons.js";
import { titleOf } from "../build-row/build-facts.js";
import {
  emojiLookup,
  emojiStyles,
  emojiText,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { isPlainClick } from "../plain-click.js";
import { buildFacts } from "./build-facts-list.js";
import { buildHeaderStyles } from "./build-header.styles.js";
import { BuildkiteBuildOpenEvent } from "./events.js";

/**
 * What one build is: its state, what it builds, for whom, since when.
 *
 * @element buildkite-build-header
 * @fires {BuildkiteBuildOpenEvent} buildkite-build-open - The link to the build that this one repeats was activated; cancelable.
 * @slot actions - Controls beside the title.
 * @slot unblock - Controls where it says that the build is blocked; without them, a link to buildkite.com.
 * @csspart title - The first line of the message.
 * @csspart facts - Branch, commit, people and times.
 */
export class BuildkiteBuildHeader extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    buildHeaderStyles,
  ];

  @property({ attribute: false }) accessor build: Build | undefined;

  /** The pipeline that the build belongs to. */
  @property({ attribute: false }) accessor pipeline: PipelineRef | undefined;

  /** Links to branch, commit and pull request, once the repository is known. */
  @property({ attribute: false }) accessor links: RepositoryLinks | undefined;

  /** The organization's emoji, once they are known. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  /** Where a build of the same pipeline is shown; without it, on buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: { readonly build: number }) => string) | undefined;

  readonly #messages = new MessagesController(this);
  readonly #settings = new HostSettingsController(this);

  protected override render() {
    const { build, pipeline } = this;
    if (!build || !pipeline) return nothing;
    const { name } = buildStatus(build);
    return html`<div class="header">
      <div class="top">
        <div class="identity">
          <buildkite-state class="state" .state=${name}></buildkite-state>
          <span class="number muted"
            >${this.#messages.words.build.number(build.number)}</span
          >
        </div>
        <div class="actions">
          <slot name="actions"></slot>
          <span class="links">${this.#renderLinks(build, pipeline)}</span>
        </div>
      </div>
      ${this.#renderMessage(build)} ${this.#renderNotice(build, pipeline)}
      <ul class="facts" part="facts">
        ${buildFacts(build, {
          words: this.#messages.words,
          links: this.links,
          buildHref: (number) => this.#buildHref(pipeline, number),
          onBuild: this.#onBuild,
          organization: pipeline.organization,
          pageAddress: (ref) => this.#settings.pageAddress(ref),
        })}
      </ul>
    </div>`;
  }

  #renderLinks(build: Build, pipeline: PipelineRef) {
    const { common } = this.#messages.words;
    const page = this.#settings.pageAddress({
      ...pipeline,
      number: build.number,
    });
    return html`<buildkite-copy-menu
        .pipeline=${formatPipelineSlug(pipeline)}
        .build=${build}
        .hrefFor=${this.hrefFor}
      ></buildkite-copy-menu>
      ${
        page === undefined
          ? nothing
          : html`<a
              class="button quiet icon-only"
              href=${page}
              target="_blank"
              rel="noopener noreferrer"
              title=${common.openInBuildkite}
              aria-label=${`${common.openInBuildkite} (${common.opensInNewTab})`}
              >${icons.external}</a
            >`
      }`;
  }

  /** The first line is the title; the rest of a commit message is often long. */
  #renderMessage(build: Build) {
    const { build: words } = this.#messages.words;
    const title = titleOf(build);
    const message = build.message.trim();
    const heading = html`<h2 part="title">
      <bdi
        >${title === undefined ? words.noMessage : emojiText(title, this.emoji)}</bdi
      >
    </h2>`;
    if (title === undefined || message === title) return heading;
    return html`${heading}
      <details class="message">
        <summary>${words.moreMessage}</summary>
        <p><bdi>${emojiText(message, this.emoji)}</bdi></p>
      </details>`;
  }

  #renderNotice(build: Build, pipeline: PipelineRef) {
    const { build: words, common } = this.#messages.words;
    const { number } = build;
    const page = this.#settings.pageAddress({ ...pipeline, number });
    if (build.blocked)
      return html`<div class="notice blocked">
        ${stateIcons.blocked}<span>${this.#blockedWords(build)}</span>
        <slot name="unblock"
          >${
            page === undefined
              ? nothing
              : html`<a href=${page} target="_blank" rel="noopener noreferrer"
                  >${words.unblockInBuildkite} ${icons.external}<span
                    class="visually-hidden"
                    >(${common.opensInNewTab})</span
                  ></a
                >`
          }</slot
        >
      </div>`;
    if (build.cancelReason && /^cancell?(ed|ing)$/.test(build.state))
      return html`<p class="notice">
          ${icons.info}<bdi>${words.canceled(build.cancelReason)}</bdi>
        </p>
        ${AFTER_UNBLOCKING}`;
    return AFTER_UNBLOCKING;
  }

  #blockedWords(build: Build) {
    const { build: words } = this.#messages.words;
    const steps = (build.jobs ?? []).flatMap((job) =>
      job.type === "manual" && job.state === "blocked" && job.label
        ? [`“${job.label}”`]
        : [],
    );
    if (steps.length === 0) return words.blocked;
    const list = new Intl.ListFormat(this.#messages.language).format(steps);
    return emojiText(words.blockedBy(list), this.emoji);
  }

  #buildHref(pipeline: PipelineRef, number: number): string | undefined {
    return (
      this.hrefFor?.({ build: number }) ??
      this.#settings.pageAddress({ ...pipeline, number })
    );
  }

  readonly #onBuild = (click: MouseEvent, number: number) => {
    if (!isPlainClick(click)) return;
    if (!this.dispatchEvent(new BuildkiteBuildOpenEvent(number)))
      click.preventDefault();
  };
}

/** A dialog that says what became of a step shows on, though the build is no longer blocked. */
const AFTER_UNBLOCKING = html`<slot name="unblock"></slot>`;

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-build-header": BuildkiteBuildHeader;
  }
}
