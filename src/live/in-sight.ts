interface Target {
  readonly callbacks: Set<(inSight: boolean) => void>;
  /** Until the observer has spoken, which takes a frame, an element counts as out of sight. */
  inSight: boolean;
}

const targets = new Map<Element, Target>();
let observer: IntersectionObserver | undefined;

/** A little more than the viewport, so that what is scrolled to is fresh when it arrives. */
const MARGIN = "200px";

/**
 * Tells whether an element is on or near the screen, on every change, until the
 * returned function is called. One observer serves the whole page.
 */
export function whileInSight(
  element: Element,
  onChange: (inSight: boolean) => void,
): () => void {
  observer ??= new IntersectionObserver(onIntersection, { rootMargin: MARGIN });
  const target = targets.get(element) ?? {
    callbacks: new Set(),
    inSight: false,
  };
  targets.set(element, target);
  target.callbacks.add(onChange);
  observer.observe(element);
  if (target.inSight) onChange(true);
  return () => {
    target.callbacks.delete(onChange);
    if (target.callbacks.size > 0) return;
    targets.delete(element);
    observer?.unobserve(element);
  };
}

function onIntersection(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target: element, isIntersecting } of entries) {
    const target = targets.get(element);
    if (!target || target.inSight === isIntersecting) continue;
    target.inSight = isIntersecting;
    for (const callback of target.callbacks) callback(isIntersecting);
  }
}
