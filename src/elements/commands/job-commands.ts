import { html } from "lit";
import { jobLabel, jobStatus, type Tone } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import {
  parseShortcodes,
  type EmojiLookup,
} from "../emoji/emoji-shortcodes.js";
import { stateWord } from "../state/state-word.js";
import type { Command } from "./command.js";

interface JobCommandOptions {
  readonly words: Messages;
  readonly language: string;
  /** The organization's emoji, once they are known. */
  readonly emoji: EmojiLookup;
  readonly onSelect: (job: Job) => void;
}

/** What somebody is most likely to look for comes first. */
const ORDER: readonly Tone[] = ["failed", "warning", "blocked", "running"];

/** The way to every job that one can look at, the failed ones first; earlier attempts after their last. */
export function jobCommands(
  jobs: readonly Job[],
  options: JobCommandOptions,
): readonly Command[] {
  return jobs
    .filter(({ type }) => type !== "waiter")
    .map((job) => ({ job, rank: rankOf(job) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ job }) => jobCommand(job, options));
}

function jobCommand(
  job: Job,
  { words, language, emoji, onSelect }: JobCommandOptions,
): Command {
  const { name } = jobStatus(job);
  const number = (value: number) => formatNumber(value, language);
  const state = stateWord(words.common.jobStates, name);
  const notes = [state];
  if (job.type === "script" && job.retriesCount > 0)
    notes.push(words.jobs.attempt(number(job.retriesCount + 1)));
  return {
    id: `job ${job.id}`,
    label: withCharacters(labelOf(job, words, number), emoji),
    group: "jobs",
    detail: notes.join(" · "),
    keywords: `${job.stepKey ?? ""} ${state}`,
    icon: html`<buildkite-state
      aria-hidden="true"
      variant="icon"
      kind="job"
      .state=${name}
    ></buildkite-state>`,
    run: () => onSelect(job),
  };
}

function labelOf(
  job: Job,
  words: Messages,
  number: (value: number) => string,
): string {
  const label = jobLabel(job, words.jobs.types);
  if (job.type !== "script") return label;
  const { parallelIndex, parallelTotal } = job;
  if (parallelIndex === undefined || parallelTotal === undefined) return label;
  const place = words.jobs.parallelIndex(
    number(parallelIndex + 1),
    number(parallelTotal),
  );
  // Some steps say it in their own names.
  return label.includes(place) ? label : `${label} (${place})`;
}

/** Emoji as characters; the pictures among them are left out of what is plain text. */
function withCharacters(label: string, emoji: EmojiLookup): string {
  return parseShortcodes(label, emoji)
    .map((segment) => {
      if (segment.kind === "words") return segment.words;
      return segment.kind === "character" ? segment.character : "";
    })
    .join("")
    .trim();
}

function rankOf(job: Job): number {
  if (job.type === "script" && job.retried) return ORDER.length + 1;
  const at = ORDER.indexOf(jobStatus(job).tone);
  return at === -1 ? ORDER.length : at;
}
