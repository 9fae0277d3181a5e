import { BuildkiteError } from "./errors.js";
import { fields, webAddress } from "./fields.js";
import type { Endpoint } from "./paths.js";
import { readJson } from "./transport.js";
import type { Transport } from "./transport.js";

/**
 * The address an artifact can be downloaded from; it holds for about a minute.
 *
 * Buildkite answers 302 with `Location` and with `{ "url" }` as its body. Where the proxy
 * drops `Location`, `fetch` has nothing to follow and hands over the 302, body and all.
 * Where the proxy passes it on, `fetch` follows: then the answer's own address is the one
 * sought, provided that the storage host allows other origins to read it, which Buildkite's
 * does not.
 */
export async function getArtifactUrl(
  transport: Transport,
  endpoint: Endpoint,
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    const response = await transport.send({ endpoint, alsoOk: 302, signal });
    if (response.status === 302)
      return checkedUrl(await readJson(response, signal));
    const { url, redirected } = response;
    await response.body?.cancel();
    if (redirected) return checkedUrl({ url });
    throw unreadable(
      "the proxy sends the artifact itself instead of its address.",
    );
  } catch (error) {
    if (!(error instanceof BuildkiteError) || error.kind !== "network")
      throw error;
    throw await explainFailedRedirect(error, transport, endpoint, signal);
  }
}

/** Tells a redirect that could not be followed from a connection that failed. */
async function explainFailedRedirect(
  failure: BuildkiteError,
  transport: Transport,
  endpoint: Endpoint,
  signal: AbortSignal | undefined,
): Promise<BuildkiteError> {
  const answer = await transport.ask({ endpoint, redirect: "manual", signal });
  const isRedirect = answer.ok && answer.response.type === "opaqueredirect";
  return isRedirect
    ? unreadable(
        "the proxy must not pass the Location header on to the browser.",
      )
    : failure;
}

function checkedUrl(value: unknown): string {
  const url = webAddress(fields(value).url);
  if (url === undefined)
    throw unreadable("it has no address to download from.");
  return url;
}

function unreadable(details: string): BuildkiteError {
  return new BuildkiteError({ kind: "unreadable", details });
}
