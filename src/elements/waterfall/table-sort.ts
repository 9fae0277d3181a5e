import { sortableName, sortedBy, type Sort } from "../job-list/job-sort.js";
import { placeOf, PLACES } from "../job-list/tally.js";
import type { Attempt } from "./model.js";
import { durationsOf } from "./timing.js";
import type { WaterfallView } from "./view.js";

/** The table's columns, in order. */
export const COLUMNS = [
  "step",
  "state",
  "attempt",
  "started",
  "held",
  "queued",
  "ran",
  "path",
] as const;

export type TableColumn = (typeof COLUMNS)[number];
export type TableSort = Sort<TableColumn>;

/** One attempt, and which one it is of those at its job. */
export interface TableRow extends Attempt {
  /** Counts from 1. */
  readonly number: number;
}

/** A row for each attempt: as the build has them, or by a column. */
export function tableRows(
  attempts: readonly Attempt[],
  sort: TableSort | undefined,
  view: WaterfallView,
): readonly TableRow[] {
  const rows = numbered(attempts);
  if (!sort) return rows;
  const { language } = view;
  const { column, descending } = sort;
  const places = new Map([...view.path.keys()].map((job, at) => [job, at]));
  const valueIn = (row: TableRow) => valueOf(row, column, places, view);
  return sortedBy(rows, valueIn, { descending, language });
}

function valueOf(
  { job, timing, number }: TableRow,
  column: TableColumn,
  places: ReadonlyMap<Attempt["job"], number>,
  { now }: WaterfallView,
): string | number | undefined {
  switch (column) {
    case "step":
      return sortableName(job);
    case "state":
      return PLACES.indexOf(placeOf(job));
    case "attempt":
      return number;
    case "started":
      return timing?.started;
    case "path":
      return places.get(job);
    case "held": {
      if (!timing) return undefined;
      const { held, waited } = durationsOf(timing, now);
      return held ?? waited;
    }
    case "queued":
      return timing && durationsOf(timing, now).queued;
    case "ran":
      return timing && durationsOf(timing, now).running;
  }
}

/** Those at one job follow each other. */
function numbered(attempts: readonly Attempt[]): readonly TableRow[] {
  let number = 0;
  return attempts.map((attempt, at) => {
    const before = attempts[at - 1]?.job;
    const { job } = attempt;
    const isRetry =
      before?.type === "script" &&
      job.type === "script" &&
      (before.retriedInJobId === job.id || job.retrySourceJobId === before.id);
    number = isRetry ? number + 1 : 1;
    return { ...attempt, number };
  });
}
