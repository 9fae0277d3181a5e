import { jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";
import { exitNotes } from "./exit-words.js";
import { waitNote } from "./wait-words.js";
import { wordFor } from "./word-for.js";

/** A remark on how a job stands; `tone` colours it. */
export interface JobNote {
  readonly text: string;
  readonly tone: "failed" | "warning" | "neutral";
}

/** Writes a moment as briefly as it is clear. */
type Moment = (time: number) => string;

/** States that an icon and a duration say well enough. */
const PLAIN = new Set([
  "passed",
  "failed",
  "running",
  "unknown",
  "promised_failure",
  "unblocked",
  "unblocked_failed",
]);

/** What there is to say of a job beyond its icon and times. */
export function jobNotes(
  job: Job,
  words: Messages,
  moment?: Moment,
): readonly JobNote[] {
  const waits = waitNote(job, words, moment);
  return [
    ...(waits === undefined ? stateNotes(job, words) : []),
    ...endNotes(job, words),
    ...reasonNotes(job, words, moment),
  ];
}

/** How it ended, or will end. */
export function endNotes(job: Job, words: Messages): readonly JobNote[] {
  return job.type === "script" ? toned(job, exitNotes(job, words)) : [];
}

/** What it waits for, why it was left out, and whatever else is not usual. */
export function reasonNotes(
  job: Job,
  words: Messages,
  moment?: Moment,
): readonly JobNote[] {
  const { jobs } = words;
  const notes: string[] = [];
  const waits = waitNote(job, words, moment);
  if (waits !== undefined) notes.push(waits);
  const { brokenReason } = job;
  // A code of Buildkite's, or the words that the pipeline's author gave to `skip`.
  if (brokenReason !== undefined)
    notes.push(wordFor(jobs.leftOutReasons, brokenReason) ?? brokenReason);
  if (job.type === "unknown") notes.push(jobs.unknownType(job.sentType));
  if (job.type === "script" && job.priority)
    notes.push(jobs.priority(job.priority));
  return toned(job, notes);
}

function stateNotes(job: Job, words: Messages): readonly JobNote[] {
  const { name } = jobStatus(job);
  if (PLAIN.has(name)) return [];
  // What a block step waits for is told in more words.
  if (job.type === "manual" && name === "blocked") return [];
  const word =
    wordFor(words.common.jobStates, name) ?? name.replaceAll("_", " ");
  return toned(job, [word]);
}

function toned(job: Job, texts: readonly string[]): readonly JobNote[] {
  const { tone } = jobStatus(job);
  const shown = tone === "failed" || tone === "warning" ? tone : "neutral";
  return texts.map((text) => ({ text, tone: shown }));
}
