import type { Build, Job } from "../../api/types.js";
import type { ActSubject } from "./act-options.js";

/** A job that a control acts upon, and the build that it belongs to. */
export interface JobOfBuild extends ActSubject {
  readonly job: Job;
  readonly build: Build;
}

export function jobOfBuild(
  job: Job | undefined,
  build: Build | undefined,
): JobOfBuild | undefined {
  return job && build && { id: job.id, job, build };
}

/** The build with one of its jobs as it is now. */
export function withJob(build: Build, changed: Job): Build {
  return {
    ...build,
    jobs: build.jobs?.map((job) => (job.id === changed.id ? changed : job)),
  };
}

/** The build with a new attempt at one of its jobs, right after the one that it replaces. */
export function withAttempt(build: Build, source: Job, attempt: Job): Build {
  return {
    ...build,
    jobs: build.jobs?.flatMap((job) =>
      job.id === source.id && job.type === "script"
        ? [{ ...job, retried: true, retriedInJobId: attempt.id }, attempt]
        : [job],
    ),
  };
}
