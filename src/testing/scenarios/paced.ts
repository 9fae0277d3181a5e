import { Random } from "../random.js";
import type { JobSpec } from "../world/specs.js";
import { hasStarted } from "../world/states.js";

const SECOND = 1_000;

export interface Pace {
  /** When the build was created (ms since the epoch). */
  readonly from: number;
  /** How many jobs can run at once. */
  readonly agents: number;
}

/**
 * Gives jobs that are only written down the times that a build on so many agents would have:
 * the first job uploads all others, each waits for an agent, those below a `wait` for
 * those above, and a retry for the attempt before it.
 */
export function paced(
  jobs: readonly JobSpec[],
  { from, agents }: Pace,
): readonly JobSpec[] {
  const random = new Random(0);
  const free = Array.from({ length: agents }, () => from);
  const ends = new Map<string, number>();
  let created = from;
  let gate = from;
  let latest = from;

  return jobs.map((spec, at) => {
    if (spec.type === "waiter") gate = Math.max(gate, latest);
    if (spec.type !== "script" && spec.type !== "trigger") return spec;
    const source = spec.type === "script" ? spec.retrySourceJobId : undefined;
    const createdAt = ends.get(source ?? "") ?? created;
    if (!hasStarted(spec.state ?? null))
      return { ...spec, createdAt, scheduledAt: createdAt, runnableAt: null };
    const runnableAt = Math.max(createdAt, gate) + 200;
    const agent = free.indexOf(Math.min(...free));
    const startedAt =
      Math.max(runnableAt, spec.type === "script" ? (free[agent] ?? 0) : 0) +
      random.between(`dispatch/${at}`, 600, 2_600);
    const finishedAt = startedAt + duration(spec, at, random);
    if (spec.type === "script") free[agent] = finishedAt;
    if (spec.id !== undefined) ends.set(spec.id, finishedAt);
    latest = Math.max(latest, finishedAt);
    if (at === 0) created = finishedAt - 2 * SECOND;
    return {
      ...spec,
      createdAt,
      scheduledAt: createdAt,
      runnableAt,
      startedAt,
      finishedAt,
    };
  });
}

/** When the last of them ended (ms since the epoch); `from` where none did. */
export function lastEnd(jobs: readonly JobSpec[], from: number): number {
  return jobs.reduce(
    (latest, job) => Math.max(latest, job.finishedAt ?? 0),
    from,
  );
}

/** Jobs of one step take about as long as each other; one of a hundred takes thrice that. */
function duration(spec: JobSpec, at: number, random: Random): number {
  if (spec.type === "trigger" && spec.async === true) return SECOND;
  const step = spec.stepKey ?? String(at);
  const usual = random.between(`step/${step}`, 20, 130) * SECOND;
  const share = random.between(`job/${at}`, 70, 150) / 100;
  const straggles = random.between(`straggler/${at}`, 1, 100) === 1;
  return Math.round(usual * share * (straggles ? 3 : 1));
}
