import type { BuildSample, JobSample } from "../../live/job-samples.js";
import { median } from "./quantile.js";
import { placeIn, stepIdentity } from "./step-identity.js";
import { trendOf, type Trend } from "./trend.js";

/** One attempt at a job, with the build that it was made in. */
export interface Attempt {
  readonly build: BuildSample;
  readonly job: JobSample;
}

/** How a step has done. */
export interface StepStatistics {
  readonly id: string;
  readonly label: string;
  /** Every attempt that passed or failed. */
  readonly runs: number;
  /** Those that failed hard, newest first. */
  readonly failures: readonly Attempt[];
  /** Those that failed without failing the build. */
  readonly softFailures: readonly Attempt[];
  /** From 0 to 1: hard failures among runs. */
  readonly failureRate: number;
  /** The failures, of either kind, after which the same job passed on the same commit. */
  readonly flakes: readonly Attempt[];
  /** Of the attempts that passed, in milliseconds: one that failed stopped early. */
  readonly medianDuration: number | undefined;
  /** Of that, in the newer half of the builds against the older one. */
  readonly trend: Trend | undefined;
}

/** Fewer in one half say nothing of a trend. */
const LEAST_FOR_TREND = 3;

/** Every step that ran: those that fail most first, then those that flake most. */
export function stepStatistics(
  builds: readonly BuildSample[],
): readonly StepStatistics[] {
  const newestFirst = [...builds].sort((a, b) => b.number - a.number);
  const middle = newestFirst[Math.ceil(newestFirst.length / 2) - 1]?.number;
  const steps = new Map<string, { label: string; attempts: Attempt[] }>();
  for (const build of newestFirst)
    for (const job of build.jobs) {
      const { id, label } = stepIdentity(job);
      // The newest build says what the step is called now.
      const step = steps.get(id) ?? { label, attempts: [] };
      step.attempts.push({ build, job });
      steps.set(id, step);
    }
  return [...steps]
    .map(([id, { label, attempts }]) =>
      statisticsOf(id, label, attempts, middle ?? 0),
    )
    .sort(mostFailuresFirst);
}

export function mostFailuresFirst(
  a: StepStatistics,
  b: StepStatistics,
): number {
  return (
    b.failures.length - a.failures.length ||
    b.flakes.length - a.flakes.length ||
    b.softFailures.length - a.softFailures.length ||
    b.runs - a.runs
  );
}

function statisticsOf(
  id: string,
  label: string,
  attempts: readonly Attempt[],
  middle: number,
): StepStatistics {
  const failures = attempts.filter(({ job }) => job.outcome === "failed");
  return {
    id,
    label,
    runs: attempts.length,
    failures,
    softFailures: attempts.filter(({ job }) => job.outcome === "soft_failed"),
    failureRate: attempts.length === 0 ? 0 : failures.length / attempts.length,
    flakes: flakesAmong(attempts),
    medianDuration: median(durationsOf(attempts)),
    trend: trendAmong(attempts, middle),
  };
}

/** Of several failures before a pass, the last: it is one flake. */
function flakesAmong(attempts: readonly Attempt[]): readonly Attempt[] {
  const runsOfOneJob = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const { build, job } = attempt;
    // `HEAD` is whatever the branch was at: only within its build is it one commit.
    const commit = /^[0-9a-f]{7,64}$/i.test(build.commit)
      ? build.commit
      : `build ${build.number}`;
    const key = `${commit} ${placeIn(job)}`;
    const known = runsOfOneJob.get(key);
    if (known) known.push(attempt);
    else runsOfOneJob.set(key, [attempt]);
  }
  return [...runsOfOneJob.values()].flatMap((runs) => {
    const newestFirst = [...runs].sort(
      (a, b) => endOf(b) - endOf(a) || b.job.attempt - a.job.attempt,
    );
    const passed = newestFirst.findIndex(({ job }) => job.outcome === "passed");
    if (passed === -1) return [];
    const failed = newestFirst
      .slice(passed + 1)
      .find(({ job }) => job.outcome !== "passed");
    return failed ? [failed] : [];
  });
}

function trendAmong(
  attempts: readonly Attempt[],
  middle: number,
): Trend | undefined {
  const newer = attempts.filter(({ build }) => build.number >= middle);
  const older = attempts.filter(({ build }) => build.number < middle);
  const halves = [newer, older].map(durationsOf);
  if (halves.some(({ length }) => length < LEAST_FOR_TREND)) return undefined;
  const [now, before] = halves.map(median);
  return trendOf(now, before, 0.05);
}

function durationsOf(attempts: readonly Attempt[]): readonly number[] {
  return attempts.flatMap(({ job: { outcome, duration } }) =>
    outcome === "passed" && duration !== undefined ? [duration] : [],
  );
}

function endOf({ job, build }: Attempt): number {
  return job.finishedAt ?? build.createdAt ?? 0;
}
