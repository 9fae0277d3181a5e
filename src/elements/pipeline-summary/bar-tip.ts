import type { ReactiveController, ReactiveControllerHost } from "lit";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Between a tip and the edges of the screen, in pixels. */
const MARGIN = 8;

/**
 * Says about one bar, by pointer or focus, more than there is room for beside it. The tip is
 * in the top layer, where no card that clips its content can cut it off, and goes
 * with Escape and, where the pointer asked for it, when the page is scrolled.
 */
export class BarTip implements ReactiveController {
  readonly #host: Host;
  #shown: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The id of the build whose bar it is about. */
  get shown(): string | undefined {
    return this.#shown;
  }

  hostUpdated(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#show(undefined);
  }

  #follow(): void {
    const tip = this.#host.renderRoot.querySelector<HTMLElement>("[popover]");
    const bar = this.#bars().find((one) => one.dataset.build === this.#shown);
    if (!tip) return;
    const isOpen = tip.matches(":popover-open");
    if (isOpen !== (bar !== undefined)) tip.togglePopover();
    if (bar) place(tip, bar.getBoundingClientRect());
  }

  /** Listener for `pointerover` and `focusin` on the bars. */
  readonly onReach = (event: Event): void => {
    const target = event.target as Element;
    const bar = target.closest<HTMLElement>("[data-build]");
    if (bar) this.#show(bar.dataset.build);
  };

  /** Listener for `pointerleave` and `focusout` on the bars and their tip. */
  readonly onLeave = async (): Promise<void> => {
    // A bar that newer builds push out loses the focus in the midst of an update.
    await this.#host.updateComplete;
    this.#show(this.#focused);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.#show(undefined);
  };

  /** A browser scrolls to what it focuses: that tip goes along. */
  readonly #onScroll = (): void => {
    if (this.#shown === this.#focused) this.#follow();
    else this.#show(undefined);
  };

  #show(id: string | undefined): void {
    if (id === this.#shown) return;
    this.#shown = id;
    const listen = id === undefined ? removeEventListener : addEventListener;
    listen("keydown", this.#onKeyDown as EventListener);
    listen("scroll", this.#onScroll, { capture: true });
    this.#host.requestUpdate();
  }

  get #focused(): string | undefined {
    const bar = this.#bars().find((one) => one.matches(":focus-visible"));
    return bar?.dataset.build;
  }

  #bars(): readonly HTMLElement[] {
    return [
      ...this.#host.renderRoot.querySelectorAll<HTMLElement>("[data-build]"),
    ];
  }
}

/** Above the bar, or below where there is no room. Its own bottom is pinned, so that its height may change. */
function place(tip: HTMLElement, bar: DOMRect): void {
  const { clientHeight, clientWidth } = document.documentElement;
  const { width, height } = tip.getBoundingClientRect();
  const middle = bar.left + bar.width / 2 - width / 2;
  const rightmost = clientWidth - width - MARGIN;
  const left = Math.max(MARGIN, Math.min(middle, rightmost));
  const isBelow = bar.top < height + MARGIN;
  tip.style.left = `${Math.round(left)}px`;
  tip.style.top = isBelow ? `${Math.round(bar.bottom)}px` : "auto";
  tip.style.bottom = isBelow
    ? "auto"
    : `${Math.round(clientHeight - bar.top)}px`;
}
