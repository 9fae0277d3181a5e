/** Looks up what a path names, or answers 404 as Buildkite words it. */
import type {
  BuildRecord,
  JobRecord,
  OrganizationRecord,
  PipelineRecord,
} from "../world/records.js";
import type { Call } from "./call.js";
import { notFound } from "./problem.js";

export function findOrganization(call: Call): OrganizationRecord {
  const organization = call.world.organization(call.params.organization ?? "");
  if (organization === undefined) throw notFound("organization");
  return organization;
}

export function findPipeline(call: Call): PipelineRecord {
  const slug = call.params.pipeline;
  const pipeline = findOrganization(call).pipelines.find(
    (one) => one.slug === slug,
  );
  if (pipeline === undefined) throw notFound("pipeline");
  return pipeline;
}

/** Builds are named by their number; the UUID is not understood here. */
export function findBuild(call: Call): BuildRecord {
  const number = call.params.build;
  const build = findPipeline(call).builds.find(
    (one) => String(one.number) === number,
  );
  if (build === undefined) throw notFound("build");
  return build;
}

/** A job under its build, or, where the path names no build, under its organisation. */
export function findJob(call: Call): { build: BuildRecord; job: JobRecord } {
  const builds =
    call.params.build === undefined
      ? findOrganization(call).pipelines.flatMap((one) => one.builds)
      : [findBuild(call)];
  for (const build of builds) {
    const job = build.jobs.find((one) => one.id === call.params.job);
    if (job !== undefined) return { build, job };
  }
  throw notFound("job");
}
