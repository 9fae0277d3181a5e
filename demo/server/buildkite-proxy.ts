import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { allowedMethods } from "./allowed-requests.js";
import { foreignnessToApi } from "./own-origin.js";

export interface BuildkiteProxyOptions {
  /** Goes into each request upstream and nowhere else. */
  readonly token: string;
  /** What answers as `https://api.buildkite.com` does: the network, or the simulation. */
  readonly fetch?: typeof fetch;
  /** Another Buildkite, in tests. */
  readonly target?: string;
  /** How long an answer may take to begin, in milliseconds. */
  readonly timeout?: number;
}

export type BuildkiteProxy = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/** What a browser may say; everything else it sends (cookies above all) stays here. */
const REQUEST_HEADERS = ["accept", "content-type", "range"] as const;

/** What the elements make use of. `Set-Cookie` and `Location` are none of it. */
const RESPONSE_HEADERS = [
  "accept-ranges",
  "content-length",
  "content-range",
  "content-type",
  "link",
  "ratelimit-limit",
  "ratelimit-remaining",
  "ratelimit-reset",
  "ratelimit-user-limit",
  "ratelimit-user-remaining",
  "ratelimit-user-reset",
  "retry-after",
] as const;

/** Bytes. What the elements send is an environment and a few names. */
const MAX_BODY = 64 * 1024;

/** A refusal of the proxy's own. */
class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * Passes requests for `/v2/…` on to Buildkite with the token, which never leaves this
 * process otherwise. The address to mount it on has to be cut off before.
 */
export function createBuildkiteProxy({
  token,
  fetch = globalThis.fetch,
  target = "https://api.buildkite.com",
  timeout = 30_000,
}: BuildkiteProxyOptions): BuildkiteProxy {
  return async (request, response) => {
    const abandoned = new AbortController();
    response.once("close", () => abandoned.abort());
    try {
      const { method, url } = checked(request);
      const body = reads(method) ? undefined : await readBody(request);
      const late = AbortSignal.timeout(timeout);
      const answer = await fetch(`${target}${url}`, {
        method,
        headers: requestHeaders(request, token),
        redirect: "manual",
        signal: AbortSignal.any([abandoned.signal, late]),
        ...(body ? { body } : {}),
      }).catch(() => {
        // The reason may quote the request, so it is not repeated.
        throw late.aborted
          ? new Refusal(504, "Buildkite did not answer in time.")
          : new Refusal(502, "Buildkite could not be reached.");
      });
      response.writeHead(answer.status, responseHeaders(answer.headers));
      await send(answer, response);
    } catch (error) {
      refuse(response, error);
    }
  };
}

function checked(request: IncomingMessage): { method: string; url: string } {
  const foreign = foreignnessToApi(request);
  if (foreign !== undefined) throw new Refusal(403, foreign);
  const { method = "GET", url = "/" } = request;
  const methods = allowedMethods(url.replace(/\?.*$/s, ""));
  if (methods.length === 0)
    throw new Refusal(404, "This path is not passed on to Buildkite.");
  if (!methods.includes(method))
    throw new Refusal(405, "This method is not passed on to Buildkite.", {
      allow: methods.join(", "),
    });
  return { method, url };
}

function reads(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

async function readBody(
  request: IncomingMessage,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_BODY)
      throw new Refusal(413, "The request's body is too large.", {
        connection: "close",
      });
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function requestHeaders(request: IncomingMessage, token: string): Headers {
  const headers = new Headers({ authorization: `Bearer ${token}` });
  for (const name of REQUEST_HEADERS) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  // A compressed answer's length would not be the log's.
  if (request.method === "HEAD") headers.set("accept-encoding", "identity");
  return headers;
}

function responseHeaders(from: Headers): Record<string, string> {
  const headers: Record<string, string> = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
  for (const name of RESPONSE_HEADERS) {
    const value = from.get(name);
    if (value !== null) headers[name] = value;
  }
  // `fetch` has unpacked the body, so the length is that of something else.
  if (from.has("content-encoding")) delete headers["content-length"];
  return headers;
}

/** Passes the body on as it comes. Where either side breaks off, so does the other. */
async function send(answer: Response, response: ServerResponse): Promise<void> {
  if (!answer.body) {
    response.end();
    return;
  }
  const body = answer.body as NodeReadableStream<Uint8Array>;
  await pipeline(Readable.fromWeb(body), response).catch(() =>
    response.destroy(),
  );
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const { status, headers, message } =
    error instanceof Refusal
      ? error
      : new Refusal(500, "The demo's proxy has failed.");
  response.writeHead(status, {
    "content-type": "application/json",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(JSON.stringify({ message }));
}
