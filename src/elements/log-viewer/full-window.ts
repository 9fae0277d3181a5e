import type { ReactiveController, ReactiveElement } from "lit";

/**
 * Fills the window with a part of its host, and gives it back. The part goes to the top
 * layer without being moved in the document, so that nothing in it is lost; unlike the
 * browser's full screen no frame can forbid it.
 */
export class FullWindow implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #focus: () => void;
  #part: HTMLElement | undefined;
  /** How the page scrolled before. */
  #overflow = "";

  /** @param focus Takes the keyboard back from the page behind. */
  constructor(host: ReactiveElement, focus: () => void) {
    this.#host = host;
    this.#focus = focus;
    host.addController(this);
  }

  get active(): boolean {
    return this.#part !== undefined;
  }

  toggle(part: HTMLElement): void {
    if (this.active) this.leave();
    else this.#enter(part);
  }

  leave(): void {
    const part = this.#part;
    if (!part) return;
    this.#part = undefined;
    part.hidePopover();
    part.popover = null;
    document.documentElement.style.overflow = this.#overflow;
    document.removeEventListener("focusin", this.#onFocus);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.leave();
  }

  #enter(part: HTMLElement): void {
    this.#part = part;
    // `manual`: a click on a dialog of its own is no reason to leave.
    part.popover = "manual";
    part.showPopover();
    const { style } = document.documentElement;
    this.#overflow = style.overflow;
    style.overflow = "hidden";
    document.addEventListener("focusin", this.#onFocus);
    this.#host.requestUpdate();
  }

  readonly #onFocus = (event: FocusEvent) => {
    if (!event.composedPath().includes(this.#host)) this.#focus();
  };
}
