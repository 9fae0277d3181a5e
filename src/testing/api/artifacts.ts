import { artifactPayload } from "../payloads/artifact.js";
import type {
  ArtifactRecord,
  BuildRecord,
  JobRecord,
} from "../world/records.js";
import { type Call, type Handler, json } from "./call.js";
import { findBuild, findJob } from "./find.js";
import { paged } from "./paging.js";
import { invalid, notFound } from "./problem.js";
import { wildcard } from "./wildcard.js";

const STATES = ["new", "error", "finished", "deleted", "expired"];

/** How long a download link is good for. */
const LINK_LIFETIME = 60_000;

export const listBuildArtifacts: Handler = (call) => {
  const build = findBuild(call);
  return listed(call, build, artifactsOf(build));
};

export const listJobArtifacts: Handler = (call) => {
  const { build, job } = findJob(call);
  return listed(call, build, uploaded(job));
};

export const getArtifact: Handler = (call) => {
  const { build, artifact } = findArtifact(call);
  return json(artifactPayload(artifact, build));
};

/** Answers with a link to the storage, which is another origin and allows no cross-origin reads. */
export const downloadArtifact: Handler = (call) => {
  const { artifact } = findArtifact(call);
  if (artifact.state !== "finished") throw notFound("artifact");
  const expires = call.world.now() + LINK_LIFETIME;
  const url = `${call.artifactOrigin}/artifacts/${artifact.id}?expires=${expires}`;
  return json({ url }, { status: 302, headers: { location: url } });
};

function listed(
  call: Call,
  build: BuildRecord,
  artifacts: readonly ArtifactRecord[],
): Response {
  const state = call.url.searchParams.get("state");
  if (state !== null && !STATES.includes(state)) {
    throw invalid([{ field: "state", code: "invalid" }]);
  }
  const path = call.url.searchParams.get("path");
  const chosen = artifacts.filter(
    (artifact) =>
      (state === null || artifact.state === state) &&
      (path === null || wildcard(path).test(artifact.path)),
  );
  return paged(call, chosen, (artifact) => artifactPayload(artifact, build));
}

function findArtifact(call: Call) {
  const build = findBuild(call);
  const artifact = artifactsOf(build).find(
    (one) =>
      one.id === call.params.artifact &&
      (call.params.job === undefined || one.jobId === call.params.job),
  );
  if (artifact === undefined) throw notFound("artifact");
  return { build, artifact };
}

function artifactsOf(build: BuildRecord): ArtifactRecord[] {
  return build.jobs.flatMap(uploaded);
}

/** Agents upload when the command has ended. */
function uploaded(job: JobRecord): ArtifactRecord[] {
  return job.type === "script" && job.finishedAt !== null ? job.artifacts : [];
}
