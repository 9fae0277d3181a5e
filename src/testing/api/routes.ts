import { listBuildAnnotations, listJobAnnotations } from "./annotations.js";
import {
  downloadArtifact,
  getArtifact,
  listBuildArtifacts,
  listJobArtifacts,
} from "./artifacts.js";
import {
  getBuild,
  listAllBuilds,
  listOrganizationBuilds,
  listPipelineBuilds,
} from "./builds.js";
import type { Handler } from "./call.js";
import {
  getAccessToken,
  getOrganization,
  getUser,
  listEmojis,
  listOrganizations,
} from "./identity.js";
import { getJob, getJobEnv, listJobs } from "./jobs.js";
import {
  reprioritizeJob,
  retryFailedJobs,
  retryOneJob,
  unblockJob,
} from "./job-mutations.js";
import { getLog } from "./logs.js";
import { cancel, createBuild, rebuildBuild } from "./mutations.js";
import { getPipeline, listPipelines } from "./pipelines.js";
import type { Route } from "./router.js";
import { getStepUpload, listStepUploads } from "./step-uploads.js";

const ORGANIZATION = "/v2/organizations/:organization";
const PIPELINE = `${ORGANIZATION}/pipelines/:pipeline`;
const BUILD = `${PIPELINE}/builds/:build`;
/** A job's calls exist twice: under its build and right under the organisation. */
const JOBS = [`${BUILD}/jobs/:job`, `${ORGANIZATION}/jobs/:job`];

/** Every call that the simulation answers, and the scope it takes. */
export const ROUTES: readonly Route[] = [
  get("/v2/access-token", undefined, getAccessToken),
  get("/v2/user", "read_user", getUser),
  get("/v2/organizations", "read_organizations", listOrganizations),
  get(ORGANIZATION, "read_organizations", getOrganization),
  get(`${ORGANIZATION}/emojis`, undefined, listEmojis),

  get(`${ORGANIZATION}/pipelines`, "read_pipelines", listPipelines),
  get(PIPELINE, "read_pipelines", getPipeline),

  get("/v2/builds", "read_builds", listAllBuilds),
  get(`${ORGANIZATION}/builds`, "read_builds", listOrganizationBuilds),
  get(`${PIPELINE}/builds`, "read_builds", listPipelineBuilds),
  get(BUILD, "read_builds", getBuild),
  post(`${PIPELINE}/builds`, "write_builds", createBuild),
  put(`${BUILD}/cancel`, "write_builds", cancel),
  put(`${BUILD}/rebuild`, "write_builds", rebuildBuild),
  put(`${BUILD}/retry_failed_jobs`, "write_builds", retryFailedJobs),
  get(`${BUILD}/annotations`, "read_builds", listBuildAnnotations),
  get(`${BUILD}/jobs`, "read_builds", listJobs),
  get(`${BUILD}/step-uploads`, "read_builds", listStepUploads),
  get(`${BUILD}/step-uploads/:upload`, "read_builds", getStepUpload),

  get(`${BUILD}/artifacts`, "read_artifacts", listBuildArtifacts),
  ...["", "/jobs/:job"].flatMap((job) => [
    get(`${BUILD}${job}/artifacts/:artifact`, "read_artifacts", getArtifact),
    get(
      `${BUILD}${job}/artifacts/:artifact/download`,
      "read_artifacts",
      downloadArtifact,
    ),
  ]),

  ...JOBS.flatMap((job) => [
    get(job, "read_builds", getJob),
    get(`${job}/log`, "read_build_logs", getLog),
    get(`${job}/log.txt`, "read_build_logs", getLog),
    get(`${job}/env`, "read_job_env", getJobEnv),
    get(`${job}/artifacts`, "read_artifacts", listJobArtifacts),
    get(`${job}/annotations`, "read_builds", listJobAnnotations),
    put(`${job}/retry`, "write_builds", retryOneJob),
    put(`${job}/unblock`, "write_builds", unblockJob),
    put(`${job}/reprioritize`, "write_builds", reprioritizeJob),
  ]),
];

function get(path: string, scope: string | undefined, handler: Handler): Route {
  return { method: "GET", path, scope, handler };
}

function put(path: string, scope: string, handler: Handler): Route {
  return { method: "PUT", path, scope, handler };
}

function post(path: string, scope: string, handler: Handler): Route {
  return { method: "POST", path, scope, handler };
}
