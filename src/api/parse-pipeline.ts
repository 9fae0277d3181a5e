import {
  count,
  expectFields,
  expectText,
  fields,
  filledText,
  text,
  texts,
  time,
} from "./fields.js";
import type { Pipeline } from "./types.js";

export function parsePipeline(value: unknown): Pipeline {
  const pipeline = expectFields(value, "A pipeline");
  const slug = expectText(pipeline.slug, "A pipeline’s slug");
  const provider = fields(pipeline.provider);
  return {
    id: expectText(pipeline.id, "A pipeline’s id"),
    name: filledText(pipeline.name) ?? slug,
    slug,
    description: filledText(pipeline.description),
    repository: text(pipeline.repository) ?? "",
    defaultBranch: filledText(pipeline.default_branch),
    tags: texts(pipeline.tags),
    visibility: filledText(pipeline.visibility) ?? "private",
    // Buildkite refuses what is not allowed; a missing field must not hide the control.
    allowRebuilds: pipeline.allow_rebuilds !== false,
    provider: {
      id: text(provider.id) ?? "",
      repository: filledText(fields(provider.settings).repository),
    },
    configuration: filledText(pipeline.configuration),
    createdAt: time(pipeline.created_at),
    archivedAt: time(pipeline.archived_at),
    scheduledBuildsCount: count(pipeline.scheduled_builds_count),
    runningBuildsCount: count(pipeline.running_builds_count),
    scheduledJobsCount: count(pipeline.scheduled_jobs_count),
    runningJobsCount: count(pipeline.running_jobs_count),
    waitingJobsCount: count(pipeline.waiting_jobs_count),
  };
}
