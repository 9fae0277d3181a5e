import type { ReactiveController, ReactiveElement } from "lit";

/**
 * The host's one `<dialog>`: opened and closed with the host's updates, the focus put on what
 * is marked `data-focus`, and kept open for as long as somebody waits for an answer.
 */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #isHeld: () => boolean;
  #isOpen = false;

  constructor(host: ReactiveElement, isHeld: () => boolean) {
    this.#host = host;
    this.#isHeld = isHeld;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    if (!this.#isOpen) {
      if (dialog.open) dialog.close();
      return;
    }
    const opens = !dialog.open;
    if (opens) this.#show(dialog);
    // What had the focus may be gone: the button that confirmed, once it is answered.
    if (opens || !this.#host.shadowRoot?.activeElement)
      dialog.querySelector<HTMLElement>("[data-focus]")?.focus();
  }

  hostDisconnected(): void {
    this.#isOpen = false;
    this.#dialog?.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector("dialog");
  }

  #show(dialog: HTMLDialogElement): void {
    dialog.showModal();
    // A dialog is the same element for as long as its host lives: each listener is added once.
    dialog.addEventListener("cancel", this.#onCancel);
    dialog.addEventListener("keydown", this.#onKeyDown);
    dialog.addEventListener("close", this.#onClosed);
  }

  readonly #onCancel = (event: Event): void => {
    if (this.#isHeld()) event.preventDefault();
    // An update before `close` is told must not open it again.
    else if (event.target === event.currentTarget) this.#isOpen = false;
  };

  /** A browser may close a dialog on the second Escape without asking it. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.#isHeld()) event.preventDefault();
  };

  readonly #onClosed = (): void => {
    // It is told late: somebody may have opened it again.
    if (this.#dialog?.open) return;
    this.#isOpen = false;
    this.#host.requestUpdate();
  };
}
