import { jobStatus } from "../../api/status.js";
import type { ScriptJob } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";
import { wordFor } from "./word-for.js";

/** A shell says 128 and the signal's number of what a signal has ended. */
const BY_SIGNAL = 128;

/** Those that end jobs in practice; the numbers are POSIX's, the same on Linux and macOS. */
const SIGNALS: ReadonlyMap<number, string> = new Map([
  [1, "SIGHUP"],
  [2, "SIGINT"],
  [3, "SIGQUIT"],
  [4, "SIGILL"],
  [6, "SIGABRT"],
  [8, "SIGFPE"],
  [9, "SIGKILL"],
  [11, "SIGSEGV"],
  [13, "SIGPIPE"],
  [14, "SIGALRM"],
  [15, "SIGTERM"],
]);

/** How a command ended, or has announced that it will, in words; nothing of one that went well. */
export function exitNotes(
  job: ScriptJob,
  { jobs }: Messages,
): readonly string[] {
  const notes: string[] = [];
  const { exitStatus, promisedExitStatus, signal, signalReason } = job;
  const { name } = jobStatus(job);
  if (name === "promised_failure" && promisedExitStatus !== undefined)
    notes.push(jobs.promised(promisedExitStatus));
  // 0 is what everybody expects.
  if (exitStatus) notes.push(exitWords(exitStatus, job, jobs));
  if (signal) notes.push(jobs.signal(signal));
  // A canceled job's state has said so already.
  if (signalReason && !(signalReason === "cancel" && name === "canceled"))
    notes.push(
      wordFor(jobs.signalReasons, signalReason) ??
        signalReason.replaceAll("_", " "),
    );
  return notes;
}

function exitWords(
  status: number,
  { signal: told }: ScriptJob,
  jobs: Messages["jobs"],
): string {
  if (status === -1) return jobs.agentLost;
  const meaning = wordFor(jobs.exitMeanings, String(status));
  if (meaning !== undefined) return jobs.exitMeaning(status, meaning);
  const signal = SIGNALS.get(status - BY_SIGNAL);
  if (signal === undefined || told !== undefined) return jobs.exit(status);
  return jobs.exitMeaning(status, jobs.endedBy(signal));
}
