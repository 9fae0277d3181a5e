import { BuildkiteError } from "../../api/errors.js";
import { checkJobRef, parsePipelineSlug } from "../../api/slugs.js";
import type { Job, JobRef } from "../../api/types.js";
import type { LiveStore } from "../../live/live-store.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import type { LogQuestion } from "./log-session-controller.js";

/** A job as an element's attributes name it. */
export interface JobName {
  readonly pipeline: string;
  readonly build: number;
  readonly job: string;
}

/** What the attributes name; an error where they name nothing, `undefined` before they are set. */
export function namedJob({
  pipeline,
  build,
  job,
}: JobName): JobRef | BuildkiteError | undefined {
  if (!pipeline || !build || !job) return undefined;
  try {
    return checkJobRef({ ...parsePipelineSlug(pipeline), number: build, job });
  } catch (error) {
    if (error instanceof BuildkiteError) return error;
    throw error;
  }
}

/** The log to ask for; `undefined` where the job has none, or not yet. */
export function logQuestion(
  store: LiveStore | undefined,
  ref: JobRef | undefined,
  job: Job | undefined,
  createWorker: CreateWorker | false | undefined,
): LogQuestion | undefined {
  if (!store || !ref || job?.type !== "script") return undefined;
  if (job.startedAt === undefined) return undefined;
  return { store, ref, job, createWorker };
}
