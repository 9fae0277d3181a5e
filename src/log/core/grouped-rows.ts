import { FenwickTree } from "./fenwick-tree.js";
import { integers } from "./block-list.js";
import { groupIndexAt, type Folds } from "./folds.js";
import type { LineHeights, RowOfLine } from "./line-heights.js";
import type { LogGroup, LogText } from "./log-text.js";

/**
 * The rows of a log whose groups can be folded: per group either those of all its lines or
 * that of its header alone. To fold a group changes one number of a tree.
 *
 * Part 0 is what stands above the first header, part `n + 1` is group `n`.
 */
export class GroupedRows {
  readonly #log: LogText;
  readonly #heights: LineHeights;
  readonly #folds: Folds;
  /** Per part: its rows while it is open. */
  readonly #rows = integers();
  /** Per part: the rows that show. */
  readonly #parts = new FenwickTree();
  /** As of the last update: what is still the same object has not changed. */
  #groups: readonly LogGroup[] = [];

  constructor(log: LogText, heights: LineHeights, folds: Folds) {
    this.#log = log;
    this.#heights = heights;
    this.#folds = folds;
    this.update(0);
  }

  get rowCount(): number {
    return this.#parts.total;
  }

  /** Takes in that `line` and what follows it are new or take other rows, and how groups have changed. */
  update(line: number): void {
    const old = this.#groups;
    const { groups } = this.#log;
    this.#groups = groups;
    // The group above a header that is new ends there now.
    const first = Math.max(0, groupIndexAt(groups, line - 1));
    const stay = Math.min(first, old.length);
    // A header that comes later may decide whether one far above is open by itself.
    if (groups !== old)
      for (let index = 0; index < stay; index++)
        if (groups[index] !== old[index]) this.refold(index);
    const redo = stay === 0 ? 0 : stay + 1;
    this.#rows.truncate(redo);
    this.#parts.truncate(redo);
    for (let part = this.#rows.length; part <= groups.length; part++) {
      this.#rows.push(this.#measure(part));
      this.#parts.push(this.#shownRows(part));
    }
  }

  /** Takes in that one group was folded or unfolded. */
  refold(group: number): void {
    this.#parts.set(group + 1, this.#shownRows(group + 1));
  }

  /** Takes in that any number of groups were. */
  refoldAll(): void {
    this.#parts.truncate(0);
    for (let part = 0; part < this.#rows.length; part++)
      this.#parts.push(this.#shownRows(part));
  }

  rowAt(index: number): RowOfLine {
    const part = this.#parts.find(index);
    const within = index - this.#parts.before(part);
    return this.#heights.lineAt(
      this.#heights.before(this.#startOf(part)) + within,
    );
  }

  /** The first row of a line, or that of its group's header. */
  firstRowOf(line: number): number {
    const part = groupIndexAt(this.#groups, line) + 1;
    const first = this.#parts.before(part);
    return this.isHidden(line)
      ? first
      : first +
          this.#heights.before(line) -
          this.#heights.before(this.#startOf(part));
  }

  /** Whether the line is in a folded group, below its header. */
  isHidden(line: number): boolean {
    const group = this.#groups[groupIndexAt(this.#groups, line)];
    return group !== undefined && group.line !== line && !this.#isOpen(group);
  }

  #isOpen(group: LogGroup): boolean {
    return this.#folds.isOpen(group);
  }

  #startOf(part: number): number {
    return this.#groups[part - 1]?.line ?? 0;
  }

  #shownRows(part: number): number {
    const group = this.#groups[part - 1];
    return group && !this.#isOpen(group) ? 1 : this.#rows.at(part);
  }

  #measure(part: number): number {
    const start = part === 0 ? 0 : this.#heights.beforeGroup(part - 1);
    return this.#heights.beforeGroup(part) - start;
  }
}
