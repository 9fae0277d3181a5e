import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Before any row has been measured. */
const TYPICAL_ROW_HEIGHT = 64;

/**
 * Knows which of the list's marked elements are on or near the screen, and how tall those
 * were that no longer are. Elements are told apart by their `data-sight`; those that hold
 * rows have `data-rows`.
 */
export class Sight implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #margin: string;
  readonly #onChange: () => void;
  readonly #near = new Set<string>();
  readonly #heights = new Map<string, number>();
  #observed = new Set<Element>();
  #observer: IntersectionObserver | undefined;
  #rowHeight: number;

  /**
   * `margin` pixels beyond the screen are near. `onChange` runs outside of updates, after
   * something has come near or gone away. `rowHeight` (pixels) is taken for each row until
   * rows have been measured.
   */
  constructor(
    host: ReactiveControllerHost,
    margin: number,
    onChange: () => void,
    rowHeight = TYPICAL_ROW_HEIGHT,
  ) {
    this.#host = host;
    this.#margin = `${margin}px 0px`;
    this.#onChange = onChange;
    this.#rowHeight = rowHeight;
    host.addController(this);
  }

  isNear(name: string): boolean {
    return this.#near.has(name);
  }

  /** How much room rows take that are not rendered. */
  heightOf(name: string, rows: number): number {
    return this.#heights.get(name) ?? rows * this.#rowHeight;
  }

  /** Counts as near until the observer says otherwise. */
  bringNear(name: string): void {
    this.#near.add(name);
  }

  /** Watches exactly these. */
  observe(elements: Iterable<Element>): void {
    const wanted = new Set(elements);
    for (const element of this.#observed)
      if (!wanted.has(element)) this.#observer?.unobserve(element);
    for (const element of wanted)
      if (!this.#observed.has(element)) this.#observer?.observe(element);
    this.#observed = wanted;
  }

  /** Has the observer say again whether this is near, even where that has not changed. */
  askAgain(element: Element): void {
    this.#observer?.unobserve(element);
    this.#observer?.observe(element);
  }

  hostConnected(): void {
    // `scrollMargin` does inside a scrolling panel what `rootMargin` does for the page.
    const options = {
      rootMargin: this.#margin,
      scrollMargin: this.#margin,
    };
    this.#observer = new IntersectionObserver(this.#onIntersection, options);
    this.#observed = new Set();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  readonly #onIntersection = (
    entries: readonly IntersectionObserverEntry[],
  ): void => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const name = (target as HTMLElement).dataset.sight ?? "";
      if (isIntersecting) {
        this.#near.add(name);
        continue;
      }
      if (this.#near.delete(name))
        this.#measure(name, target, boundingClientRect);
    }
    this.#onChange();
  };

  #measure(name: string, target: Element, { height }: DOMRectReadOnly): void {
    const rows = target.childElementCount;
    // A list that is not laid out has no height, which says nothing of its rows.
    if (!target.matches("[data-rows]") || rows === 0 || height === 0) return;
    this.#heights.set(name, height);
    this.#rowHeight = height / rows;
  }
}
