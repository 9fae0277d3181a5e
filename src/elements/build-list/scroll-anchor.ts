/**
 * Keeps an element where it is on the screen while the list around it changes. Browsers
 * do this by themselves, but not all of them, not at the top, and not for the row that
 * somebody points at; the list turns theirs off.
 */
export class ScrollAnchor {
  #element: Element | undefined;
  #top = 0;

  /** Remembers where `element` is. */
  hold(element: Element | undefined): void {
    this.#element = element;
    this.#top = element?.getBoundingClientRect().top ?? 0;
  }

  /** Scrolls by as much as it has moved since. */
  restore(): void {
    const element = this.#element;
    this.#element = undefined;
    if (!element?.isConnected) return;
    const moved = element.getBoundingClientRect().top - this.#top;
    if (Math.abs(moved) >= 1)
      scrollerOf(element).scrollBy({ top: moved, behavior: "instant" });
  }
}

/** The first of these that reaches below the upper edge of what scrolls them. */
export function firstVisible(elements: Iterable<Element>): Element | undefined {
  let edge: number | undefined;
  for (const element of elements) {
    edge ??= upperEdge(scrollerOf(element));
    if (element.getBoundingClientRect().bottom > edge) return element;
  }
  return undefined;
}

/** The closest ancestor that scrolls, through slots and shadow roots; else the page. */
function scrollerOf(element: Element): Element {
  let node: Element | null = element;
  while ((node = flatParent(node))) {
    const { overflowY } = getComputedStyle(node);
    const scrolls = overflowY === "auto" || overflowY === "scroll";
    if (scrolls && node.scrollHeight > node.clientHeight) return node;
  }
  return document.scrollingElement ?? document.documentElement;
}

function upperEdge(scroller: Element): number {
  return scroller === document.scrollingElement
    ? 0
    : Math.max(0, scroller.getBoundingClientRect().top);
}

function flatParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
