import type { GroupList, LogGroup } from "../../log/core/log-text.js";
import type { LogLayout } from "./log-layout.js";
import { LogPlaces } from "./log-places.js";

/** The view whose groups are gone through. */
export interface GroupFocusView {
  readonly source: { readonly groups: GroupList } | undefined;
  readonly topLine: number;
  readonly currentLine: number | undefined;
  readonly shadowRoot: ShadowRoot | null;
  setFollow(follow: boolean): void;
  requestUpdate(): void;
}

/** Goes from group to group by keyboard: the header that was gone to has the focus. */
export class GroupFocus {
  readonly #view: GroupFocusView;
  readonly #layout: LogLayout;
  readonly #places: LogPlaces;
  /** The line of a header that is to get the focus as soon as it is rendered. */
  #wanted: number | undefined;

  constructor(view: GroupFocusView, layout: LogLayout) {
    this.#view = view;
    this.#layout = layout;
    this.#places = new LogPlaces(layout);
  }

  /** The group whose header has the focus, else that of the line looked at, else of the window's top. */
  get current(): LogGroup | undefined {
    const groups = this.#view.source?.groups;
    return groups?.at(groups.indexAt(this.#line));
  }

  get headerHasFocus(): boolean {
    return this.#focusedLine !== undefined;
  }

  step(by: 1 | -1): void {
    const groups = this.#view.source?.groups;
    if (!groups) return;
    const at = groups.indexAt(this.#line);
    // From within a group the way up leads to its own header first.
    const within = !this.headerHasFocus && groups.lineOf(at) !== this.#line;
    const next = groups.at(by < 0 && within ? at : at + by);
    if (next) this.show(next.line);
  }

  /** Brings a header into the window, and gives it the focus. */
  show(line: number): void {
    this.#wanted = line;
    this.#view.setFollow(false);
    this.#layout.show({ line, offset: 0 });
    this.#view.requestUpdate();
  }

  /** What becomes of the group is seen, and heard, at its header. */
  toggle(): void {
    const { current } = this;
    if (!current) return;
    this.#layout.model.toggle(current.line);
    this.show(current.line);
  }

  setOpen(open: boolean): void {
    const { current } = this;
    if (current && this.#layout.model.isOpen(current) !== open) this.toggle();
  }

  /** Once the rows are rendered. */
  updated(): void {
    if (this.#wanted === undefined) return;
    const header = this.#view.shadowRoot?.querySelector<HTMLElement>(
      `[data-group-line="${this.#wanted}"]`,
    );
    this.#wanted = undefined;
    header?.focus({ preventScroll: true });
  }

  get #line(): number {
    const { currentLine, topLine } = this.#view;
    const seen =
      currentLine !== undefined &&
      this.#places.isInView({ line: currentLine, offset: 0 });
    return this.#focusedLine ?? (seen ? currentLine : topLine);
  }

  get #focusedLine(): number | undefined {
    const focused = this.#view.shadowRoot?.activeElement;
    const line =
      focused instanceof HTMLElement ? focused.dataset.groupLine : undefined;
    return line === undefined ? undefined : Number(line);
  }
}
