import { jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";
import { queueOf } from "./queue.js";
import { wordFor } from "./word-for.js";

/** What a job waits for, and since when; `undefined` of one that does not wait. */
export function waitNote(
  job: Job,
  { jobs }: Messages,
  moment?: (time: number) => string,
): string | undefined {
  const { state, runnableAt, scheduledAt } = job;
  // A `wait` step is a line that says so itself, and what a block step waits for is told in more words.
  if (state === undefined || job.type === "waiter" || job.type === "manual")
    return undefined;
  if (jobStatus(job).tone !== "waiting" && state !== "blocked")
    return undefined;
  const what =
    state === "scheduled" ? agentWords(job, jobs) : otherWords(job, jobs);
  const since = state === "scheduled" ? (runnableAt ?? scheduledAt) : undefined;
  return what !== undefined && since !== undefined && moment
    ? jobs.waitsSince(what, moment(since))
    : what;
}

function agentWords(job: Job, jobs: Messages["jobs"]): string | undefined {
  if (job.type !== "script") return undefined;
  const queue = queueOf(job);
  return queue === undefined ? jobs.waitsForAgent : jobs.waitsForQueue(queue);
}

function otherWords(job: Job, jobs: Messages["jobs"]): string | undefined {
  const agent = job.type === "script" ? job.agent?.name : undefined;
  if (agent !== undefined) return jobs.givenTo(agent);
  return wordFor(jobs.waitReasons, job.state ?? "");
}
