import { buildStatus, jobStatus } from "../../api/status.js";
import type { Build, Job } from "../../api/types.js";
import { gatherAttempts } from "../job-list/attempts.js";

/**
 * The newest attempts of the jobs that made a build fail. Where none failed outright, those
 * that failed softly, else those that were canceled; nothing of the two for a build that
 * has not failed.
 *
 * The first of each step comes first: what forty parallel jobs have in common is told by one.
 */
export function failedJobs(build: Build): readonly Job[] {
  const jobs = gatherAttempts(build.jobs ?? []).map(({ job }) => job);
  const failed = withTone(jobs, "failed");
  if (failed.length > 0) return stepByStep(failed);
  if (buildStatus(build).tone !== "failed") return [];
  const softly = withTone(jobs, "warning");
  return stepByStep(softly.length > 0 ? softly : withTone(jobs, "canceled"));
}

/** It ran, and is over: its log is as long as it will ever be. */
export function hasWholeLog(job: Job): boolean {
  return (
    job.type === "script" &&
    job.startedAt !== undefined &&
    !jobStatus(job).active
  );
}

/**
 * As many jobs as may show when so many logs may be looked at: those without a log cost
 * nothing, but a page must not grow without end for them.
 */
export function firstJobs(
  jobs: readonly Job[],
  mostLogs: number,
): readonly Job[] {
  const shown: Job[] = [];
  let logs = 0;
  for (const job of jobs) {
    if (hasWholeLog(job)) logs++;
    if (logs > mostLogs || shown.length === 3 * mostLogs) break;
    shown.push(job);
  }
  return shown;
}

function withTone(
  jobs: readonly Job[],
  tone: "failed" | "warning" | "canceled",
): readonly Job[] {
  return jobs.filter(
    (job) => job.type !== "waiter" && jobStatus(job).tone === tone,
  );
}

function stepByStep(jobs: readonly Job[]): readonly Job[] {
  const seen = new Set<string>();
  const first: Job[] = [];
  const further: Job[] = [];
  for (const job of jobs) {
    const step = stepOf(job);
    (seen.has(step) ? further : first).push(job);
    seen.add(step);
  }
  return [...first, ...further];
}

function stepOf(job: Job): string {
  const id = job.type === "script" ? job.stepId : undefined;
  return id ?? job.stepKey ?? job.id;
}
