import { jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";

/** Part of a job's life (ms since the epoch); without an end it goes on. */
export interface Span {
  readonly from: number;
  readonly to: number | undefined;
}

/** From when an agent could have taken the job to when one began with it. */
export function waitOf(job: Job): Span | undefined {
  const from = job.runnableAt;
  if (from === undefined) return undefined;
  if (job.startedAt !== undefined)
    return { from, to: Math.max(from, job.startedAt) };
  return jobStatus(job).active ? { from, to: undefined } : undefined;
}

export function runOf({ startedAt, finishedAt }: Job): Span | undefined {
  return startedAt === undefined
    ? undefined
    : { from: startedAt, to: finishedAt };
}

/** How long (ms); of what goes on, until `now`. */
export function lengthOf(
  span: Span | undefined,
  now: number,
): number | undefined {
  return span && (span.to ?? now) - span.from;
}
