import {
  expectFields,
  expectText,
  filledText,
  flag,
  state,
  text,
  time,
} from "./fields.js";
import type { StepUpload, StepUploadDefinition } from "./types.js";

export function parseStepUpload(value: unknown): StepUpload {
  const upload = expectFields(value, "An upload of steps");
  return {
    id: expectText(upload.uuid, "An upload’s id"),
    state: state(upload.state) ?? "unknown",
    sourceJobId: filledText(upload.source_job_id),
    replacesSteps: flag(upload.replace_existing_steps),
    message: filledText(upload.message),
    createdAt: time(upload.created_at),
  };
}

export function parseStepUploadDefinition(
  value: unknown,
): StepUploadDefinition {
  const upload = expectFields(value, "An upload of steps");
  const omitted = flag(upload.definition_yaml_omitted);
  return {
    ...parseStepUpload(value),
    definition: omitted ? undefined : text(upload.definition_yaml),
  };
}
