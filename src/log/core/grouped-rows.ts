import { FenwickTree } from "./fenwick-tree.js";
import { integers } from "./block-list.js";
import type { Folds } from "./folds.js";
import type { LineHeights, RowOfLine } from "./line-heights.js";
import type { LogText } from "./log-text.js";

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
  /** Per part: its first line. */
  readonly #starts = integers();
  /** Per part: its rows while it is open. */
  readonly #rows = integers();
  /** Per part: the rows that show. */
  readonly #parts = new FenwickTree();
  /** As of the last update: the group that is open for want of another. */
  #lastResort = -1;

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
    const { groups } = this.#log;
    // The group above a header that is new ends there now.
    const stay = Math.max(0, groups.indexAt(line - 1));
    const redo = stay === 0 ? 0 : stay + 1;
    this.#starts.truncate(redo);
    this.#rows.truncate(redo);
    this.#parts.truncate(redo);
    // A header that comes later may decide whether one far above is open by itself.
    if (groups.lastResort !== this.#lastResort) {
      this.refold(this.#lastResort);
      this.#lastResort = groups.lastResort;
      this.refold(this.#lastResort);
    }
    for (let part = this.#rows.length; part <= groups.length; part++) {
      this.#starts.push(part === 0 ? 0 : groups.lineOf(part - 1));
      this.#rows.push(this.#measure(part));
      this.#parts.push(this.#shownRows(part));
    }
  }

  /** Takes in that one group was folded or unfolded. */
  refold(group: number): void {
    const part = group + 1;
    if (part > 0 && part < this.#parts.length)
      this.#parts.set(part, this.#shownRows(part));
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
      this.#heights.before(this.#starts.at(part)) + within,
    );
  }

  /** The first row of a line, or that of its group's header. */
  firstRowOf(line: number): number {
    const part = this.#partOf(line);
    const first = this.#parts.before(part);
    return this.isHidden(line)
      ? first
      : first +
          this.#heights.before(line) -
          this.#heights.before(this.#starts.at(part));
  }

  /** Whether the line is in a folded group, below its header. */
  isHidden(line: number): boolean {
    const part = this.#partOf(line);
    const isFolded = this.#parts.at(part) < this.#rows.at(part);
    return isFolded && line !== this.#starts.at(part);
  }

  #partOf(line: number): number {
    return this.#starts.countBelow(line + 1) - 1;
  }

  #shownRows(part: number): number {
    return part > 0 && !this.#isOpen(part - 1) ? 1 : this.#rows.at(part);
  }

  #isOpen(group: number): boolean {
    const { groups } = this.#log;
    return this.#folds.isOpen({
      line: groups.lineOf(group),
      open: groups.isOpen(group),
    });
  }

  #measure(part: number): number {
    const start = part === 0 ? 0 : this.#heights.beforeGroup(part - 1);
    return this.#heights.beforeGroup(part) - start;
  }
}
