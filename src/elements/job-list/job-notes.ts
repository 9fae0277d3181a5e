import { jobStatus } from "../../api/status.js";
import type { Job, ScriptJob } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";

/** A remark on how a job went; `tone` colours it. */
export interface JobNote {
  readonly text: string;
  readonly tone: "failed" | "warning" | "neutral";
}

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

/** What there is to say about how a job ended, or will end, beyond its icon and times. */
export function jobNotes(job: Job, words: Messages): readonly JobNote[] {
  const status = jobStatus(job);
  const tone =
    status.tone === "failed"
      ? "failed"
      : status.tone === "warning"
        ? "warning"
        : "neutral";
  return [
    ...stateWord(job, words),
    ...(job.type === "script" ? scriptNotes(job, words) : []),
    ...leftOutReason(job, words),
    ...(job.type === "unknown" ? [words.jobs.unknownType(job.sentType)] : []),
  ].map((text) => ({ text, tone }));
}

function stateWord(job: Job, { common }: Messages): readonly string[] {
  const { name } = jobStatus(job);
  if (PLAIN.has(name)) return [];
  // What a block step waits for is told in more words.
  if (job.type === "manual" && name === "blocked") return [];
  const word = Object.hasOwn(common.jobStates, name)
    ? common.jobStates[name]
    : name.replaceAll("_", " ");
  return word === undefined ? [] : [word];
}

function scriptNotes(job: ScriptJob, { jobs }: Messages): readonly string[] {
  const notes: string[] = [];
  const { exitStatus, promisedExitStatus, signal, signalReason } = job;
  const { name } = jobStatus(job);
  if (name === "promised_failure" && promisedExitStatus !== undefined)
    notes.push(jobs.promised(promisedExitStatus));
  // 0 is what everybody expects.
  if (exitStatus)
    notes.push(exitStatus === -1 ? jobs.agentLost : jobs.exit(exitStatus));
  if (signal) notes.push(jobs.signal(signal));
  // A canceled job's state has said so already.
  if (signalReason && !(signalReason === "cancel" && name === "canceled"))
    notes.push(
      wordFor(jobs.signalReasons, signalReason) ??
        signalReason.replaceAll("_", " "),
    );
  return notes;
}

/** A code of Buildkite's, or the words that the pipeline's author gave to `skip`. */
function leftOutReason(job: Job, { jobs }: Messages): readonly string[] {
  const { brokenReason } = job;
  if (brokenReason === undefined) return [];
  return [wordFor(jobs.leftOutReasons, brokenReason) ?? brokenReason];
}

function wordFor(
  words: Readonly<Record<string, string>>,
  code: string,
): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
