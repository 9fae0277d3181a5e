import type { Job } from "../../api/types.js";
import { KnownEnds, type Release, type TimedAttempt } from "./known-ends.js";
import type { Attempt } from "./model.js";
import { phasesOf, type PhaseKind, type Timing } from "./timing.js";

/*
 * Buildkite does not say what released a job, so that it is inferred from times:
 *
 * - a retry was released by the attempt before it, which is a fact;
 * - a job that was held back, by what ended last before it could run (a job, or a person
 *   who let a block step go), if that was shortly before; else by what ended last of the
 *   steps above the closest `wait`;
 * - a block step was reached when the last of the steps above it ended;
 * - a job that came while the build ran, by the closest job above it that ran then: it
 *   has, one takes it, uploaded the step;
 * - any other is where the path begins.
 *
 * The limits: of two jobs that end within moments of each other the later one is taken, even
 * where only the earlier was depended on; and what a concurrency limit held back reads as if
 * it had depended on whatever ended just then.
 */

/** Between the end of what releases a job and the job's being runnable, Buildkite takes a moment (ms). */
const SHORTLY = 5_000;
/** A job that was held back for less than this (ms) was runnable at once. */
const AT_ONCE = 1_000;

export interface PathStep {
  readonly attempt: TimedAttempt;
  /** When the step before it let it go. */
  readonly from: number;
  /** `undefined` while it goes on. */
  readonly to: number | undefined;
}

/**
 * The chain of jobs that decided how long the build took, or takes so far, first to last.
 * Each begins when the one before it ends.
 */
export function criticalPath(
  jobs: readonly Job[],
  attempts: readonly Attempt[],
): readonly PathStep[] {
  const ends = new KnownEnds(jobs, attempts);
  let step = lastOf(ends.inOrder);
  let to = step?.timing.to;
  const path: PathStep[] = [];
  const seen = new Set<TimedAttempt>();
  while (step) {
    seen.add(step);
    const release = releaseOf(step, jobs, ends);
    const isNew = release !== undefined && !seen.has(release.by);
    const from = isNew ? release.at : step.timing.from;
    path.push({ attempt: step, from, to });
    step = isNew ? release.by : undefined;
    to = from;
  }
  return path.reverse();
}

/** What ended last; while some go on, the one that has run the longest, else the one that has queued the longest. */
function lastOf(
  timed: readonly (TimedAttempt | undefined)[],
): TimedAttempt | undefined {
  const isOpen = ({ to }: Timing) => to === undefined;
  return (
    least(timed, (it) => (isOpen(it) ? it.started : undefined)) ??
    least(timed, (it) => (isOpen(it) ? it.runnable : undefined)) ??
    least(timed, ({ to }) => (to === undefined ? undefined : -to))
  );
}

function least(
  attempts: readonly (TimedAttempt | undefined)[],
  of: (timing: Timing) => number | undefined,
): TimedAttempt | undefined {
  let found: TimedAttempt | undefined;
  let lowest = Infinity;
  for (const attempt of attempts) {
    const value = attempt && of(attempt.timing);
    if (value !== undefined && value < lowest)
      [found, lowest] = [attempt, value];
  }
  return found;
}

function releaseOf(
  step: TimedAttempt,
  jobs: readonly Job[],
  ends: KnownEnds,
): Release | undefined {
  const { job, timing } = step;
  const source =
    job.type === "script" && job.retrySourceJobId !== undefined
      ? ends.attemptOf(job.retrySourceJobId)
      : undefined;
  if (source) {
    const end = source.timing.to ?? timing.from;
    return { by: source, at: Math.min(end, timing.from) };
  }
  const at = ends.placeOf(job);
  if (job.type === "manual") return ends.lastAbove(at, timing.from);
  const free = timing.runnable ?? timing.started ?? timing.from;
  if (free - timing.from > AT_ONCE) {
    const last = ends.last(free, step);
    return last && free - last.at <= SHORTLY
      ? last
      : ends.lastAbove(closestWait(jobs, at), free);
  }
  return uploader(ends.inOrder, at, timing.from);
}

/** Where the `wait` or block step is that a job stands behind; 0 where there is none. */
function closestWait(jobs: readonly Job[], at: number): number {
  let above = at - 1;
  while (above >= 0 && !isGate(jobs[above])) above -= 1;
  return above + 1;
}

function isGate(job: Job | undefined): boolean {
  return job?.type === "waiter" || job?.type === "manual";
}

/** Uploaded steps come after the job that uploaded them, while it runs. */
function uploader(
  timed: readonly (TimedAttempt | undefined)[],
  before: number,
  time: number,
): Release | undefined {
  for (let at = before - 1; at >= 0; at--) {
    const by = timed[at];
    const { started = Infinity, to = Infinity } = by?.timing ?? {};
    if (by && started <= time && time <= to) return { by, at: time };
  }
  return undefined;
}

/** How long (ms) the path spends in each phase, up to `now`; `person` is waiting for somebody to unblock. */
export type PathShares = Readonly<Record<PhaseKind | "person", number>>;

export function pathShares(path: readonly PathStep[], now: number): PathShares {
  const shares = { held: 0, queued: 0, waited: 0, running: 0, person: 0 };
  for (const { attempt, from, to = now } of path) {
    if (attempt.job.type === "manual") shares.person += Math.max(0, to - from);
    else
      for (const phase of phasesOf(attempt.timing)) {
        const begin = Math.max(from, phase.from);
        const end = Math.min(to, phase.to ?? now);
        shares[phase.kind] += Math.max(0, end - begin);
      }
  }
  return shares;
}

/** From the path's beginning to its end, up to `now`, in ms. */
export function pathLength(path: readonly PathStep[], now: number): number {
  const [first] = path;
  const last = path.at(-1);
  return first && last ? Math.max(0, (last.to ?? now) - first.from) : 0;
}
