import { iso } from "../payloads/common.js";
import type { StepUploadRecord } from "../world/records.js";
import { type Call, type Handler, json } from "./call.js";
import { pagedByCursor } from "./cursor-paging.js";
import { findBuild } from "./find.js";
import { notFound, Problem } from "./problem.js";

/** Bytes. Where Buildkite begins to leave definitions out is not known; this is a guess. */
const LONGEST_DEFINITION = 256 * 1024;

/** Oldest first, without what was uploaded. */
export const listStepUploads: Handler = (call) => {
  const job = call.url.searchParams.get("filter[source_job_id]");
  const uploads = uploadsOf(call).filter(
    ({ sourceJobId }) => job === null || sourceJobId === job,
  );
  return pagedByCursor(call, uploads, payload);
};

export const getStepUpload: Handler = (call) => {
  const upload = uploadsOf(call).find(({ id }) => id === call.params.upload);
  if (upload === undefined) throw notFound("step upload");
  const bytes = new TextEncoder().encode(upload.definition).length;
  const omitted = bytes > LONGEST_DEFINITION;
  return json({
    ...payload(upload),
    definition_bytes: bytes,
    definition_yaml: omitted ? null : upload.definition,
    definition_yaml_omitted: omitted,
  });
};

function uploadsOf(call: Call): readonly StepUploadRecord[] {
  const { stepUploads } = findBuild(call);
  if (stepUploads === "gone")
    throw new Problem(410, "Step uploads are no longer available");
  return stepUploads.filter(({ createdAt }) => createdAt <= call.world.now());
}

function payload(upload: StepUploadRecord) {
  return {
    uuid: upload.id,
    state: upload.state,
    source: upload.source,
    source_job_id: upload.sourceJobId,
    replace_existing_steps: upload.replaceExistingSteps,
    created_jobs_count: upload.createdJobsCount,
    rejection_type: upload.rejectionType,
    message: upload.message,
    created_at: iso(upload.createdAt),
    processed_at: iso(upload.processedAt),
  };
}
