import { isLeftOut } from "../../api/status.js";
import type { Build, Job } from "../../api/types.js";
import {
  buildJobTree,
  type JobEntry,
  type JobNode,
} from "../job-list/job-tree.js";
import { mergeTimings, timingOf, type Timing } from "./timing.js";

export interface Attempt {
  readonly job: Job;
  /** `undefined` for a job that has not run, and does not go on by itself. */
  readonly timing: Timing | undefined;
  /** What the group around it is called. */
  readonly group: string | undefined;
}

/** A job with all attempts at it, or the parent of many. */
export interface WaterfallRow {
  readonly key: string;
  readonly node: JobNode;
  /** Rows around it. */
  readonly depth: number;
  /** Of everything in it; `undefined` where nothing has times. */
  readonly timing: Timing | undefined;
  /** Oldest first; none on a parent. */
  readonly attempts: readonly Attempt[];
  readonly children: readonly WaterfallRow[];
}

export interface Waterfall {
  readonly rows: readonly WaterfallRow[];
  /** All attempts at all jobs that there are rows for, in the build's order. */
  readonly attempts: readonly Attempt[];
  /** From the creation of the build to the last end that is known (ms since the epoch). */
  readonly from: number;
  readonly latest: number;
  /** Something goes on, so that time matters. */
  readonly open: boolean;
  /** How many jobs were not meant to run, and have no row. */
  readonly leftOut: number;
}

/** A build's jobs over time, in the order of its pipeline; each job is looked at once. */
export function waterfallOf(
  jobs: readonly Job[],
  build?: Pick<Build, "createdAt">,
): Waterfall {
  const attempts: Attempt[] = [];
  let leftOut = 0;

  function rowsOf(
    nodes: readonly JobNode[],
    depth: number,
    group?: string,
  ): readonly WaterfallRow[] {
    return nodes.flatMap((node) => {
      const row =
        node.kind === "job"
          ? jobRow(node, depth, group)
          : parentRow(node, depth, group);
      return row ? [row] : [];
    });
  }

  function jobRow(
    entry: JobEntry,
    depth: number,
    group: string | undefined,
  ): WaterfallRow | undefined {
    // A `wait` step has no times of its own.
    if (entry.job.type === "waiter") return undefined;
    if (isLeftOut(entry.job)) {
      leftOut += 1;
      return undefined;
    }
    const own = [...entry.earlier.toReversed(), entry.job].map((job) => ({
      job,
      timing: timingOf(job),
      group,
    }));
    attempts.push(...own);
    return {
      key: entry.key,
      node: entry,
      depth,
      timing: mergeTimings(own.map(({ timing }) => timing)),
      attempts: own,
      children: [],
    };
  }

  function parentRow(
    node: Exclude<JobNode, JobEntry>,
    depth: number,
    group: string | undefined,
  ): WaterfallRow | undefined {
    const around = node.kind === "group" ? node.label : group;
    const children = rowsOf(node.children, depth + 1, around);
    if (children.length === 0) return undefined;
    const timing = mergeTimings(children.map((child) => child.timing));
    return { key: node.key, node, depth, timing, attempts: [], children };
  }

  const rows = rowsOf(buildJobTree(jobs), 0);
  return { rows, attempts, leftOut, ...extent(attempts, build?.createdAt) };
}

function extent(attempts: readonly Attempt[], createdAt: number | undefined) {
  let from = createdAt ?? Infinity;
  let latest = createdAt ?? -Infinity;
  let open = false;
  for (const { timing } of attempts) {
    if (!timing) continue;
    from = Math.min(from, timing.from);
    latest = Math.max(
      latest,
      timing.to ?? timing.started ?? timing.runnable ?? timing.from,
    );
    open ||= timing.to === undefined;
  }
  return Number.isFinite(from) && Number.isFinite(latest)
    ? { from, latest, open }
    : { from: 0, latest: 0, open };
}

/** The rows in sight: those below open parents; with `only`, exactly those whose keys it holds. */
export function visibleRows(
  rows: readonly WaterfallRow[],
  open: ReadonlyMap<string, boolean>,
  only?: ReadonlySet<string>,
): readonly WaterfallRow[] {
  const visible: WaterfallRow[] = [];
  function visit(row: WaterfallRow): void {
    if (only && !only.has(row.key)) return;
    visible.push(row);
    if (only ?? open.get(row.key)) row.children.forEach(visit);
  }
  rows.forEach(visit);
  return visible;
}

/** Keys of the rows of these attempts, and of the rows around them. */
export function keysAround(
  rows: readonly WaterfallRow[],
  jobs: { has(job: Job): boolean },
): ReadonlySet<string> {
  const keys = new Set<string>();
  function visit(row: WaterfallRow): boolean {
    const below = row.children.filter(visit).length > 0;
    const isAround = below || row.attempts.some(({ job }) => jobs.has(job));
    if (isAround) keys.add(row.key);
    return isAround;
  }
  rows.forEach(visit);
  return keys;
}
