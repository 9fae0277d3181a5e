import type { Job } from "../../api/types.js";
import type { Clock } from "../../live/clock.js";
import {
  arrangedEntries,
  foldingNodes,
  foldsAround,
  prune,
  sectionsOf,
  type ListNode,
} from "./arrange.js";
import { Folds } from "./folds.js";
import { isFiltering, passes, type JobFilter } from "./job-filter.js";
import { sortEntries, type Sort } from "./job-sort.js";
import {
  buildJobTree,
  entriesOf,
  hasFailed,
  type JobNode,
} from "./job-tree.js";
import { latest } from "./latest.js";
import { isOfJob, rowsOf, type ListRow } from "./list-rows.js";
import { tallyOf, type Tally } from "./tally.js";

/** How somebody looks at the jobs. */
export interface Look {
  readonly layout: "tree" | "table";
  readonly grouping: "pipeline" | "state";
  /** Of the table; without it, the pipeline's order. */
  readonly sort: Sort | undefined;
  readonly filter: JobFilter;
  /** UUID of the job that is open. */
  readonly selected: string;
  readonly language: string;
}

/** How many jobs of the build a filter has found. */
export interface Found {
  readonly count: number;
  readonly total: number;
}

/**
 * What the list shows of a build's jobs: from jobs to a tree, to what of it is wanted and
 * in which order, to rows. Each step is taken once per change of what it depends on.
 */
export class ListModel {
  readonly folds = new Folds();
  readonly #clock: () => Clock;
  readonly #treeOf = latest(buildJobTree);
  readonly #summaryOf = latest(summaryOf);
  readonly #arrange = latest(arrange);
  readonly #failuresOf = latest((nodes: readonly ListNode[]) =>
    arrangedEntries(nodes).filter(hasFailed),
  );
  readonly #countOf = latest(
    (nodes: readonly ListNode[]) =>
      tallyOf(arrangedEntries(nodes).map(({ job }) => job)).total,
  );
  readonly #rowsOf = latest(rowsOf);
  #tree: readonly JobNode[] = [];
  #nodes: readonly ListNode[] = [];
  #isFiltering = false;

  constructor(clock: () => Clock) {
    this.#clock = clock;
  }

  /** Before each render. */
  update(jobs: readonly Job[], look: Look): void {
    const { layout, grouping, sort, filter, selected, language } = look;
    this.#tree = this.#treeOf(jobs);
    this.#nodes = this.#arrange(
      this.#tree,
      filter,
      selected,
      layout,
      grouping,
      sort,
      language,
      this.#clock(),
    );
    this.#isFiltering = isFiltering(filter);
    const wanted = this.#isFiltering ? filter : undefined;
    this.folds.begin(this.#nodes, jobs.length, wanted);
  }

  /** The whole build, as its pipeline is written. */
  get tree(): readonly JobNode[] {
    return this.#tree;
  }

  /** Of the whole build, whatever of it shows. */
  get tally(): Tally {
    return this.#summaryOf(this.#tree);
  }

  /** What is wanted, in the order wanted. */
  get nodes(): readonly ListNode[] {
    return this.#nodes;
  }

  /** How many jobs are wanted, folded away or not; `undefined` where nothing is looked for. */
  get found(): Found | undefined {
    if (!this.#isFiltering) return undefined;
    return { count: this.#countOf(this.#nodes), total: this.tally.total };
  }

  /** Failed jobs among those wanted, in the order in which they stand. */
  get failures() {
    return this.#failuresOf(this.#nodes);
  }

  /** Unfolds what is around an attempt at a job; the index of its row, or -1 where it is not wanted. */
  reveal(id: string): number {
    const around = foldsAround(this.#nodes, id);
    if (around) this.folds.set(around, true);
    return this.rows.findIndex((row) => isOfJob(row, id));
  }

  /** Whether everything is unfolded; `undefined` where nothing folds. */
  get allOpen(): boolean | undefined {
    if (this.#nodes.every(({ kind }) => kind === "job")) return undefined;
    return this.folds.allOpen(this.#nodes);
  }

  toggleAll(): void {
    const keys = [...foldingNodes(this.#nodes)].map(({ key }) => key);
    this.folds.set(keys, !this.folds.allOpen(this.#nodes));
  }

  get rows(): readonly ListRow[] {
    return this.#rowsOf(this.#nodes, this.folds.open);
  }
}

function summaryOf(tree: readonly JobNode[]): Tally {
  return tallyOf([...entriesOf(tree)].map(({ job }) => job));
}

function arrange(
  tree: readonly JobNode[],
  filter: JobFilter,
  selected: string,
  layout: Look["layout"],
  grouping: Look["grouping"],
  sort: Sort | undefined,
  language: string,
  clock: Clock,
): readonly ListNode[] {
  let nodes = prune(tree, passes(filter, selected));
  if (layout === "table") {
    const jobs = [...entriesOf(nodes)].filter(
      ({ job }) => job.type !== "waiter",
    );
    nodes = sort ? sortEntries(jobs, sort, language, clock.now()) : jobs;
  }
  return grouping === "state" ? sectionsOf(nodes) : nodes;
}
