import { openArtifact } from "./artifact-download.js";
import { BuildkiteError } from "./errors.js";
import type { Endpoint } from "./paths.js";
import type { Transport } from "./transport.js";

/** The address an artifact can be downloaded from, for about a minute; see `artifact-download.ts`. */
export async function getArtifactUrl(
  transport: Transport,
  endpoint: Endpoint,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { url, response } = await openArtifact(transport, endpoint, signal);
  await response?.body?.cancel();
  if (url !== undefined) return url;
  const details = response
    ? "the proxy sends the artifact itself instead of its address."
    : "the proxy must not pass the Location header on to the browser.";
  throw new BuildkiteError({ kind: "unreadable", details });
}
