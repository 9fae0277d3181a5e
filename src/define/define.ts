import { ContextRoot } from "@lit/context";

// Elements are defined one after the other: those that ask for their provider before it
// is one are answered once it is.
if (canDefine()) new ContextRoot().attach(document.documentElement);

/**
 * Registers an element unless its tag is taken: two copies of this package on one
 * page, as plugins of a portal may bring, must not take the page down.
 */
export function define<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  element: CustomElementConstructor & (new () => HTMLElementTagNameMap[Tag]),
): void {
  if (!canDefine()) return;
  const existing = customElements.get(tag);
  if (existing === undefined) customElements.define(tag, element);
  else if (existing !== element)
    // eslint-disable-next-line no-console -- the page's owner must learn of it, and nothing has failed
    console.warn(
      `<${tag}> is already defined by another copy of @buildkite/elements; the first one stays.`,
    );
}

/** A server that renders a page may import what the page does; there is nothing to define there. */
function canDefine(): boolean {
  return typeof document !== "undefined";
}
