import type { ArtifactRecord } from "./world/records.js";
import type { World } from "./world/world.js";

/** How the storage is set up. A test may change it while the server runs. */
export interface StorageSettings {
  /** Lets pages of other origins read, as a bucket of one's own may and Buildkite's does not. */
  cors: boolean;
}

/**
 * The storage behind artifact downloads: whoever holds a link may read until it expires,
 * but a page only where the storage sends CORS headers.
 */
export function artifactStorage(
  world: World,
  settings: StorageSettings,
): (request: Request) => Promise<Response> {
  return (request) => Promise.resolve(answer(request));

  function answer(request: Request): Response {
    const { pathname, searchParams } = new URL(request.url);
    const artifact = find(world, pathname.replace("/artifacts/", ""));
    if (artifact === undefined) return refusal(404, "NoSuchKey");
    if (Number(searchParams.get("expires")) <= world.now()) {
      return refusal(403, "AccessDenied");
    }
    return new Response(artifact.content, {
      headers: {
        "content-type": artifact.mimeType,
        // Whatever an artifact holds, it must not run in the storage's origin.
        "content-security-policy": "sandbox",
        ...(settings.cors && { "access-control-allow-origin": "*" }),
      },
    });
  }
}

function find(world: World, id: string): ArtifactRecord | undefined {
  for (const organization of world.organizations) {
    for (const pipeline of organization.pipelines) {
      for (const build of pipeline.builds) {
        for (const job of build.jobs) {
          if (job.type !== "script") continue;
          const artifact = job.artifacts.find((one) => one.id === id);
          if (artifact !== undefined) return artifact;
        }
      }
    }
  }
  return undefined;
}

function refusal(status: number, code: string): Response {
  return new Response(`<Error><Code>${code}</Code></Error>`, {
    status,
    headers: { "content-type": "application/xml" },
  });
}
