/**
 * The simulation behind Node's HTTP server, for `npm run simulator`, the demo and tests
 * of what `fetch` cannot show. Not part of `index.ts`, which browsers load as well.
 */
import type { IncomingMessage, ServerResponse } from "node:http";

type Handle = (request: Request) => Promise<Response>;

/** Fits `http.createServer` and, with `next`, any chain of connect middleware. */
export type HttpHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

export interface HttpHandlerOptions {
  /** Only requests below this path are answered; the others go to `next`, or get a 404. */
  readonly below?: string;
}

export function httpHandler(
  handle: Handle,
  { below = "/" }: HttpHandlerOptions = {},
): HttpHandler {
  const prefix = below.replace(/\/+$/, "") + "/";
  return (incoming, outgoing, next) => {
    if (!(incoming.url ?? "/").startsWith(prefix)) {
      if (next) next();
      else outgoing.writeHead(404).end();
      return;
    }
    // Where the answer cannot be finished, only a torn connection says so honestly.
    exchange(handle, incoming, outgoing).catch(() => outgoing.destroy());
  };
}

async function exchange(
  handle: Handle,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const request = await requestOf(incoming, gone.signal);
  if (request === undefined) {
    outgoing.writeHead(400).end();
    return;
  }
  const response = await handle(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body !== null) {
    for await (const chunk of response.body) {
      if (gone.signal.aborted) return;
      await new Promise((written) => outgoing.write(chunk, written));
    }
  }
  outgoing.end();
}

/** `undefined` for what HTTP can say and `fetch` cannot, such as `TRACE`. */
async function requestOf(
  incoming: IncomingMessage,
  signal: AbortSignal,
): Promise<Request | undefined> {
  const { method = "GET", headers, url = "/" } = incoming;
  const body =
    method === "GET" || method === "HEAD" ? null : await read(incoming);
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name === "connection"
      ? []
      : [[name, String(value)] as [string, string]],
  );
  try {
    return new Request(`http://localhost${url}`, {
      method,
      headers: pairs,
      body,
      signal,
    });
  } catch {
    return undefined;
  }
}

async function read(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
