import type { ReactiveController, ReactiveControllerHost } from "lit";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Between the card and the edges of the screen, in pixels. */
const MARGIN = 8;

/**
 * Decides which row the card is about: the one whose bars the pointer is on, else the one
 * that has the focus by keyboard. It is in the top layer, where nothing cuts it off, and
 * goes with Escape.
 */
export class RowCard implements ReactiveController {
  readonly #host: Host;
  #shown: string | undefined;
  /** Where the pointer came onto the row; without it, the card stands beside the row's name. */
  #x: number | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The key of the row that the card is about. */
  get shown(): string | undefined {
    return this.#shown;
  }

  hostUpdated(): void {
    const card = this.#host.renderRoot.querySelector<HTMLElement>("[popover]");
    if (!card) return;
    const row = this.#row(this.#shown);
    if (card.matches(":popover-open") !== (row !== null)) card.togglePopover();
    if (!row) return;
    const name = row.querySelector(".name") ?? row;
    const x = this.#x ?? name.getBoundingClientRect().right;
    place(card, row.getBoundingClientRect(), x);
  }

  hostDisconnected(): void {
    this.#show(undefined);
  }

  readonly onPointerOver = (event: PointerEvent): void => {
    const target = event.target as Element;
    if (event.pointerType === "touch") return;
    const isOnBars = target.closest(".cell") !== null;
    this.#x = isOnBars ? event.clientX : undefined;
    this.#show(isOnBars ? keyOf(target) : this.#focused);
  };

  readonly onPointerLeave = (): void => {
    this.#x = undefined;
    this.#show(this.#focused);
  };

  readonly onFocusIn = (event: FocusEvent): void => {
    const target = event.target as Element;
    if (!target.matches(":focus-visible")) return;
    this.#x = undefined;
    this.#show(keyOf(target));
  };

  readonly onFocusOut = async (): Promise<void> => {
    // A row that goes loses the focus in the midst of an update.
    await this.#host.updateComplete;
    this.#show(this.#focused);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.#show(undefined);
  };

  #show(key: string | undefined): void {
    if (key === this.#shown) return;
    this.#shown = key;
    const listen = key === undefined ? removeEventListener : addEventListener;
    listen("keydown", this.#onKeyDown as EventListener);
    this.#host.requestUpdate();
  }

  get #focused(): string | undefined {
    const row = this.#host.renderRoot.querySelector("[data-key]:focus-visible");
    return row ? keyOf(row) : undefined;
  }

  #row(key: string | undefined): HTMLElement | null {
    if (key === undefined) return null;
    return this.#host.renderRoot.querySelector<HTMLElement>(
      `[data-key="${CSS.escape(key)}"]`,
    );
  }
}

function keyOf(target: Element): string | undefined {
  return target.closest<HTMLElement>("[data-key]")?.dataset.key;
}

/** Below the row, or above it where there is no room. */
function place(card: HTMLElement, row: DOMRect, x: number): void {
  const { clientHeight, clientWidth } = document.documentElement;
  const { width, height } = card.getBoundingClientRect();
  const rightmost = clientWidth - width - MARGIN;
  const left = Math.max(MARGIN, Math.min(x + 12, rightmost));
  const isAbove = row.bottom + height + MARGIN > clientHeight;
  const top = isAbove ? row.top - height - 4 : row.bottom + 4;
  card.style.left = `${Math.round(left)}px`;
  card.style.top = `${Math.round(Math.max(MARGIN, top))}px`;
}
