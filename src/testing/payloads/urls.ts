/** URLs as they stand in payloads: absolute, whatever proxy the caller came through. */
import type { BuildRecord, PipelineRecord } from "../world/records.js";

export const API = "https://api.buildkite.com";
export const WEB = "https://buildkite.com";

export function organizationUrl(organization: string): string {
  return `${API}/v2/organizations/${organization}`;
}

export function pipelineUrl({ organization, slug }: PipelineRecord): string {
  return `${organizationUrl(organization)}/pipelines/${slug}`;
}

export function pipelineWebUrl({ organization, slug }: PipelineRecord): string {
  return `${WEB}/${organization}/${slug}`;
}

export function buildUrl({ pipeline, number }: BuildRecord): string {
  return `${pipelineUrl(pipeline)}/builds/${number}`;
}

export function buildWebUrl({ pipeline, number }: BuildRecord): string {
  return `${pipelineWebUrl(pipeline)}/builds/${number}`;
}

export function jobUrl(build: BuildRecord, job: { id: string }): string {
  return `${buildUrl(build)}/jobs/${job.id}`;
}
