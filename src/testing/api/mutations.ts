/** Acts on builds. All need `write_builds`, and all are done in the name of the token's owner. */
import { rebuild, startBuild } from "../world/start-build.js";
import { cancelBuild } from "../world/cancel.js";
import { type Handler, bodyOf, json } from "./call.js";
import { wholeBuild } from "./builds.js";
import { findBuild, findPipeline } from "./find.js";
import { newBuildFrom } from "./new-build.js";
import { Problem } from "./problem.js";

export const createBuild: Handler = (call) => {
  const pipeline = findPipeline(call);
  if (pipeline.archivedAt !== null) {
    throw new Problem(422, "Builds can't be created for an archived pipeline");
  }
  const spec = newBuildFrom(bodyOf(call));
  const build = startBuild(call.world, pipeline, {
    ...spec,
    creator: call.token.user,
    source: "api",
  });
  return json(wholeBuild(build), { status: 201 });
};

export const rebuildBuild: Handler = (call) => {
  const build = findBuild(call);
  if (!build.pipeline.allowRebuilds || build.pipeline.archivedAt !== null) {
    throw new Problem(422, "Rebuilds are not allowed for this pipeline");
  }
  return json(wholeBuild(rebuild(call.world, build, call.token.user)));
};

export const cancel: Handler = (call) => {
  const build = findBuild(call);
  if (!["scheduled", "running", "failing"].includes(build.state)) {
    throw new Problem(
      422,
      "Only scheduled, running or failing builds can be canceled",
    );
  }
  cancelBuild(call.world, build, `Canceled by ${call.token.user.name}`);
  return json(wholeBuild(build));
};
