import type { PropertyValues, ReactiveElement } from "lit";
import { Places, placeBefore, type Place } from "./places.js";

interface ArrivalHost extends ReactiveElement, Place {
  /** The heading of what is on show. */
  readonly _here: HTMLElement | null;
  readonly _list: (Element & { focusBuild(number: number): boolean }) | null;
  readonly _build: Element | null;
}

/** Scrolls and focuses as a page would that is gone to, or come back to. */
export class Arrival {
  readonly #host: ArrivalHost;
  readonly #places: Places;
  #hadFocus = false;
  /** What this update leaves; nothing on the first screen, which is where the page begins. */
  #from: Place | undefined;

  constructor(host: ArrivalHost) {
    this.#host = host;
    this.#places = new Places(host);
  }

  /** For the host's `willUpdate`, while what is left still shows. */
  leave(changed: PropertyValues<Place>): void {
    const host = this.#host;
    this.#from = host.hasUpdated ? placeBefore(host, changed) : undefined;
    this.#hadFocus = host.matches(":focus-within");
    if (this.#from) this.#places.leave(this.#from);
  }

  /** For the host's `updated`. */
  enter(): void {
    const { build, job, _build, _here, _list } = this.#host;
    const from = this.#from;
    if (!from) {
      this.#keepFocus();
      return;
    }
    // The jobs stay on show next to the log: whoever walks through them stays there.
    const beside = job !== undefined && build === from.build;
    if (beside && _build?.checkVisibility()) return;
    this.#places.enter(this.#host, from);
    if (!this.#hadFocus) return;
    // Whoever goes back from a build goes on in the list from there.
    const row = build === undefined ? from.build : undefined;
    const isListed = _list?.checkVisibility({ visibilityProperty: true });
    if (row === undefined || !isListed || !_list?.focusBuild(row))
      _here?.focus({ preventScroll: true });
  }

  /** A link may lead to another tab, and so be gone once it is followed. */
  #keepFocus(): void {
    const host = this.#host;
    if (this.#hadFocus && !host.matches(":focus-within"))
      host._here?.focus({ preventScroll: true });
  }
}
