import { type BuildShape, buildPayload } from "../payloads/build.js";
import type { BuildRecord } from "../world/records.js";
import { buildFilter } from "./build-filters.js";
import { type Call, type Handler, flag, json, list } from "./call.js";
import { findBuild, findOrganization, findPipeline } from "./find.js";
import { jobsInStates, latestAttempts } from "./job-filters.js";
import { paged } from "./paging.js";

export const listPipelineBuilds: Handler = (call) =>
  listed(call, findPipeline(call).builds);

export const listOrganizationBuilds: Handler = (call) =>
  listed(
    call,
    findOrganization(call).pipelines.flatMap((pipeline) => pipeline.builds),
  );

export const listAllBuilds: Handler = (call) =>
  listed(
    call,
    call.world.organizations.flatMap((organization) =>
      organization.pipelines.flatMap((pipeline) => pipeline.builds),
    ),
  );

export const getBuild: Handler = (call) => {
  const build = findBuild(call);
  return json(
    buildPayload(build, {
      ...shapeOf(call, build),
      jobStateCounts: true,
    }),
  );
};

/** What a mutation answers with: the build with its latest attempts. */
export function wholeBuild(build: BuildRecord) {
  return buildPayload(build, {
    jobs: latestAttempts(build.jobs),
    pipeline: true,
    jobStateCounts: false,
  });
}

function listed(call: Call, builds: readonly BuildRecord[]): Response {
  const newestFirst = builds
    .filter(buildFilter(call))
    .sort((a, b) => b.createdAt - a.createdAt || b.number - a.number);
  return paged(call, newestFirst, (build) =>
    buildPayload(build, shapeOf(call, build)),
  );
}

function shapeOf(call: Call, build: BuildRecord): BuildShape {
  return {
    jobs: flag(call, "exclude_jobs", false) ? undefined : jobsOf(call, build),
    pipeline: !flag(call, "exclude_pipeline", false),
    jobStateCounts: false,
  };
}

/** Here only the latest attempts come unless asked for, unlike in the list of jobs. */
function jobsOf(call: Call, { jobs }: BuildRecord) {
  const attempts = flag(call, "include_retried_jobs", false)
    ? jobs
    : latestAttempts(jobs);
  return jobsInStates(attempts, list(call, "job_states"));
}
