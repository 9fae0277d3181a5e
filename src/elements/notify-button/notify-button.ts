import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import { isActive } from "../../api/status.js";
import type { Build, BuildRef } from "../../api/types.js";
import { BuildWatches, type WatchEnd } from "../../live/build-watches.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import type { Command } from "../commands/command.js";
import { CommandsController } from "../commands/commands-controller.js";
import { namedPipeline } from "../named-pipeline.js";
import { newsOf } from "./news.js";
import { askToNotify, consentToNotify, notify } from "./notifier.js";
import { badgeTitle } from "./title-badge.js";

/**
 * “Tell me when it ends”: a notification of the browser once a build that runs has ended or
 * waits for a person. Where the browser shows none, the page's title tells. It asks for
 * consent at the click, and for nothing before.
 *
 * @element buildkite-notify-button
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - Somebody has opened the notification of a build that is not on show; cancelable.
 * @csspart button - The button, pressed while somebody is to be told.
 * @csspart note - How they are told, or why not.
 */
export class BuildkiteNotifyButton extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
      }

      .note {
        max-inline-size: 36ch;
        color: var(--_text-muted);
        font-size: 0.86em;
        line-height: 1.3;
      }

      .note:empty {
        display: none;
      }
    `,
  ];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property() accessor pipeline = "";

  /** The build to be told of. */
  @property({ attribute: false }) accessor build: Build | undefined;

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build is shown; without it, on buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: { readonly build: number }) => string) | undefined;

  /** The browser's own question is open. */
  @state() accessor _asking = false;
  @state() accessor _isFull = false;
  @state() accessor _end: WatchEnd | undefined;

  readonly #messages = new MessagesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #source = new LiveSource(this);
  #watches: BuildWatches | undefined;
  #leave: (() => void) | undefined;

  constructor() {
    super();
    new CommandsController(this, () => this.#commands);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#watches = undefined;
  }

  protected override willUpdate(): void {
    const { store } = this.#source;
    const watches =
      store && this.isConnected ? BuildWatches.for(store) : undefined;
    if (watches === this.#watches) return;
    this.#leave?.();
    this.#watches = watches;
    if (!watches) return;
    watches.teller = this.#tell;
    this.#leave = watches.subscribe((end) => {
      if (end) this._end = end;
      this.requestUpdate();
    });
  }

  protected override render() {
    const { notify: words } = this.#messages.words;
    const watched = this.#isWatched;
    const offered = watched || (this.build && isActive(this.build));
    return html`${
        offered
          ? html`<button
              type="button"
              part="button"
              aria-pressed=${watched}
              aria-disabled=${this._asking}
              @click=${this.#onClick}
            >
              ${icons.bell} ${words.label}
            </button>`
          : nothing
      }<span class="note" part="note" role="status">${this.#note}</span>`;
  }

  get #ref(): BuildRef | undefined {
    const { ref } = namedPipeline(this.pipeline);
    const { build } = this;
    return ref && build && { ...ref, number: build.number };
  }

  #isOnShow({ organization, pipeline, number }: BuildRef): boolean {
    const own = this.#ref;
    return (
      own?.number === number &&
      own.pipeline === pipeline &&
      own.organization === organization
    );
  }

  get #isWatched(): boolean {
    const ref = this.#ref;
    return ref !== undefined && (this.#watches?.has(ref) ?? false);
  }

  get #note(): string {
    const { words, language } = this.#messages;
    if (this._asking) return words.notify.asking;
    if (this.#isWatched) return words.notify.watching[consentToNotify()];
    if (this._isFull) return words.notify.full;
    const end = this._end;
    return end && this.#isOnShow(end.ref)
      ? newsOf(end, words, language).title
      : "";
  }

  get #commands(): readonly Command[] {
    const { build } = this;
    const { notify: words } = this.#messages.words;
    if (!build) return [];
    const watched = this.#isWatched;
    return [
      {
        id: "notify",
        label: watched ? words.stop : words.label,
        group: "take",
        icon: icons.bell,
        unavailable: watched || isActive(build) ? undefined : words.isOver,
        run: () => void this.#onClick(),
      },
    ];
  }

  readonly #onClick = async () => {
    const ref = this.#ref;
    const watches = this.#watches;
    if (!ref || !watches || this._asking) return;
    this._end = undefined;
    this._isFull = false;
    if (watches.has(ref)) {
      watches.unwatch(ref);
      return;
    }
    this._isFull = watches.isFull;
    if (this._isFull) return;
    this._asking = consentToNotify() === "default";
    // Watched at once: a person may leave the browser's question open.
    watches.watch(ref, this.#hrefOf(ref));
    await askToNotify();
    this._asking = false;
  };

  #hrefOf(ref: BuildRef): string | undefined {
    const href =
      this.hrefFor?.({ build: ref.number }) ?? this.#settings.pageAddress(ref);
    return href === undefined
      ? undefined
      : new URL(href, document.baseURI).href;
  }

  readonly #tell = (end: WatchEnd) => {
    const { words, language } = this.#messages;
    const { title, body } = newsOf(end, words, language);
    const tag = `buildkite ${end.ref.organization}/${end.ref.pipeline}#${end.ref.number}`;
    const isShown = notify({ title, body, tag, onOpen: () => this.#open(end) });
    if (!isShown) badgeTitle(title);
  };

  /** To the tab, and to the build where that is not on show. */
  #open({ ref, build, href }: WatchEnd): void {
    window.focus();
    if (this.isConnected && this.#isOnShow(ref)) return;
    const select = build && new BuildkiteBuildSelectEvent(build);
    const isHandled =
      select !== undefined && this.isConnected && !this.dispatchEvent(select);
    if (!isHandled && href !== undefined) location.assign(href);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-notify-button": BuildkiteNotifyButton;
  }
}
