/** A click on a row's own link, without a key that means a new tab or window. */
export function opensHere(event: MouseEvent): boolean {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
  const link = event
    .composedPath()
    .find((node) => node instanceof HTMLAnchorElement);
  const modified = ctrlKey || metaKey || shiftKey || altKey;
  return button === 0 && !modified && (link?.matches(".title") ?? false);
}
