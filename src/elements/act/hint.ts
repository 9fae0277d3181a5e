import type { ReactiveController, ReactiveElement } from "lit";

/** Between a hint and the edges of the screen, in pixels. */
const MARGIN = 8;

/**
 * Shows the host's `[popover]` beside its button while that is under the pointer or has the
 * focus, and after a click on it; Escape takes it away (WCAG 1.4.13). It is in the top layer,
 * where nothing that scrolls or clips cuts it off.
 */
export class Hint implements ReactiveController {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ["pointerover", "focusin", "click"])
      this.#host.addEventListener(type, this.#onReach);
    for (const type of ["pointerleave", "focusout"])
      this.#host.addEventListener(type, this.#onLeave);
  }

  hostDisconnected(): void {
    this.#hide();
    for (const type of ["pointerover", "focusin", "click"])
      this.#host.removeEventListener(type, this.#onReach);
    for (const type of ["pointerleave", "focusout"])
      this.#host.removeEventListener(type, this.#onLeave);
  }

  hostUpdated(): void {
    const popover = this.#popover;
    const button = this.#button;
    if (!popover?.matches(":popover-open")) return;
    const isBehindDialog = this.#host.renderRoot.querySelector("dialog[open]");
    if (button && hasWords(popover) && !isBehindDialog) place(popover, button);
    else this.#hide();
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector("[popover]");
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector("[part=button]");
  }

  readonly #onReach = (event: Event): void => {
    const popover = this.#popover;
    const button = this.#button;
    if (!popover || !button || !event.composedPath().includes(button)) return;
    if (!hasWords(popover) || popover.matches(":popover-open")) return;
    // What a click on a working button shows is its dialog.
    if (event.type === "click" && button.ariaDisabled !== "true") return;
    popover.showPopover();
    place(popover, button);
    addEventListener("keydown", this.#onKeyDown);
    addEventListener("scroll", this.#hide, { capture: true });
  };

  readonly #onLeave = (): void => {
    const isReached =
      this.#host.matches(":hover") || this.#button?.matches(":focus-visible");
    if (!isReached) this.#hide();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.#hide();
  };

  readonly #hide = (): void => {
    removeEventListener("keydown", this.#onKeyDown);
    removeEventListener("scroll", this.#hide, { capture: true });
    const popover = this.#popover;
    if (popover?.matches(":popover-open")) popover.hidePopover();
  };
}

function hasWords(popover: HTMLElement): boolean {
  return popover.textContent.trim() !== "";
}

/** Right below the button, so that the pointer can go there, or above where there is no room. */
function place(popover: HTMLElement, button: HTMLElement): void {
  const { clientHeight, clientWidth } = document.documentElement;
  const { width, height } = popover.getBoundingClientRect();
  const { left, width: span, top, bottom } = button.getBoundingClientRect();
  const rightmost = clientWidth - width - MARGIN;
  const middle = left + span / 2 - width / 2;
  const fitsBelow = bottom + height + MARGIN <= clientHeight;
  popover.style.left = `${Math.round(Math.max(MARGIN, Math.min(middle, rightmost)))}px`;
  popover.style.top = `${Math.round(fitsBelow ? bottom : top - height)}px`;
}
