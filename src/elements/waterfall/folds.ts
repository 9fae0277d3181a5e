import type { ReactiveControllerHost } from "lit";
import { beginsOpen } from "../job-list/job-tree.js";
import type { WaterfallRow } from "./model.js";

/** Which parents show what is below them. */
export class Folds {
  readonly #host: ReactiveControllerHost;
  #open: ReadonlyMap<string, boolean> = new Map();
  #revealed = "";

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get open(): ReadonlyMap<string, boolean> {
    return this.#open;
  }

  isOpen(key: string): boolean {
    return this.#open.get(key) === true;
  }

  set(key: string, open: boolean): void {
    this.#open = new Map(this.#open).set(key, open);
    this.#host.requestUpdate();
  }

  /** Decided once per parent: what somebody looks at does not fold because the build grew. */
  begin(rows: readonly WaterfallRow[], jobsInBuild: number): void {
    const open = new Map(this.#open);
    for (const { node } of parentsOf(rows))
      if (node.kind !== "job" && !open.has(node.key))
        open.set(node.key, beginsOpen(node, jobsInBuild));
    this.#open = open;
  }

  /** Unfolds what is around a job; by itself, once per job, since whoever folds it again has a reason. */
  reveal(rows: readonly WaterfallRow[], job: string, always = false): void {
    if (job === this.#revealed && !always) return;
    const around = parentsOf(rows).filter((row) => holds(row, job));
    const isThere = rows.some((row) => holds(row, job));
    if (!isThere) return;
    this.#revealed = job;
    const open = new Map(this.#open);
    for (const { key } of around) open.set(key, true);
    this.#open = open;
    this.#host.requestUpdate();
  }

  /** `undefined` where nothing folds. */
  allOpen(rows: readonly WaterfallRow[]): boolean | undefined {
    const parents = parentsOf(rows);
    if (parents.length === 0) return undefined;
    return parents.every(({ key }) => this.isOpen(key));
  }

  toggleAll(rows: readonly WaterfallRow[]): void {
    const opens = this.allOpen(rows) !== true;
    this.#open = new Map(parentsOf(rows).map(({ key }) => [key, opens]));
    this.#host.requestUpdate();
  }
}

function parentsOf(rows: readonly WaterfallRow[]): readonly WaterfallRow[] {
  return rows.flatMap((row) =>
    row.children.length > 0 ? [row, ...parentsOf(row.children)] : [],
  );
}

function holds(row: WaterfallRow, job: string): boolean {
  return (
    row.attempts.some((attempt) => attempt.job.id === job) ||
    row.children.some((child) => holds(child, job))
  );
}
