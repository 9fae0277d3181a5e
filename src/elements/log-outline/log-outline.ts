import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { GroupList, LogGroup, LogText } from "../../log/core/log-text.js";
import { formatDuration } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import {
  emojiLookup,
  emojiStyles,
  emojiText,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { groupDuration } from "../log-view/group-duration.js";
import {
  BuildkiteLogOutlineCloseEvent,
  BuildkiteLogOutlineSelectEvent,
} from "./events.js";
import { logOutlineStyles } from "./log-outline.styles.js";
import {
  groupsFrom,
  groupsTitled,
  hasErrors,
  indexOfHeader,
  type Groups,
} from "./outline-entry.js";

/** Pixels that each group takes. */
const ROW = 30;

/**
 * The groups of a log, to jump by: however many there are, only those in view are rendered.
 *
 * @element buildkite-log-outline
 * @fires {BuildkiteLogOutlineSelectEvent} buildkite-log-outline-select - Somebody wants to see a group.
 * @fires {BuildkiteLogOutlineCloseEvent} buildkite-log-outline-close - Escape was pressed.
 * @csspart list - The groups.
 */
export class BuildkiteLogOutline extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    logOutlineStyles,
  ];

  /** The log. One that grows has to be told of by `requestUpdate`. */
  @property({ attribute: false }) accessor log: LogText | undefined;

  /** The group that is read. */
  @property({ attribute: false }) accessor current: LogGroup | undefined;

  /** Whether a group is unfolded. */
  @property({ attribute: false }) accessor isOpen: (
    group: LogGroup,
  ) => boolean = ({ open }) => open;

  /** Finds the emoji of group titles. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  @state() accessor _filter = "";

  /** The index of the group that Enter goes to, where the keyboard has chosen one. */
  @state() accessor _active: number | undefined;

  @query(".list") private accessor _list!: HTMLElement;

  readonly #messages = new MessagesController(this);
  readonly #size = new ResizeObserver(() => this.requestUpdate());
  #groups: Groups = [];
  /** What `#groups` was made of. */
  #filtered: {
    readonly from: GroupList | undefined;
    readonly version: number | undefined;
    readonly by: string;
  } = { from: undefined, version: undefined, by: "" };

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#size.observe(this._list);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override willUpdate(): void {
    const from = this.log?.groups;
    const { version } = from ?? {};
    const by = this._filter;
    const last = this.#filtered;
    if (last.from === from && last.version === version && last.by === by)
      return;
    this.#filtered = { from, version, by };
    this.#groups = from ? groupsTitled(from, by) : [];
  }

  protected override firstUpdated(): void {
    this.#size.observe(this._list);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What somebody looks for in the list is not taken from under their eyes.
    if (changed.has("current") && !this.matches(":hover, :focus-within"))
      this.#reveal(this.#currentIndex);
  }

  protected override render() {
    const { log } = this.#messages.words;
    const rows = groupsFrom(this.#groups, ...this.#window);
    const first = this.#window[0];
    const active = this.#activeIndex;
    const inView = active >= first && active < first + rows.length;
    return html`<div class="head">
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${log.outlineFilter}
          aria-label=${log.outlineFilter}
          aria-controls="list"
          .value=${this._filter}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
        />
      </div>
      <div
        class="list"
        id="list"
        part="list"
        role="listbox"
        tabindex="0"
        aria-label=${log.outline}
        aria-activedescendant=${inView ? `group-${active}` : nothing}
        style="--_row: ${ROW}px"
        @scroll=${() => this.requestUpdate()}
        @keydown=${this.#onKeyDown}
        @click=${this.#onClick}
      >
        <div
          class="track"
          role="presentation"
          style="block-size: ${this.#groups.length * ROW}px"
        >
          ${repeat(
            rows,
            ({ line }) => line,
            (group, index) => this.#renderGroup(group, first + index, active),
          )}
        </div>
      </div>
      ${
        this.#groups.length === 0 && this._filter !== ""
          ? html`<p class="none" role="status">${log.outlineNone}</p>`
          : nothing
      }`;
  }

  #renderGroup(group: LogGroup, index: number, active: number) {
    const { words, language } = this.#messages;
    const { log } = this;
    const open = this.isOpen(group);
    const errors = log !== undefined && hasErrors(log, group);
    const took = log && groupDuration(log, group);
    const duration =
      took === undefined ? undefined : formatDuration(took, language);
    const title = group.title || words.log.groupUntitled;
    const label = [
      title,
      duration,
      errors ? words.log.groupErrors : undefined,
      open ? words.log.groupUnfolded : words.log.groupFolded,
    ];
    return html`<div
      id="group-${index}"
      role="option"
      class="${open ? "open" : ""} ${errors ? "errors" : ""} ${
        index === active ? "active" : ""
      }"
      aria-label=${label.filter(Boolean).join(", ")}
      aria-selected=${index === active}
      aria-current=${group.line === this.current?.line ? "true" : nothing}
      aria-setsize=${this.#groups.length}
      aria-posinset=${index + 1}
      title=${title}
      data-index=${index}
      data-duration=${duration ?? nothing}
      style="inset-block-start: ${index * ROW}px"
    >
      <span class="title">${emojiText(title, this.emoji)}</span>
    </div>`;
  }

  /** The groups in view: from inclusive, to exclusive. */
  get #window(): [from: number, to: number] {
    const { scrollTop = 0, clientHeight = 0 } = this.hasUpdated
      ? this._list
      : {};
    const from = Math.min(
      Math.floor(scrollTop / ROW),
      Math.max(0, this.#groups.length - 1),
    );
    return [from, from + Math.ceil(clientHeight / ROW) + 1];
  }

  get #currentIndex(): number {
    const { current } = this;
    return current ? indexOfHeader(this.#groups, current.line) : -1;
  }

  get #activeIndex(): number {
    const last = this.#groups.length - 1;
    return Math.min(this._active ?? Math.max(0, this.#currentIndex), last);
  }

  #reveal(index: number): void {
    const list = this._list;
    const top = index * ROW;
    const bottom = top + ROW - list.clientHeight;
    if (index < 0) return;
    if (list.scrollTop > top) list.scrollTop = top;
    else if (list.scrollTop < bottom) list.scrollTop = bottom;
  }

  #choose(index: number): void {
    const group = this.#groups.at(index);
    if (!group) return;
    this._active = undefined;
    this.dispatchEvent(new BuildkiteLogOutlineSelectEvent(group));
  }

  #move(to: number): void {
    const last = this.#groups.length - 1;
    this._active = Math.max(0, Math.min(to, last));
    this.#reveal(this._active);
  }

  readonly #onInput = (event: Event) => {
    this._filter = (event.currentTarget as HTMLInputElement).value;
    this._active = undefined;
    this._list.scrollTop = 0;
  };

  readonly #onClick = (event: MouseEvent) => {
    const option = (event.target as Element).closest<HTMLElement>(
      "[role=option]",
    );
    if (option) this.#choose(Number(option.dataset.index));
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    const active = this.#activeIndex;
    const page = Math.max(1, Math.floor(this._list.clientHeight / ROW) - 1);
    const inField = event.currentTarget !== this._list;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      // In the field these are the text's.
      ...(inField ? {} : { Home: 0, End: Infinity }),
    };
    const to = moves[event.key];
    if (to !== undefined) this.#move(to);
    else if (event.key === "Enter") this.#choose(active);
    else if (event.key === "Escape" && this._filter !== "") this._filter = "";
    else if (event.key === "Escape")
      this.dispatchEvent(new BuildkiteLogOutlineCloseEvent());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-log-outline": BuildkiteLogOutline;
  }
}
