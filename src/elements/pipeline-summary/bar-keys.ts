import type { ReactiveController, ReactiveControllerHost } from "lit";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

const KEYS = ["ArrowLeft", "ArrowRight", "Home", "End"];

/**
 * Arrow keys among bars. All of them are one stop of the Tab key: the bar that was
 * focused last, at first the newest.
 */
export class BarKeys implements ReactiveController {
  readonly #host: Host;
  #last: string | undefined;
  #hadFocus = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#bars().some((bar) => bar.matches(":focus"));
  }

  /** A bar that newer builds have pushed out takes the focus with it; the oldest has it next. */
  hostUpdated(): void {
    const bars = this.#bars();
    const isLost = this.#hadFocus && !bars.some((bar) => bar.matches(":focus"));
    // Whoever hears of the focus may have something to update, for which this is too early.
    if (isLost) void this.#host.updateComplete.then(() => bars[0]?.focus());
  }

  /** Which of the builds, oldest first, the Tab key stops at. */
  stopAmong(ids: readonly string[]): string | undefined {
    return ids.find((id) => id === this.#last) ?? ids.at(-1);
  }

  /** Listener for `focusin` on the bars. */
  readonly onFocusIn = (event: FocusEvent): void => {
    const id = (event.target as HTMLElement).dataset.build;
    if (id === undefined || id === this.#last) return;
    this.#last = id;
    this.#host.requestUpdate();
  };

  /** Listener for `keydown` on the bars. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    const { altKey, ctrlKey, key, metaKey } = event;
    if (altKey || ctrlKey || metaKey || !KEYS.includes(key)) return;
    const bars = this.#bars();
    const at = bars.findIndex((bar) => bar === event.target);
    if (at === -1) return;
    const step = key === "ArrowLeft" ? -1 : 1;
    const to = key === "Home" ? 0 : key === "End" ? bars.length - 1 : at + step;
    bars[to]?.focus();
    event.preventDefault();
  };

  #bars(): readonly HTMLElement[] {
    return [
      ...this.#host.renderRoot.querySelectorAll<HTMLElement>("[data-build]"),
    ];
  }
}
