import { jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";

/** Why there is no log to show. */
export interface LogNotice {
  readonly title: string;
  readonly advice: string;
  /** A log may still come. */
  readonly waiting: boolean;
}

/** Why a job cannot have a log, as far as the job itself tells; nothing is asked of Buildkite then. */
export function noticeOfJob(
  job: Job | undefined,
  words: Messages["log"],
): LogNotice | undefined {
  if (!job)
    return {
      title: words.unknownJob,
      advice: words.unknownJobAdvice,
      waiting: false,
    };
  if (job.type !== "script")
    return {
      title: words.noLogForJob,
      advice: words.noLogForJobAdvice,
      waiting: false,
    };
  if (job.startedAt !== undefined) return undefined;
  return jobHasEnded(job)
    ? {
        title: words.neverStarted,
        advice: words.neverStartedAdvice,
        waiting: false,
      }
    : {
        title: words.notStarted,
        advice: words.notStartedAdvice,
        waiting: true,
      };
}

/** What a 404 for the log means, which only the job's state tells. */
export function noticeOfAbsence(job: Job, words: Messages["log"]): LogNotice {
  return jobHasEnded(job)
    ? {
        title: words.noLogAnyMore,
        advice: words.noLogAnyMoreAdvice,
        waiting: false,
      }
    : { title: words.noLogYet, advice: words.noLogYetAdvice, waiting: true };
}

/** Nothing more will be written by this job. */
export function jobHasEnded(job: Job): boolean {
  return job.finishedAt !== undefined || !jobStatus(job).active;
}
