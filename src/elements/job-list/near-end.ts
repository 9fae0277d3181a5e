import type { ReactiveController, ReactiveControllerHost } from "lit";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Somebody should not see the end of the rows while there are more to come. */
const MARGIN = "800px";

/** Calls back whenever what marks the end of the rows so far comes near the screen. */
export class NearEnd implements ReactiveController {
  readonly #host: Host;
  readonly #selector: string;
  readonly #onNear: () => void;
  #observer: IntersectionObserver | undefined;

  constructor(host: Host, selector: string, onNear: () => void) {
    this.#host = host;
    this.#selector = selector;
    this.#onNear = onNear;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Observed afresh each time: a mark that is still near after rows were added is reported again. */
  hostUpdated(): void {
    this.#observer?.disconnect();
    const mark = this.#host.renderRoot.querySelector(this.#selector);
    if (!mark) return;
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting))
          this.#onNear();
      },
      { rootMargin: MARGIN },
    );
    this.#observer.observe(mark);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
