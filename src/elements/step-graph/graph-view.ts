import type { Job } from "../../api/types.js";
import type { GroupStep, SingleStep } from "../../steps/types.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";
import type { DrawnGraph, StepJobs } from "./graph-model.js";

/** What every part of the graph is drawn from. */
export interface GraphView {
  readonly drawn: DrawnGraph;
  /** As the graph's nodes. */
  readonly jobs: readonly StepJobs[];
  /** Steps without jobs may still come. */
  readonly mayGrow: boolean;
  readonly messages: SpokenMessages;
  readonly emoji: EmojiLookup;
  /** The node whose jobs are listed. */
  readonly selected: number | undefined;
  /** The node that Tab leads to. */
  readonly current: number;
  /** `undefined` where a job is opened in place. */
  readonly hrefFor: ((job: Job) => string) | undefined;
  readonly onJob: (click: MouseEvent, job: Job) => void;
  readonly onStep: (at: number) => void;
}

/** What each of its jobs writes out in another way. */
const PLACEHOLDER = /\{\{\s*matrix[^{}]{0,100}\}\}|%[ntN]/g;

/** A name for every step: its own, else what it does, else its kind. */
export function stepName(
  step: SingleStep | GroupStep,
  { words }: SpokenMessages,
): string {
  const { label } = step;
  if (label !== undefined && label.trim() !== "")
    return label.replace(PLACEHOLDER, "…");
  const kind = words.graph.kinds[step.kind];
  switch (step.kind) {
    case "command":
      return firstLine(step.command) ?? step.key ?? kind;
    case "trigger":
      return step.pipeline || kind;
    default:
      return step.key ?? kind;
  }
}

/** Of a name in the midst of a sentence (characters); its own step shows it in full. */
const LONGEST_MENTION = 80;

/** A name in the midst of a sentence: brief, and its direction of writing is its own. */
export function mention(name: string): string {
  const start = name.slice(0, LONGEST_MENTION);
  // Not in the midst of a character that takes two units.
  const brief =
    start === name ? name : `${start.replace(/[\uD800-\uDBFF]$/, "")}…`;
  return `\u2068${brief}\u2069`;
}

/** Names as a sentence lists them: "Lint, Types and Unit tests". */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}

function firstLine(command: string | undefined): string | undefined {
  return command
    ?.split(/\r?\n/)
    .find((line) => line.trim() !== "")
    ?.trim();
}
