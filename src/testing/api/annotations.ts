import { annotationPayload } from "../payloads/artifact.js";
import type { AnnotationRecord, BuildRecord } from "../world/records.js";
import { type Call, type Handler, flag } from "./call.js";
import { findBuild, findJob } from "./find.js";
import { paged } from "./paging.js";
import { Problem } from "./problem.js";

export const listBuildAnnotations: Handler = (call) => {
  const build = findBuild(call);
  const scope = call.url.searchParams.get("scope") ?? "build";
  switch (scope) {
    case "build":
      return listed(call, build.annotations);
    case "job":
      return listed(call, jobAnnotations(build));
    case "all":
      return listed(call, [...build.annotations, ...jobAnnotations(build)]);
    default:
      throw new Problem(400, "`scope` must be build, job or all");
  }
};

export const listJobAnnotations: Handler = (call) => {
  const { job } = findJob(call);
  return listed(call, job.type === "script" ? job.annotations : []);
};

function jobAnnotations({ jobs }: BuildRecord): AnnotationRecord[] {
  return jobs.flatMap((job) => (job.type === "script" ? job.annotations : []));
}

function listed(
  call: Call,
  annotations: readonly AnnotationRecord[],
): Response {
  const omitBody = flag(call, "omit_body", false);
  return paged(call, annotations, (one) => annotationPayload(one, omitBody));
}
