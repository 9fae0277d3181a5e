import type { Open, Timestamp } from "./values.js";

/** One `buildkite-agent pipeline upload` of a build. */
export interface StepUpload {
  readonly id: string;
  readonly state: Open<"pending" | "applied" | "rejected">;
  /** The job that uploaded; `undefined` where it was no job. */
  readonly sourceJobId: string | undefined;
  /** The steps that were still to come gave way to these. */
  readonly replacesSteps: boolean;
  /** Why it was rejected, in Buildkite's own words. */
  readonly message: string | undefined;
  readonly createdAt: Timestamp | undefined;
}

/** An upload with what was uploaded. */
export interface StepUploadDefinition extends StepUpload {
  /** YAML from outside; `undefined` where Buildkite leaves it out, as it does with long ones. */
  readonly definition: string | undefined;
}
