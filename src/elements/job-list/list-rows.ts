import type { Job } from "../../api/types.js";
import type { ListNode, Section } from "./arrange.js";
import type { JobEntry, JobFold } from "./job-tree.js";

interface Placed {
  /** Its own among all rows. */
  readonly key: string;
  /** Rows around it. */
  readonly depth: number;
  /** Counts from 1, among those that stand beside it. */
  readonly position: number;
  /** How many stand beside it, itself included. */
  readonly siblings: number;
}

/** A row of the list, whether it is on the page or not. */
export type ListRow = Placed &
  (
    | { readonly kind: "section"; readonly node: Section }
    | { readonly kind: "fold"; readonly node: JobFold }
    | {
        readonly kind: "job";
        readonly entry: JobEntry;
        /** It is one of a parallel or matrix step's, and stands below that. */
        readonly inStep: boolean;
      }
    | {
        readonly kind: "attempt";
        readonly entry: JobEntry;
        readonly job: Job;
      }
  );

/** Whether a row is that of this very attempt. */
export function isOfJob(row: ListRow, id: string): boolean {
  if (row.kind === "attempt") return row.job.id === id;
  return row.kind === "job" && row.entry.job.id === id;
}

/** The rows that are not folded away, one after another: what is far from the screen can then be left out. */
export function rowsOf(
  nodes: readonly ListNode[],
  open: ReadonlyMap<string, boolean>,
): readonly ListRow[] {
  const rows: ListRow[] = [];

  function visit(
    nodes: readonly ListNode[],
    depth: number,
    inStep: boolean,
  ): void {
    const siblings = nodes.length;
    nodes.forEach((node, at) => {
      const placed = { key: node.key, depth, position: at + 1, siblings };
      if (node.kind === "job") {
        rows.push({ ...placed, kind: "job", entry: node, inStep });
        if (open.get(node.key)) attempts(node, depth + 1);
        return;
      }
      rows.push(
        node.kind === "section"
          ? { ...placed, kind: "section", node }
          : { ...placed, kind: "fold", node },
      );
      const isStep = node.kind === "parallel" || node.kind === "matrix";
      if (open.get(node.key)) visit(node.children, depth + 1, isStep);
    });
  }

  function attempts(entry: JobEntry, depth: number): void {
    const { earlier } = entry;
    const siblings = earlier.length;
    earlier.forEach((job, at) => {
      // The first attempt's id is the key of the entry as a whole.
      const key = `attempt ${job.id}`;
      const placed = { key, depth, position: at + 1, siblings };
      rows.push({ ...placed, kind: "attempt", entry, job });
    });
  }

  visit(nodes, 0, false);
  return rows;
}
