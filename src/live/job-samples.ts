import { jobStatus } from "../api/status.js";
import type {
  Build,
  Job,
  ScriptJob,
  Timestamp,
  TriggerJob,
} from "../api/types.js";

/** What is kept of a job to count steps by: a small part of its 3 kB. */
export interface JobSample {
  readonly id: string;
  readonly stepKey: string | undefined;
  /** As the job has it: numbers and matrix values filled in. */
  readonly name: string;
  /** From 0. */
  readonly parallelIndex: number | undefined;
  readonly parallelTotal: number | undefined;
  readonly matrix: unknown;
  /**
   * From 0: which of its build's jobs it is that nothing of the above tells apart. The same
   * for all attempts at one job.
   */
  readonly namesake: number;
  readonly outcome: Outcome;
  /** From 0: how often the job had been tried in its build before. */
  readonly attempt: number;
  /** Milliseconds; `undefined` where Buildkite does not say. */
  readonly duration: number | undefined;
  readonly finishedAt: Timestamp | undefined;
}

/** What is canceled, skipped or never taken by an agent says nothing of a step. */
export type Outcome = "passed" | "failed" | "soft_failed";

/** A build, and the attempts in it that came to an end. */
export interface BuildSample {
  readonly number: number;
  readonly commit: string;
  readonly createdAt: Timestamp | undefined;
  /** Jobs of any kind that the answer held: what it weighed. */
  readonly weight: number;
  readonly jobs: readonly JobSample[];
}

export function sampleOf(build: Build): BuildSample {
  const jobs = build.jobs ?? [];
  const samples = jobs.flatMap((job) =>
    job.type === "script" || job.type === "trigger"
      ? [{ job, ...placeOf(job) }]
      : [],
  );
  const namesakes = namesakesAmong(samples);
  return {
    number: build.number,
    commit: build.commit,
    createdAt: build.createdAt,
    weight: jobs.length,
    jobs: samples.flatMap(({ job, ...place }) => {
      const outcome = outcomeOf(job);
      const namesake = namesakes.get(job.id) ?? 0;
      return outcome
        ? [{ ...place, namesake, ...attemptOf(job, outcome) }]
        : [];
    }),
  };
}

function outcomeOf(job: Job): Outcome | undefined {
  switch (jobStatus(job).name) {
    case "passed":
      return "passed";
    case "failed":
    case "timed_out":
      return "failed";
    case "soft_failed":
      return "soft_failed";
    default:
      return undefined;
  }
}

type Place = Pick<
  JobSample,
  "stepKey" | "name" | "parallelIndex" | "parallelTotal" | "matrix"
>;

function placeOf(job: ScriptJob | TriggerJob): Place {
  const place = job.type === "script" ? job : undefined;
  return {
    stepKey: job.stepKey,
    name: job.name ?? firstLine(place?.command) ?? "",
    parallelIndex: place?.parallelIndex,
    parallelTotal: place?.parallelTotal,
    matrix: place?.matrix,
  };
}

function attemptOf(
  job: ScriptJob | TriggerJob,
  outcome: Outcome,
): Pick<JobSample, "id" | "outcome" | "attempt" | "duration" | "finishedAt"> {
  const { id, startedAt, finishedAt } = job;
  return {
    id,
    outcome,
    attempt: job.type === "script" ? job.retriesCount : 0,
    duration:
      startedAt === undefined || finishedAt === undefined
        ? undefined
        : Math.max(0, finishedAt - startedAt),
    finishedAt,
  };
}

/** Two steps without a key may have one name: the one is not an attempt at the other. */
function namesakesAmong(
  jobs: readonly (Place & { readonly job: ScriptJob | TriggerJob })[],
): ReadonlyMap<string, number> {
  const before = new Map<string, string>();
  for (const { job } of jobs)
    if (job.type === "script" && job.retriedInJobId !== undefined)
      before.set(job.retriedInJobId, job.id);
  const namesakes = new Map<string, number>();
  const firstsAt = new Map<string, string[]>();
  for (const { job, stepKey, name, parallelIndex, matrix } of jobs) {
    const place = JSON.stringify([stepKey, name, parallelIndex, matrix]);
    const firsts = firstsAt.get(place) ?? [];
    firstsAt.set(place, firsts);
    const first = firstAttempt(job.id, before);
    const known = firsts.indexOf(first);
    namesakes.set(job.id, known === -1 ? firsts.push(first) - 1 : known);
  }
  return namesakes;
}

function firstAttempt(id: string, before: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let first = id;
  // What is sent may go round in a circle.
  while (!seen.has(first)) {
    seen.add(first);
    first = before.get(first) ?? first;
  }
  return first;
}

function firstLine(command: string | undefined): string | undefined {
  const line = /\S.*/.exec(command ?? "")?.[0].trim();
  return line?.slice(0, 200);
}
