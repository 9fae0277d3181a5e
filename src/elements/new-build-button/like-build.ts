import type { Build, CreateBuildInput } from "../../api/types.js";

/**
 * Buildkite's own agents keep facts under such names, such as the commit that was checked
 * out (`buildkite:git:commit`). Another build has to find out its own.
 */
const KEPT_BY_AGENTS = "buildkite:";

/** What would make a build like one that there is. */
export function likeBuild({
  branch,
  commit,
  message,
  env,
  metaData,
  pullRequest,
}: Build): Partial<CreateBuildInput> {
  return {
    ...(branch !== "" && { branch }),
    ...(commit !== "" && { commit }),
    message,
    env,
    metaData: Object.fromEntries(
      Object.entries(metaData).filter(
        ([name]) => !name.startsWith(KEPT_BY_AGENTS),
      ),
    ),
    ...(pullRequest && ofPullRequest(pullRequest)),
  };
}

function ofPullRequest({
  id,
  base,
  repository,
}: NonNullable<Build["pullRequest"]>): Partial<CreateBuildInput> {
  return {
    ...(/^[1-9]\d{0,9}$/.test(id) && { pullRequestId: Number(id) }),
    ...(base !== undefined && { pullRequestBaseBranch: base }),
    ...(repository !== undefined && { pullRequestRepository: repository }),
  };
}
