import type { BuildkiteClient } from "../../api/client.js";
import type { Artifact, BuildRef } from "../../api/types.js";
import type {
  FoundArtifact,
  MissingArtifact,
} from "../log-view/artifact-href.js";

/**
 * Finds what `artifact://path` stands for in the log of a job: that job's own artifact, or
 * else one of its build. In an annotation of the build itself there is no job to prefer.
 * Two requests, made when somebody opens such a link.
 */
export async function findArtifact(
  client: BuildkiteClient,
  { job, ...build }: BuildRef & { readonly job?: string | undefined },
  path: string,
): Promise<FoundArtifact | MissingArtifact> {
  const artifacts = await artifactsBy(client, build, path);
  const artifact = mostFitting(artifacts, job);
  if (!artifact) return { found: false, reason: "absent" };
  if (artifact.state !== "finished")
    return {
      found: false,
      reason: artifact.state === "new" ? "pending" : "gone",
    };
  const { id, jobId, mimeType, fileSize } = artifact;
  const href = await client.getArtifactUrl(build, id, jobId);
  return { found: true, href, type: mimeType, size: fileSize };
}

/** As it is written, or else as a URL has it, with `%20` for a blank. */
async function artifactsBy(
  client: BuildkiteClient,
  build: BuildRef,
  path: string,
): Promise<readonly Artifact[]> {
  for (const exact of new Set([path, decoded(path)])) {
    const { items } = await client.listArtifacts(build, { path: exact });
    // Buildkite takes `*` in a path for anything.
    const named = items.filter((artifact) => artifact.path === exact);
    if (named.length > 0) return named;
  }
  return [];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone `%` is a character of the path like any other.
    return path;
  }
}

/** Jobs that ran in parallel may have uploaded the same path, and retries have before. */
function mostFitting(
  artifacts: readonly Artifact[],
  job: string | undefined,
): Artifact | undefined {
  const rank = ({ jobId, state }: Artifact) =>
    (jobId === job ? 2 : 0) + (state === "finished" ? 1 : 0);
  return [...artifacts].sort((a, b) => rank(b) - rank(a))[0];
}
