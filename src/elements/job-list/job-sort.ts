import { jobLabel } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import type { JobEntry } from "./attempts.js";
import { lengthOf, runOf, waitOf } from "./job-times.js";
import { queueOf } from "./queue.js";
import { placeOf, PLACES } from "./tally.js";

/** The table's columns, in order. */
export const COLUMNS = [
  "name",
  "state",
  "agent",
  "queue",
  "wait",
  "run",
  "started",
  "exit",
] as const;

export type Column = (typeof COLUMNS)[number];

export interface Sort<Name = Column> {
  readonly column: Name;
  readonly descending: boolean;
}

/** What a click on a column's header leads to: up, down, then the pipeline's order again. */
export function nextSort<Name>(
  current: Sort<Name> | undefined,
  column: Name,
): Sort<Name> | undefined {
  if (current?.column !== column) return { column, descending: false };
  return current.descending ? undefined : { column, descending: true };
}

/** Jobs by what a column shows. Durations that go on are those at `now`. */
export function sortEntries(
  entries: readonly JobEntry[],
  { column, descending }: Sort,
  language: string,
  now: number,
): readonly JobEntry[] {
  const valueIn = ({ job }: JobEntry) => valueOf(job, column, now);
  return sortedBy(entries, valueIn, { descending, language });
}

/**
 * Items by a value of each. What has none comes last either way, and what is alike stays
 * in order.
 */
export function sortedBy<Item>(
  items: readonly Item[],
  valueIn: (item: Item) => string | number | undefined,
  { descending, language }: { descending: boolean; language: string },
): readonly Item[] {
  const known: { item: Item; value: string | number }[] = [];
  const unknown: Item[] = [];
  for (const item of items) {
    const value = valueIn(item);
    if (value === undefined) unknown.push(item);
    else known.push({ item, value });
  }
  const collator = new Intl.Collator(language);
  const sign = descending ? -1 : 1;
  known.sort(
    ({ value: a }, { value: b }) =>
      sign *
      (typeof a === "number" && typeof b === "number"
        ? a - b
        : collator.compare(String(a), String(b))),
  );
  return [...known.map(({ item }) => item), ...unknown];
}

function valueOf(
  job: Job,
  column: Column,
  now: number,
): string | number | undefined {
  const script = job.type === "script" ? job : undefined;
  switch (column) {
    case "name":
      return sortableName(job);
    case "state":
      return PLACES.indexOf(placeOf(job));
    case "agent":
      return script?.agent && countable(script.agent.name);
    case "queue":
      return queueOf(job);
    case "wait":
      return lengthOf(waitOf(job), now);
    case "run":
      return lengthOf(runOf(job), now);
    case "started":
      return job.startedAt;
    case "exit":
      return script?.exitStatus ?? script?.promisedExitStatus;
  }
}

/** `:mag: Lint` stands with L; parallel jobs of one name by their number. */
export function sortableName(job: Job): string {
  const label = jobLabel(job)
    .replace(/:[\w+-]+:/g, "")
    .trim();
  const index = job.type === "script" ? job.parallelIndex : undefined;
  return countable(index === undefined ? label : `${label} ${index}`);
}

/** `Test 10` comes after `Test 9`. A collator can do that as well, but ten times slower. */
function countable(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(8, "0"));
}
