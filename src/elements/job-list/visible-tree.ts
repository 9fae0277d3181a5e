import { isLeftOut } from "../../api/status.js";
import type { JobEntry, JobFold, JobNode } from "./job-tree.js";

/** What of the tree somebody has chosen to see. */
export interface TreeView {
  /** Keys of folds that are open, and of jobs whose earlier attempts are. */
  readonly open: ReadonlyMap<string, boolean>;
  /** Also jobs that were not meant to run. */
  readonly showLeftOut: boolean;
  /** Shown in any case. */
  readonly selected: string;
  /** No more rows than this; what lies further down waits until somebody comes near. */
  readonly limit: number;
}

export interface VisibleTree {
  /** Folded rows have no children here. */
  readonly nodes: readonly JobNode[];
  /** How many rows there would be without the limit. */
  readonly rows: number;
}

/** With more jobs than this, groups begin folded. */
const MANY = 60;

/** A row that folds others begins so; one that has failed shows where, a big build shows its outline. */
export function beginsOpen(fold: JobFold, jobsInBuild: number): boolean {
  if (fold.kind !== "group") return false;
  return jobsInBuild <= MANY || fold.tally.failed > 0;
}

/** The part of the tree that is worth putting on the page. */
export function visibleTree(
  nodes: readonly JobNode[],
  view: TreeView,
): VisibleTree {
  let rows = 0;

  function visit(node: JobNode): readonly JobNode[] {
    if (!isShown(node, view)) return [];
    rows += 1;
    const inLimit = rows <= view.limit;
    const open = view.open.get(node.key) === true;
    if (node.kind === "job") {
      if (open) rows += node.earlier.length;
      return inLimit ? [node] : [];
    }
    const children = open ? node.children.flatMap(visit) : [];
    return inLimit ? [{ ...node, children }] : [];
  }

  const visible = nodes.flatMap(visit);
  return { nodes: visible, rows };
}

/** The row, from 0, of the fold or job with this key; -1 where it is folded away. */
export function rowOf(
  nodes: readonly JobNode[],
  key: string,
  view: TreeView,
): number {
  const { nodes: visible } = visibleTree(nodes, { ...view, limit: Infinity });
  return [...keysOf(visible, view)].indexOf(key);
}

function* keysOf(nodes: readonly JobNode[], view: TreeView): Generator<string> {
  for (const node of nodes) {
    yield node.key;
    if (node.kind !== "job") yield* keysOf(node.children, view);
    else if (view.open.get(node.key)) yield* node.earlier.map(({ id }) => id);
  }
}

function isShown(node: JobNode, view: TreeView): boolean {
  if (node.kind !== "job")
    return node.children.some((child) => isShown(child, view));
  return (
    view.showLeftOut || !isLeftOut(node.job) || isAttempt(node, view.selected)
  );
}

function isAttempt({ job, earlier }: JobEntry, id: string): boolean {
  return job.id === id || earlier.some((attempt) => attempt.id === id);
}
