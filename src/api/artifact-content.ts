import { openArtifact } from "./artifact-download.js";
import { BuildkiteError } from "./errors.js";
import type { Endpoint } from "./paths.js";
import { reachable } from "./transport.js";
import type { Transport } from "./transport.js";

export interface GetArtifactOptions {
  /** The most bytes to load. */
  readonly limit: number;
  /** Bytes that the artifact has as Buildkite lists it, to tell it from a page in its place. */
  readonly fileSize: number;
  /** Called as bytes arrive. */
  readonly onProgress?: ((received: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** An artifact's content, or why a page cannot have it. */
export type ArtifactContent =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "too-big" }
  /** Neither the proxy nor the storage hands it to a page. */
  | { readonly kind: "out-of-reach" };

/**
 * An artifact's bytes: from the proxy where that follows redirects, else from the storage
 * where that lets other origins read. `storageFetch` must add no credentials of the host's:
 * the storage is somebody else's.
 */
export async function getArtifactContent(
  transport: Transport,
  endpoint: Endpoint,
  storageFetch: typeof fetch,
  { limit, fileSize, onProgress, signal }: GetArtifactOptions,
): Promise<ArtifactContent> {
  if (fileSize > limit) return { kind: "too-big" };
  const { url, response } = await openArtifact(transport, endpoint, signal);
  const answer =
    response ??
    (url === undefined
      ? undefined
      : await fromStorage(storageFetch, url, signal));
  if (!answer) return { kind: "out-of-reach" };
  const bytes = await readBytes(answer, { limit, onProgress, signal });
  if (!bytes) return { kind: "too-big" };
  const type = answer.headers.get("Content-Type") ?? "";
  checkIsArtifact({ type, size: bytes.length }, fileSize);
  return { kind: "bytes", bytes };
}

/** Where the session has ended, a proxy may answer with a page to sign in instead. */
export function checkIsArtifact(
  { type, size }: { readonly type: string; readonly size: number },
  fileSize: number,
): void {
  if (/^text\/html\b/i.test(type) && size !== fileSize)
    throw new BuildkiteError({ kind: "unreadable", isWebPage: true });
}

/** `undefined` where the storage, or the page's own policy, lets no script read it. */
async function fromStorage(
  storageFetch: typeof fetch,
  url: string,
  signal: AbortSignal | undefined,
): Promise<Response | undefined> {
  let response: Response;
  try {
    response = await storageFetch(url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      ...(signal && { signal }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    // What `fetch` throws does not tell a refusal to be read from a lost connection.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  if (response.ok) return response;
  await response.body?.cancel();
  const details = `the artifact’s storage answers with status ${response.status}.`;
  throw new BuildkiteError({ kind: "unreadable", details });
}

/** `undefined` where there are more than `limit`: what is too long is not read to its end. */
async function readBytes(
  response: Response,
  {
    limit,
    onProgress,
    signal,
  }: Pick<GetArtifactOptions, "limit" | "onProgress" | "signal">,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reachable(signal, () => reader.read());
    if (done) break;
    received += value.length;
    if (received > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
    onProgress?.(received);
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
