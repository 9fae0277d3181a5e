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
  return {
    number: build.number,
    commit: build.commit,
    createdAt: build.createdAt,
    weight: jobs.length,
    jobs: jobs.flatMap((job) => {
      const outcome = outcomeOf(job);
      return outcome && (job.type === "script" || job.type === "trigger")
        ? [jobSampleOf(job, outcome)]
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

function jobSampleOf(job: ScriptJob | TriggerJob, outcome: Outcome): JobSample {
  const { id, stepKey, startedAt, finishedAt } = job;
  const place = job.type === "script" ? job : undefined;
  return {
    id,
    stepKey,
    name: job.name ?? firstLine(place?.command) ?? "",
    parallelIndex: place?.parallelIndex,
    parallelTotal: place?.parallelTotal,
    matrix: place?.matrix,
    outcome,
    attempt: place?.retriesCount ?? 0,
    duration:
      startedAt === undefined || finishedAt === undefined
        ? undefined
        : Math.max(0, finishedAt - startedAt),
    finishedAt,
  };
}

function firstLine(command: string | undefined): string | undefined {
  const line = /\S.*/.exec(command ?? "")?.[0].trim();
  return line?.slice(0, 200);
}
