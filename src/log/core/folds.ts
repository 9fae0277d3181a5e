import type { LogGroup } from "./log-text.js";

/** Which groups a reader has folded or unfolded; the others show as the log says. */
export class Folds {
  /** By the header's line. */
  readonly #chosen = new Map<number, boolean>();
  #all: boolean | undefined;

  isOpen(group: LogGroup): boolean {
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

/** The index of the group that `line` is in, or -1 above the first header. */
export function groupIndexAt(
  groups: readonly LogGroup[],
  line: number,
): number {
  return firstGroupFrom(groups, line + 1) - 1;
}

/** The index of the first group whose header is `line` or below; the number of groups if there is none. */
export function firstGroupFrom(
  groups: readonly LogGroup[],
  line: number,
): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((groups[middle]?.line ?? Infinity) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a group's header stands on `line`. */
export function isHeader(groups: readonly LogGroup[], line: number): boolean {
  return groups[firstGroupFrom(groups, line)]?.line === line;
}
