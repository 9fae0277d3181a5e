/**
 * What the simulated Buildkite remembers: complete, mutable, with times in milliseconds.
 * Payloads are made from records when asked for; specs (`specs.ts`) are how tests and
 * scenarios write them down.
 */
import type { LogRecording } from "../log-recording.js";
import type { JobSpec } from "./specs.js";

/** A Buildkite user, or with `id: null` a commit's author whom Buildkite does not know. */
export interface PersonRecord {
  id: string | null;
  name: string;
  email: string;
  avatarUrl: string;
  createdAt: number;
}

export interface OrganizationRecord {
  id: string;
  slug: string;
  name: string;
  createdAt: number;
  emojis: EmojiRecord[];
  pipelines: PipelineRecord[];
}

export interface EmojiRecord {
  name: string;
  url: string;
  aliases?: string[];
}

export interface PipelineRecord {
  id: string;
  organization: string;
  slug: string;
  name: string;
  description: string | null;
  repository: string;
  /** What GitHub, GitLab… call it: `owner/repository`. */
  providerRepository: string | null;
  providerId: string;
  defaultBranch: string | null;
  tags: string[];
  visibility: string;
  allowRebuilds: boolean;
  /** The pipeline's YAML; `null` for pipelines made of visual steps. */
  configuration: string | null;
  createdBy: PersonRecord | null;
  createdAt: number;
  archivedAt: number | null;
  /** Of the first build; pipelines that lost builds to retention begin later than 1. */
  firstNumber: number;
  /** In the order of their numbers. */
  builds: BuildRecord[];
  /** The jobs of a new build; `null` repeats those of the newest one. */
  steps: readonly JobSpec[] | null;
}

export interface BuildRecord {
  id: string;
  pipeline: PipelineRecord;
  number: number;
  state: string;
  blocked: boolean;
  blockedState: string | null;
  cancelReason: string | null;
  message: string | null;
  commit: string;
  branch: string;
  tag: string | null;
  source: string;
  /** Old payloads hold a bare e-mail address. */
  author: PersonRecord | string | null;
  creator: PersonRecord | null;
  env: Record<string, string>;
  metaData: Record<string, string>;
  pullRequest: PullRequestRecord | null;
  rebuiltFrom: BuildRecord | null;
  triggeredFrom: {
    build: BuildRecord;
    job: TriggerJobRecord;
  } | null;
  createdAt: number;
  scheduledAt: number;
  startedAt: number | null;
  failingAt: number | null;
  finishedAt: number | null;
  jobs: JobRecord[];
  annotations: AnnotationRecord[];
  /** `"gone"` for a build so old that Buildkite has forgotten them. */
  stepUploads: StepUploadRecord[] | "gone";
  /** How often this work was started before: picks the run of each job. */
  generation: number;
}

/** A `pipeline upload` of one of the build's jobs. */
export interface StepUploadRecord {
  id: string;
  state: string;
  source: string;
  sourceJobId: string | null;
  replaceExistingSteps: boolean;
  createdJobsCount: number | null;
  rejectionType: string | null;
  message: string | null;
  createdAt: number;
  processedAt: number | null;
  definition: string;
}

export interface PullRequestRecord {
  id: string;
  base: string;
  repository: string;
  labels: string[];
}

interface JobRecordCommon {
  id: string;
  /** `null` as on old waiters. */
  state: string | null;
  stepId: string;
  stepKey: string | null;
  groupKey: string | null;
  createdAt: number;
  scheduledAt: number | null;
  runnableAt: number | null;
  startedAt: number | null;
  finishedAt: number | null;
  softFailed: boolean;
  brokenReason: string | null;
}

/** How one attempt at a job goes. */
export interface Run {
  /** Milliseconds until an agent takes the job. */
  wait: number;
  /** Milliseconds from start to finish. */
  duration: number;
  exitStatus: number;
  softFailed?: boolean;
  signal?: string;
  signalReason?: string;
  /** Where it is not told by the exit status: `timed_out`. */
  state?: string;
  log?: LogRecording;
  /** What it has to say about the build, once it ends; the same context replaces what was there. */
  annotations?: readonly Partial<Omit<AnnotationRecord, "jobId">>[];
  /** The same about its job alone. */
  jobAnnotations?: readonly Partial<Omit<AnnotationRecord, "jobId">>[];
}

export interface ScriptJobRecord extends JobRecordCommon {
  type: "script";
  name: string | null;
  command: string | null;
  agentQueryRules: string[];
  /** The agent's name. */
  agent: string | null;
  exitStatus: number | null;
  signal: string | null;
  signalReason: string | null;
  promisedExitStatus: number | null;
  expiredAt: number | null;
  retried: boolean;
  retriedInJobId: string | null;
  retriesCount: number;
  retryType: "manual" | "automatic" | null;
  retriedBy: PersonRecord | null;
  retrySourceJobId: string | null;
  parallelIndex: number | null;
  parallelTotal: number | null;
  matrix: unknown;
  priority: number;
  artifactPaths: string | null;
  artifacts: ArtifactRecord[];
  annotations: AnnotationRecord[];
  env: Record<string, string>;
  /** `null` where there is none: never started, deleted, or expired. */
  log: LogRecording | null;
  /** Milliseconds that the whole log takes to be written; shorter recordings are stretched. */
  logSpan: number | null;
  /** The attempts to come; the last one repeats. Without any, the job stays as it is. */
  runs: Run[];
  /** Attempts made by `retry: automatic` when a run fails. */
  automaticRetries: number;
}

export interface WaiterJobRecord extends JobRecordCommon {
  type: "waiter";
}

/** A `block` or an `input` step; the API shows no difference. */
export interface ManualJobRecord extends JobRecordCommon {
  type: "manual";
  label: string | null;
  /** Later steps wait for a `block` step, not for an `input` step. */
  blocks: boolean;
  /** What the build counts as while blocked here. */
  blockedState: "passed" | "failed" | "running";
  /** Keys of fields that must be filled in. */
  requiredFields: string[];
  unblockedBy: PersonRecord | null;
  unblockedAt: number | null;
}

export interface TriggerJobRecord extends JobRecordCommon {
  type: "trigger";
  name: string | null;
  async: boolean;
  /** Slug of the pipeline to start. */
  triggers: string;
  triggeredBuild: { id: string; pipeline: string; number: number } | null;
}

/** A type that Buildkite has not invented yet. */
export interface UnknownJobRecord extends JobRecordCommon {
  type: "unknown";
  sentType: string;
  name: string | null;
}

export type JobRecord =
  | ScriptJobRecord
  | WaiterJobRecord
  | ManualJobRecord
  | TriggerJobRecord
  | UnknownJobRecord;

export interface ArtifactRecord {
  id: string;
  jobId: string;
  state: string;
  path: string;
  mimeType: string;
  /** UTF-8, where it is text. */
  content: string | Uint8Array<ArrayBuffer>;
}

export interface AnnotationRecord {
  id: string;
  context: string;
  style: string | null;
  jobId: string | null;
  priority: number;
  bodyHtml: string;
  createdAt: number;
  updatedAt: number;
}
