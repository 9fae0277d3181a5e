import type { Random } from "../random.js";
import type { BuildRecord, StepUploadRecord } from "./records.js";
import type { StepUploadSpec } from "./specs.js";

/** Uploads that were applied, one second apart, unless their specs say otherwise. */
export function stepUploadsFrom(
  specs: readonly StepUploadSpec[] | "gone" = [],
  build: BuildRecord,
  random: Random,
): BuildRecord["stepUploads"] {
  if (specs === "gone") return specs;
  return specs.map(({ from, ...spec }, at): StepUploadRecord => {
    const source = build.jobs.find((job) =>
      from === undefined ? true : job.stepKey === from,
    );
    const createdAt = (build.startedAt ?? build.createdAt) + at * 1_000;
    return {
      id: random.uuid(`${build.id}/step-upload/${at}`),
      state: "applied",
      source: "agent",
      sourceJobId: source?.id ?? null,
      replaceExistingSteps: false,
      createdJobsCount: null,
      rejectionType: null,
      message: null,
      createdAt,
      processedAt: createdAt + 300,
      ...spec,
    };
  });
}
