import { checkBuildRef } from "./slugs.js";
import type { BuildRef, JobRef, PipelineRef } from "./types.js";

const API =
  /^https?:\/\/[^/]+\/v2\/organizations\/([^/]+)\/pipelines\/([^/]+)\/builds\/(\d+)$/;
const PAGE = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/builds\/(\d+)$/;

/**
 * The build that an address in a payload names. The address itself is never called: it
 * points at Buildkite's API, where the browser has no business.
 */
export function parseBuildAddress(address: unknown): BuildRef | undefined {
  if (typeof address !== "string") return undefined;
  const found = API.exec(address) ?? PAGE.exec(address);
  if (found === null) return undefined;
  const [, organization = "", pipeline = "", number = ""] = found;
  try {
    return checkBuildRef({ organization, pipeline, number: Number(number) });
  } catch {
    return undefined;
  }
}

/** The page of a pipeline, a build or a job on buildkite.com. */
export function pageAddress(ref: PipelineRef | BuildRef | JobRef): string {
  const pipeline = `https://buildkite.com/${encodeURIComponent(ref.organization)}/${encodeURIComponent(ref.pipeline)}`;
  if (!("number" in ref)) return pipeline;
  const build = `${pipeline}/builds/${ref.number}`;
  return "job" in ref ? `${build}#${encodeURIComponent(ref.job)}` : build;
}
