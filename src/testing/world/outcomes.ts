import type { JobRecord, Run, ScriptJobRecord } from "./records.js";

const FAILURES = ["failed", "timed_out", "canceled", "expired"];

/** A soft failure, and one that was tried again, are forgiven. */
export function failsTheBuild(job: JobRecord): boolean {
  if (job.type === "script" && job.retried) return false;
  return FAILURES.includes(job.state ?? "") && !job.softFailed;
}

/** How the job's next attempt goes, in the build's present generation. */
export function runOf(job: ScriptJobRecord, generation: number): Run {
  const at = Math.min(job.retriesCount + generation, job.runs.length - 1);
  return job.runs[at] ?? PASSES;
}

const PASSES: Run = { wait: 2_000, duration: 20_000, exitStatus: 0 };

/**
 * The attempts of a job that was written down as it ended. What failed once passes when
 * it is tried again, so that a retry is worth watching.
 */
export function runsFrom(job: ScriptJobRecord): Run[] {
  if (job.runs.length > 0) return job.runs;
  if (!FAILURES.includes(job.state ?? "")) return [PASSES];
  const failed: Run = {
    ...PASSES,
    exitStatus: job.exitStatus ?? 1,
    softFailed: job.softFailed,
  };
  return [failed, PASSES];
}
