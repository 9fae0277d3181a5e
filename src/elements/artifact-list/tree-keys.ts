import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ArtifactRow } from "./artifact-tree.js";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

interface TreeKeysOptions {
  readonly rows: () => readonly ArtifactRow[];
  readonly focus: (id: string) => void;
  readonly toggle: (row: ArtifactRow) => void;
  /** Keys that move from row to row. */
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/**
 * Arrow keys in a tree that is a list of buttons: right and left open and fold, lead into a
 * folder and out of it, and along what can be done with a file. Of all rows only the one
 * that was focused last can be reached by the Tab key.
 */
export class TreeKeys implements ReactiveController {
  readonly #host: Host;
  readonly #options: TreeKeysOptions;
  #last: string | undefined;

  constructor(host: Host, options: TreeKeysOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const rows = [
      ...this.#host.renderRoot.querySelectorAll<HTMLElement>("[data-row]"),
    ];
    const stop = rows.find(({ dataset }) => dataset.id === this.#last);
    for (const row of rows)
      for (const control of controlsOf(row))
        control.tabIndex = row === (stop ?? rows[0]) ? 0 : -1;
  }

  /** Listener for `focusin` on the list. */
  readonly onFocusIn = ({ target }: FocusEvent): void => {
    const id = rowOf(target)?.dataset.id;
    if (id === undefined || id === this.#last) return;
    this.#last = id;
    this.hostUpdated();
  };

  /** Listener for `keydown` on the list. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const element = rowOf(event.target);
    const index = Number(element?.dataset.row ?? -1);
    const row = this.#options.rows()[index];
    if (!element || !row) return;
    if (event.key === "ArrowRight") this.#onRight(element, row, index);
    else if (event.key === "ArrowLeft") this.#onLeft(element, row);
    else {
      this.#options.onKeydown(event);
      return;
    }
    event.preventDefault();
  };

  #onRight(element: HTMLElement, row: ArtifactRow, index: number): void {
    if (row.node.kind === "file") controlBeside(element, 1)?.focus();
    else if (!row.isOpen) this.#options.toggle(row);
    else this.#focus(this.#options.rows()[index + 1]?.id);
  }

  #onLeft(element: HTMLElement, row: ArtifactRow): void {
    const before = controlBeside(element, -1);
    if (before) before.focus();
    else if (row.isOpen) this.#options.toggle(row);
    else this.#focus(row.parent);
  }

  #focus(id: string | undefined): void {
    if (id !== undefined) this.#options.focus(id);
  }
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest("[data-row]") : null;
}

function controlsOf(row: HTMLElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>("a[href], button")];
}

/** The control after the focused one in its row, or before it. */
function controlBeside(
  row: HTMLElement,
  step: 1 | -1,
): HTMLElement | undefined {
  const controls = controlsOf(row);
  const at = controls.findIndex((control) => control.matches(":focus"));
  return at < 0 ? undefined : controls[at + step];
}
