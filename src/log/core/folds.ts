import type { LogGroup } from "./log-text.js";

/** Which groups a reader has folded or unfolded; the others show as the log says. */
export class Folds {
  /** By the header's line. */
  readonly #chosen = new Map<number, boolean>();
  #all: boolean | undefined;

  isOpen(group: Pick<LogGroup, "line" | "open">): boolean {
    return this.#chosen.get(group.line) ?? this.#all ?? group.open;
  }

  set(group: LogGroup, open: boolean): void {
    this.#chosen.set(group.line, open);
  }

  /** Folds or unfolds every group, those to come as well. */
  setAll(open: boolean): void {
    this.#chosen.clear();
    this.#all = open;
  }
}
