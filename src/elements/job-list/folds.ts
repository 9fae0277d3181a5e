import { foldingNodes, type ListNode, type Section } from "./arrange.js";
import { beginsOpen, type JobFold } from "./job-tree.js";
import type { Place } from "./tally.js";

/** With more jobs than this, what is no news begins folded. */
const MANY = 20;

/** Sections that are worth reading whatever their size. */
const NEWS: ReadonlySet<Place> = new Set([
  "failed",
  "warning",
  "running",
  "blocked",
]);

/** Which rows show what is below them, by key: folds, and jobs with earlier attempts. */
export class Folds {
  #open: ReadonlyMap<string, boolean> = new Map();
  /** As long as something is looked for, which shows wherever it is folded away. */
  #whileFiltering: ReadonlyMap<string, boolean> | undefined;
  #filter: unknown;

  /** Another map whenever one of them has changed. */
  get open(): ReadonlyMap<string, boolean> {
    return this.#whileFiltering ?? this.#open;
  }

  set(keys: Iterable<string>, open: boolean): void {
    const changed = new Map(this.open);
    for (const key of keys) changed.set(key, open);
    this.#keep(changed);
  }

  toggle(key: string): void {
    this.set([key], this.open.get(key) !== true);
  }

  /**
   * Decides how rows begin that are new, once for each: what somebody reads does not fold
   * because the build grew. `filter` is what is looked for; another one begins afresh.
   */
  begin(
    nodes: readonly ListNode[],
    jobsInBuild: number,
    filter: object | undefined,
  ): void {
    if (filter !== this.#filter) {
      this.#filter = filter;
      this.#whileFiltering = filter && new Map();
    }
    const known = this.open;
    const bySection = nodes.some(({ kind }) => kind === "section");
    const begun = [...foldingNodes(nodes)].filter(({ key }) => !known.has(key));
    if (begun.length === 0) return;
    const open = new Map(known);
    for (const node of begun)
      open.set(
        node.key,
        filter !== undefined || begins(node, bySection, jobsInBuild),
      );
    this.#keep(open);
  }

  allOpen(nodes: readonly ListNode[]): boolean {
    return [...foldingNodes(nodes)].every(({ key }) => this.open.get(key));
  }

  #keep(open: ReadonlyMap<string, boolean>): void {
    if (this.#whileFiltering) this.#whileFiltering = open;
    else this.#open = open;
  }
}

function begins(
  node: Section | JobFold,
  bySection: boolean,
  jobsInBuild: number,
): boolean {
  const isSmall = node.tally.total <= MANY;
  if (node.kind === "section") return isSmall || NEWS.has(node.place);
  // All of them stand alike there, and a few are better seen than counted.
  return bySection ? isSmall : beginsOpen(node, jobsInBuild);
}
