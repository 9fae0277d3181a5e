import type { ReactiveController, ReactiveControllerHost } from "lit";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Arrow keys in a list of links and buttons that fold. The whole list is one stop of
 * the Tab key: what was focused last, at first what is current. Screen readers
 * meet plain links, buttons and nested lists.
 */
export class ListKeys implements ReactiveController {
  readonly #host: Host;
  readonly #selector: string;
  #last: HTMLElement | undefined;

  /** `selector` finds the list below the host. */
  constructor(host: Host, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostUpdated(): void {
    const items = this.#items();
    const stop =
      items.find((item) => item === this.#last) ??
      items.find((item) => item.hasAttribute("aria-current")) ??
      items[0];
    for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  }

  /** Listener for `focusin` on the list. */
  readonly onFocusIn = (event: FocusEvent): void => {
    const item = (event.target as Element).closest<HTMLElement>("a, button");
    if (!item || item === this.#last) return;
    this.#last = item;
    this.hostUpdated();
  };

  /** Listener for `keydown` on the list. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = this.#items();
    const at = items.findIndex((item) => item === event.target);
    const item = items[at];
    if (!item) return;
    const expanded = item.getAttribute("aria-expanded");
    switch (event.key) {
      case "ArrowDown":
        items[at + 1]?.focus();
        break;
      case "ArrowUp":
        items[at - 1]?.focus();
        break;
      case "Home":
        items[0]?.focus();
        break;
      case "End":
        items.at(-1)?.focus();
        break;
      case "ArrowRight":
        if (expanded === "false") item.click();
        else items[at + 1]?.focus();
        break;
      case "ArrowLeft":
        if (expanded === "true") item.click();
        else parentOf(item)?.focus();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  #items(): readonly HTMLElement[] {
    const list = this.#host.renderRoot.querySelector(this.#selector);
    return list
      ? [...list.querySelectorAll<HTMLElement>("a[href], button")]
      : [];
  }
}

/** The button that folds the list an item is in. */
function parentOf(item: HTMLElement): HTMLElement | null | undefined {
  const list = item.closest("li")?.parentElement;
  return list?.closest("li")?.querySelector<HTMLElement>("[aria-expanded]");
}
