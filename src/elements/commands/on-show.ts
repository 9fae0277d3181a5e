/**
 * Whether an element is rendered, or would be if it did not leave its place to its children.
 * A dialog of one that is not would block the page without being seen.
 */
export function isOnShow(element: Element): boolean {
  let box: Element | undefined = element;
  while (box && getComputedStyle(box).display === "contents") {
    const root: Node = box.getRootNode();
    box =
      box.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
  return box?.checkVisibility() ?? false;
}
