import type { ReactiveController, ReactiveElement } from "lit";

/**
 * Knows whether somebody has filled one of the host's slots. A slot that is passed on to
 * another element takes the place of that element's own content even while it is empty.
 */
export class Slotted implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #name: string;
  readonly #observer = new MutationObserver(() => this.#look());
  #filled = false;

  constructor(host: ReactiveElement, name: string) {
    this.#host = host;
    this.#name = name;
    host.addController(this);
  }

  get filled(): boolean {
    return this.#filled;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, {
      childList: true,
      // A child may be given its slot later; only the children's own attribute matters.
      subtree: true,
      attributeFilter: ["slot"],
    });
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #look(): void {
    const children = [...this.#host.children];
    const filled = children.some(({ slot }) => slot === this.#name);
    if (filled === this.#filled) return;
    this.#filled = filled;
    this.#host.requestUpdate();
  }
}
