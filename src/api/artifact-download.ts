import { BuildkiteError } from "./errors.js";
import { fields, webAddress } from "./fields.js";
import type { Endpoint } from "./paths.js";
import { readJson } from "./transport.js";
import type { Transport } from "./transport.js";

/** What the request for an artifact came to. Where both are absent, the proxy hides the address. */
export interface ArtifactDownload {
  /** Where the artifact can be had; it holds for about a minute. */
  readonly url: string | undefined;
  /** The artifact itself, where the answer brought it. */
  readonly response: Response | undefined;
}

/**
 * Asks for an artifact. Buildkite answers 302 with `Location` and with `{ "url" }` as its
 * body; what arrives is up to the proxy:
 *
 * - It drops `Location`: `fetch` has nothing to follow and hands over the 302, body and all.
 * - It follows the redirect itself: the answer is the artifact, and its address is not told.
 * - It passes `Location` on: `fetch` follows, and has both, provided that the storage allows
 *   other origins to read it, which Buildkite's does not. Else there is neither.
 */
export async function openArtifact(
  transport: Transport,
  endpoint: Endpoint,
  signal: AbortSignal | undefined,
): Promise<ArtifactDownload> {
  try {
    const response = await transport.send({ endpoint, alsoOk: 302, signal });
    if (response.status === 302) {
      const url = checkedUrl(await readJson(response, signal));
      return { url, response: undefined };
    }
    const { url, redirected } = response;
    return { url: redirected ? checkedUrl({ url }) : undefined, response };
  } catch (error) {
    const isBlocked =
      error instanceof BuildkiteError &&
      error.kind === "network" &&
      (await redirects(transport, endpoint, signal));
    if (!isBlocked) throw error;
    return { url: undefined, response: undefined };
  }
}

/** Tells a redirect that could not be followed from a connection that failed. */
async function redirects(
  transport: Transport,
  endpoint: Endpoint,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const answer = await transport.ask({ endpoint, redirect: "manual", signal });
  return answer.ok && answer.response.type === "opaqueredirect";
}

function checkedUrl(value: unknown): string {
  const url = webAddress(fields(value).url);
  if (url !== undefined) return url;
  const details = "it has no address to download from.";
  throw new BuildkiteError({ kind: "unreadable", details });
}
