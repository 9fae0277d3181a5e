import { isPlainClick } from "../plain-click.js";

/** A click on a row's own link, without a key that means a new tab or window. */
export function opensHere(event: MouseEvent): boolean {
  const link = event
    .composedPath()
    .find((node) => node instanceof HTMLAnchorElement);
  return isPlainClick(event) && (link?.matches(".title") ?? false);
}
