/**
 * What the bench asks of a viewer. Each has one, so that all are measured by the same
 * code; it does what a person would do, by the viewer's own means.
 */
export interface ViewerAdapter {
  /**
   * Creates the viewer in `host` and gives it the log at `url` in the way that is
   * cheapest for it. Resolves once the whole log can be read and searched. One that
   * is growing can be appended to afterwards.
   */
  open(host: HTMLElement, url: string, growing: boolean): Promise<void>;
  /** What of the log's text is painted at the moment. */
  shownText(): string;
  /** Goes down by a window's height. */
  scrollPage(): void;
  /** Goes to a place: 0 is the first line, 1 the last. */
  jump(fraction: number): void;
  /** Looks for a text, ignoring case, or for a regular expression. */
  search?(query: string, regExp: boolean): void;
  found?(): Found;
  /** Whether it can look for regular expressions. */
  readonly regExp?: boolean;
  /** Changes that lead to a new picture. */
  readonly changes?: Readonly<Record<string, () => void>>;
  /** Adds what the job has written since, and shows it. */
  append?(bytes: Uint8Array<ArrayBuffer>): void;
  /** Takes the viewer out of the page. */
  close(): void;
}

export interface Found {
  /** Everything has been searched. */
  readonly done: boolean;
  /** Matches; `undefined` where the viewer does not count them. */
  readonly count: number | undefined;
}

/** Sets a field as typing does. */
export function type(field: HTMLInputElement, text: string): void {
  const { set } =
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value") ?? {};
  // React watches the element's own property and would think that nothing changed.
  set?.call(field, text);
  field.dispatchEvent(
    new InputEvent("input", { bubbles: true, composed: true, data: text }),
  );
}

/** The adapter's `scrollPage` and `jump` for a native scroll container. */
export function nativeScroll(
  scroller: () => HTMLElement,
): Pick<ViewerAdapter, "scrollPage" | "jump"> {
  return {
    scrollPage: () => {
      const element = scroller();
      element.scrollTop += element.clientHeight;
    },
    jump: (fraction) => {
      const element = scroller();
      element.scrollTop =
        fraction * (element.scrollHeight - element.clientHeight);
    },
  };
}

/** @throws Where there is none: the viewer is not what its adapter takes it for. */
export function query<Tag extends keyof HTMLElementTagNameMap>(
  root: ParentNode | null | undefined,
  selector: Tag,
): HTMLElementTagNameMap[Tag];
export function query(
  root: ParentNode | null | undefined,
  selector: string,
): HTMLElement;
export function query(
  root: ParentNode | null | undefined,
  selector: string,
): HTMLElement {
  const found = root?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
