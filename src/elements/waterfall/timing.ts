import { isLeftOut, jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";

/**
 * The times of one attempt, or of the many below one row, in milliseconds since the epoch
 * and never one before the other.
 *
 * The REST API tells when a job was created, when nothing held it back any more
 * (`runnable_at`), and when it started and finished. When an agent took it is not told: what
 * lies between runnable and started is the queue and the dispatch in one.
 */
export interface Timing {
  readonly from: number;
  /** Nothing held it back any more; `undefined` where that is not so yet, or not told. */
  readonly runnable: number | undefined;
  readonly started: number | undefined;
  /** `undefined` while it goes on. */
  readonly to: number | undefined;
}

/**
 * `held` back by what must be done before, in the queue (`queued`) until an agent had
 * started, `running`; `waited` for what is not told.
 */
export type PhaseKind = "held" | "queued" | "waited" | "running";

export interface Phase {
  readonly kind: PhaseKind;
  readonly from: number;
  /** `undefined` while it goes on. */
  readonly to: number | undefined;
}

/** `undefined` for a job that has not run and does not go on by itself, and for one without times. */
export function timingOf(job: Job): Timing | undefined {
  if (job.type === "manual") return momentOf(job.unblockedAt);
  if (isLeftOut(job)) return undefined;
  const { createdAt, startedAt } = job;
  const runnableAt = isHeld(job) ? undefined : job.runnableAt;
  const end = endOf(job) ?? (isUnderWay(job) ? undefined : startedAt);
  if (end === undefined && !isUnderWay(job)) return undefined;
  const from = createdAt ?? runnableAt ?? startedAt ?? end;
  if (from === undefined) return undefined;
  const runnable = notBefore(runnableAt, from);
  const started = notBefore(startedAt, runnable ?? from);
  return {
    from,
    runnable,
    started,
    to: notBefore(end, started ?? runnable ?? from),
  };
}

/** Of a block or input step, the API tells only when somebody let it go. */
function momentOf(time: number | undefined): Timing | undefined {
  if (time === undefined) return undefined;
  return { from: time, runnable: undefined, started: undefined, to: time };
}

function endOf(job: Job): number | undefined {
  if (job.finishedAt !== undefined) return job.finishedAt;
  return job.type === "script" && job.state === "expired"
    ? job.expiredAt
    : undefined;
}

/** What waits for a person does not: that may take days, in which nothing happens. */
function isUnderWay(job: Job): boolean {
  return jobStatus(job).active;
}

/** Whatever was said before, something holds a job in one of these states back. */
function isHeld({ state }: Job): boolean {
  return HELD.includes(state);
}

const HELD: readonly Job["state"][] = [
  "pending",
  "waiting",
  "blocked",
  "limiting",
  "limited",
  "platform_limiting",
  "platform_limited",
];

/** Times come from several machines of Buildkite's, whose clocks differ. */
function notBefore(
  time: number | undefined,
  earliest: number,
): number | undefined {
  return time === undefined ? undefined : Math.max(time, earliest);
}

/** In order, without those that took no time. */
export function phasesOf(timing: Timing): readonly Phase[] {
  const { from, runnable, started, to } = timing;
  const waits: Phase[] =
    runnable === undefined
      ? [
          {
            kind: started === undefined ? "held" : "waited",
            from,
            to: started ?? to,
          },
        ]
      : [
          { kind: "held", from, to: runnable },
          { kind: "queued", from: runnable, to: started ?? to },
        ];
  const all: readonly Phase[] =
    started === undefined
      ? waits
      : [...waits, { kind: "running", from: started, to }];
  return all.filter((phase) => phase.to === undefined || phase.to > phase.from);
}

/** How long (ms) an attempt was in each of its phases, up to `now` where it goes on. */
export function durationsOf(
  timing: Timing,
  now: number,
): Readonly<Partial<Record<PhaseKind, number>>> {
  return Object.fromEntries(
    phasesOf(timing).map(({ kind, from, to }) => [
      kind,
      Math.max(0, (to ?? now) - from),
    ]),
  );
}

/** From the first to the last of several; it goes on while one of them does. */
export function mergeTimings(
  timings: readonly (Timing | undefined)[],
): Timing | undefined {
  let merged: Timing | undefined;
  for (const timing of timings) {
    if (!timing) continue;
    merged = merged ? merge(merged, timing) : timing;
  }
  return merged;
}

function merge(a: Timing, b: Timing): Timing {
  return {
    from: Math.min(a.from, b.from),
    runnable: first(a.runnable, b.runnable),
    started: first(a.started, b.started),
    to:
      a.to === undefined || b.to === undefined
        ? undefined
        : Math.max(a.to, b.to),
  };
}

function first(a: number | undefined, b: number | undefined) {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}
