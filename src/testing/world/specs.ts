/**
 * How tests and scenarios write down what exists: only the facts that matter, the rest
 * is filled in (`from-specs.ts`). The helpers exist so that a test reads as a sentence:
 * `pipeline("acme/web", { builds: [build({ number: 7, jobs: [job({ state: "failed" })] })] })`.
 */
import type { LogRecording } from "../log-recording.js";
import { Random } from "../random.js";
import type {
  AnnotationRecord,
  ArtifactRecord,
  BuildRecord,
  EmojiRecord,
  ManualJobRecord,
  PersonRecord,
  PipelineRecord,
  PullRequestRecord,
  Run,
  ScriptJobRecord,
  StepUploadRecord,
  TriggerJobRecord,
  UnknownJobRecord,
  WaiterJobRecord,
} from "./records.js";

export type PersonSpec = Partial<PersonRecord>;
export type RunSpec = Partial<Run>;
export type ArtifactSpec = Partial<Omit<ArtifactRecord, "jobId">>;
export type AnnotationSpec = Partial<Omit<AnnotationRecord, "jobId">>;

export interface StepUploadSpec extends Partial<
  Omit<StepUploadRecord, "definition" | "sourceJobId">
> {
  /** YAML. */
  definition: string;
  /** Key of the step whose job uploaded; by default the build's first job. */
  from?: string;
}

export interface OrganizationSpec {
  slug: string;
  name?: string;
  emojis?: EmojiRecord[];
}

export interface PipelineSpec extends Partial<
  Omit<
    PipelineRecord,
    "organization" | "slug" | "createdBy" | "builds" | "steps"
  >
> {
  organization: string;
  slug: string;
  createdBy?: PersonSpec | null;
  builds?: readonly BuildSpec[];
  /** The jobs of a new build. Without it, a new build repeats the newest one's jobs. */
  steps?: readonly JobSpec[];
}

export interface BuildSpec extends Partial<
  Omit<
    BuildRecord,
    | "pipeline"
    | "author"
    | "creator"
    | "pullRequest"
    | "rebuiltFrom"
    | "triggeredFrom"
    | "jobs"
    | "annotations"
    | "stepUploads"
  >
> {
  author?: PersonSpec | string | null;
  creator?: PersonSpec | null;
  pullRequest?: (Partial<PullRequestRecord> & { id: string }) | null;
  /** Number of an earlier build of the same pipeline. */
  rebuiltFrom?: number;
  jobs?: readonly JobSpec[];
  annotations?: readonly AnnotationSpec[];
  stepUploads?: readonly StepUploadSpec[] | "gone";
}

export interface ScriptJobSpec extends Partial<
  Omit<
    ScriptJobRecord,
    "type" | "log" | "runs" | "artifacts" | "annotations" | "retriedBy"
  >
> {
  type: "script";
  /** Raw terminal output; `null` for a job whose log is gone. */
  log?: LogRecording | string | null;
  runs?: readonly RunSpec[];
  retriedBy?: PersonSpec | null;
  artifacts?: readonly ArtifactSpec[];
  annotations?: readonly AnnotationSpec[];
}

export interface ManualJobSpec extends Partial<
  Omit<ManualJobRecord, "type" | "unblockedBy">
> {
  type: "manual";
  unblockedBy?: PersonSpec | null;
}

export type JobSpec =
  | ScriptJobSpec
  | ManualJobSpec
  | (Partial<WaiterJobRecord> & { type: "waiter" })
  | (Partial<TriggerJobRecord> & { type: "trigger" })
  | (Partial<UnknownJobRecord> & { type: "unknown" });

/** A pipeline named `organization/slug`. */
export function pipeline(
  name: string,
  spec: Omit<PipelineSpec, "organization" | "slug"> = {},
): PipelineSpec {
  const [organization = "", slug = ""] = name.split("/");
  return { ...spec, organization, slug };
}

export function build(spec: BuildSpec = {}): BuildSpec {
  return spec;
}

/** A command step's job. */
export function job(spec: Omit<ScriptJobSpec, "type"> = {}): ScriptJobSpec {
  return { ...spec, type: "script" };
}

/** A `wait` step. */
export function wait(
  spec: Partial<Omit<WaiterJobRecord, "type">> = {},
): JobSpec {
  return { ...spec, type: "waiter" };
}

/** A `block` step. */
export function block(
  label: string,
  spec: Omit<ManualJobSpec, "type" | "label"> = {},
): JobSpec {
  return { ...spec, type: "manual", label };
}

/** An `input` step: it must be answered before the build ends, but later steps go on. */
export function input(
  label: string,
  spec: Omit<ManualJobSpec, "type" | "label" | "blocks"> = {},
): JobSpec {
  return { ...spec, type: "manual", label, blocks: false };
}

/** A `trigger` step that starts a build of the pipeline `triggers`, a slug. */
export function trigger(
  triggers: string,
  spec: Partial<Omit<TriggerJobRecord, "type" | "triggers">> = {},
): JobSpec {
  return { ...spec, type: "trigger", triggers };
}

/** A job of a type that the elements cannot know. */
export function unknownJob(
  sentType: string,
  spec: Partial<Omit<UnknownJobRecord, "type" | "sentType">> = {},
): JobSpec {
  return { ...spec, type: "unknown", sentType };
}

/** The attempts at one job, oldest first, linked as Buildkite links retries. */
export function attempts(
  name: string,
  ...specs: readonly Omit<ScriptJobSpec, "type">[]
): (ScriptJobSpec & { id: string })[] {
  const id = (attempt: number) => new Random(0).uuid(`${name}/${attempt}`);
  return specs.map((spec, at) => ({
    name,
    ...spec,
    type: "script",
    id: id(at),
    retriesCount: at,
    ...(at > 0 && {
      retrySourceJobId: id(at - 1),
      retryType: spec.retryType ?? "manual",
    }),
    ...(at < specs.length - 1 && {
      retried: true,
      retriedInJobId: id(at + 1),
    }),
  }));
}
