import { jobHasLog, jobLabel, jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { formatDuration, formatNumber } from "../../messages/format.js";
import { overallState } from "../job-list/tally.js";
import { stateWord } from "../state/state-word.js";
import type { WaterfallRow } from "./model.js";
import { durationsOf, type PhaseKind, type Timing } from "./timing.js";
import type { WaterfallView } from "./view.js";

/** The order in which phases come. */
export const PHASES: readonly PhaseKind[] = [
  "held",
  "waited",
  "queued",
  "running",
];

/** Buildkite's name of the state to show for a row: a job's own, or the most pressing below a parent. */
export function stateOf({ node }: WaterfallRow): string {
  return node.kind === "job" ? jobState(node.job) : overallState(node.tally);
}

export function jobState(job: Job): string {
  const { name } = jobStatus(job);
  return name === "promised_failure" ? "failing" : name;
}

export function labelOf({ node }: WaterfallRow, view: WaterfallView): string {
  return node.kind === "job" ? jobName(node.job, view) : node.label;
}

/** With its number, where it is one of several parallel ones. */
export function jobName(
  job: Job,
  { words, language }: Pick<WaterfallView, "words" | "language">,
): string {
  const label = jobLabel(job, words.jobs.types);
  if (job.type !== "script" || (job.parallelTotal ?? 0) < 2) return label;
  const index = words.jobs.parallelIndex(
    formatNumber((job.parallelIndex ?? 0) + 1, language),
    formatNumber(job.parallelTotal ?? 0, language),
  );
  return `${label} ${index}`;
}

/** `3 of 12 failed`, else `12 jobs`; of a job, `3 attempts` where there were several. */
export function countOf(
  { node, attempts }: WaterfallRow,
  { words, language }: WaterfallView,
): string | undefined {
  if (node.kind !== "job") {
    const { failed, total } = node.tally;
    const [some, all] = [failed, total].map((n) => formatNumber(n, language));
    return failed > 0
      ? words.jobs.talliesOfTotal.failed(failed, some ?? "", all ?? "")
      : words.jobs.total(total, all ?? "");
  }
  const { length } = attempts;
  if (length < 2) return undefined;
  return words.waterfall.card.attempts(length, formatNumber(length, language));
}

/** The job that a row leads to: the last attempt, if it has a log. */
export function openable({ node }: WaterfallRow): Job | undefined {
  return node.kind === "job" && jobHasLog(node.job) ? node.job : undefined;
}

/** How long each phase took, in words, without waits of less than a second. */
export function phaseTexts(
  timing: Timing,
  view: WaterfallView,
): readonly { readonly kind: PhaseKind; readonly text: string }[] {
  const durations = durationsOf(timing, view.now);
  return PHASES.flatMap((kind) => {
    const ms = durations[kind];
    return ms === undefined || (kind !== "running" && ms < 1_000)
      ? []
      : [{ kind, text: formatDuration(ms, view.language) }];
  });
}

/** The figure beside a row's name: how long it ran, or has waited; of a parent, from first to last. */
export function figureOf(
  row: WaterfallRow,
  view: WaterfallView,
): string | undefined {
  const last =
    row.node.kind === "job" ? row.attempts.at(-1)?.timing : row.timing;
  if (!last || last.to === last.from) return undefined;
  const begin = last.started ?? last.runnable ?? last.from;
  return formatDuration((last.to ?? view.now) - begin, view.language);
}

/** All of a row in a sentence, for screen readers. */
export function rowSentence(row: WaterfallRow, view: WaterfallView): string {
  const { words } = view;
  const timing =
    row.node.kind === "job" ? row.attempts.at(-1)?.timing : row.timing;
  return [
    labelOf(row, view),
    stateWord(words.common.jobStates, stateOf(row)),
    countOf(row, view),
    ...(timing
      ? phaseTexts(timing, view).map(
          ({ kind, text }) => `${words.waterfall.phases[kind]} ${text}`,
        )
      : [words.waterfall.hasNotRun]),
    view.critical.has(row.key) ? words.waterfall.critical : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}
