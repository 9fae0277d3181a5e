import { isLeftOut, jobLabel } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { isAttempt, type JobEntry } from "./attempts.js";
import { queueOf } from "./queue.js";
import { placeOf, type Place } from "./tally.js";

/** What of a build's jobs somebody wants to see. */
export interface JobFilter {
  /** Words, all of which a job must hold somewhere. */
  readonly text: string;
  /** Jobs that stand like this; without any, all of them. */
  readonly places: ReadonlySet<Place>;
  /** Also jobs that were not meant to run. */
  readonly leftOut: boolean;
}

export const NO_FILTER: JobFilter = {
  text: "",
  places: new Set(),
  leftOut: false,
};

/** Something was looked for: it shows, wherever it is folded away. */
export function isFiltering({ text, places }: JobFilter): boolean {
  return text.trim() !== "" || places.size > 0;
}

export function withPlaceToggled(filter: JobFilter, place: Place): JobFilter {
  const places = new Set(filter.places);
  if (!places.delete(place)) places.add(place);
  return { ...filter, places };
}

/** Says of each job whether it shows. `selected` is shown although it was not meant to run. */
export function passes(
  filter: JobFilter,
  selected: string,
): (entry: JobEntry) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const filtering = isFiltering(filter);
  return (entry) => {
    const { job } = entry;
    // `wait` steps stand between steps, of which some are missing now.
    if (filtering && job.type === "waiter") return false;
    if (isLeftOut(job)) {
      if (!filter.leftOut && !isAttempt(entry, selected)) return false;
    } else if (filter.places.size > 0 && !filter.places.has(placeOf(job)))
      return false;
    const text = words.length > 0 ? searchText(job) : "";
    return words.every((word) => text.includes(word) || isId(word, job));
  };
}

/** Letters of a UUID's first part; fewer stand somewhere in nearly every one. */
const ID_PART = 8;

function isId(word: string, { id }: Job): boolean {
  return word.length >= ID_PART && id.startsWith(word);
}

/** A job never changes: the next answer of Buildkite's brings another. */
const texts = new WeakMap<Job, string>();

/** Everything that somebody may know a job by. */
function searchText(job: Job): string {
  let text = texts.get(job);
  if (text === undefined) {
    const parts = [jobLabel(job), job.stepKey, job.groupKey];
    if (job.type === "script" && job.parallelIndex !== undefined)
      parts.push(String(job.parallelIndex + 1));
    if (job.type === "script")
      parts.push(job.command, job.agent?.name, queueOf(job));
    text = parts.filter(Boolean).join("\n").toLowerCase();
    texts.set(job, text);
  }
  return text;
}
