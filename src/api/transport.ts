import { diagnose } from "./diagnosis.js";
import { BuildkiteError, type BuildkiteProblem } from "./errors.js";
import { Learnt } from "./learnt.js";
import type { KeyValueStorage } from "./learnt.js";
import { PathPrefix } from "./path-prefix.js";
import type { Attempt, Prefix } from "./path-prefix.js";
import type { Endpoint } from "./paths.js";
import { readRateLimit } from "./rate-limit.js";
import type { RateLimit } from "./rate-limit.js";
import { namesMissingThing, readRefusal } from "./refusal.js";
import type { Refusal } from "./refusal.js";

export interface ApiRequest {
  readonly endpoint: Endpoint;
  readonly method?: "GET" | "HEAD" | "POST" | "PUT";
  readonly query?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly redirect?: "follow" | "manual";
  /** A status that is a success here although it is none in general. */
  readonly alsoOk?: number;
  readonly signal?: AbortSignal | undefined;
}

/** An answer that came, whether or not it is the one hoped for. */
export type Answer =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly refusal: Refusal };

export interface TransportOptions {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly storage: KeyValueStorage | undefined;
  readonly now: () => number;
}

/** One request: its address and headers on the way out, its errors on the way in. */
export class Transport {
  readonly learnt: Learnt;
  readonly now: () => number;
  /** As of the last answer; `undefined` as long as the proxy keeps these headers back. */
  rateLimit: RateLimit | undefined;
  /** Run as each request goes out. */
  readonly requestListeners: (() => void)[] = [];
  readonly #baseUrl: string;
  readonly #fetch: typeof fetch;
  readonly #prefix: PathPrefix;

  constructor({ baseUrl, fetch, storage, now }: TransportOptions) {
    this.#baseUrl = baseUrl.replace(/[?#].*$/, "").replace(/\/+$/, "");
    this.#fetch = fetch;
    this.now = now;
    this.learnt = new Learnt(this.#baseUrl, storage, now);
    this.#prefix = new PathPrefix(this.learnt);
  }

  /** Resolves to a success; anything else is a `BuildkiteError`, or the signal's reason. */
  async send(request: ApiRequest): Promise<Response> {
    const answer = await this.ask(request);
    if (answer.ok) return answer.response;
    throw await this.errorFor(answer.refusal, request);
  }

  /** May ask for more, to find out what a refusal means. */
  async errorFor(
    refusal: Refusal,
    request: ApiRequest,
  ): Promise<BuildkiteError> {
    return new BuildkiteError(await diagnose(refusal, request, this));
  }

  async json(
    request: ApiRequest,
  ): Promise<{ readonly value: unknown; readonly headers: Headers }> {
    const headers = { accept: "application/json", ...request.headers };
    const response = await this.send({ ...request, headers });
    return {
      value: await readJson(response, request.signal),
      headers: response.headers,
    };
  }

  /** Asks without judging a refusal. */
  ask(request: ApiRequest): Promise<Answer> {
    return this.#prefix.request(
      (prefix) => this.#attempt(prefix, request),
      request.signal,
    );
  }

  /** Whether the path's prefix is known to be right, so that a 404 is about the path itself. */
  get prefixIsProven(): boolean {
    return this.#prefix.isProven;
  }

  async #attempt(
    prefix: Prefix,
    request: ApiRequest,
  ): Promise<Attempt<Answer>> {
    const {
      endpoint,
      method = "GET",
      query,
      body,
      redirect,
      alsoOk,
      signal,
    } = request;
    const search = query?.toString() ?? "";
    const headers = {
      ...request.headers,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    return reachable(signal, async () => {
      for (const onRequest of this.requestListeners) onRequest();
      // Called without `this`: the browser's own `fetch` refuses any other.
      const fetch = this.#fetch;
      const response = await fetch(
        `${this.#baseUrl}${prefix}${endpoint.path}${search === "" ? "" : `?${search}`}`,
        {
          method,
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          ...(redirect === undefined ? {} : { redirect }),
          ...(signal === undefined ? {} : { signal }),
        },
      );
      this.rateLimit =
        readRateLimit(response.headers, this.now()) ?? this.rateLimit;
      if (
        response.ok ||
        response.status === alsoOk ||
        response.type === "opaqueredirect"
      ) {
        const isPage =
          response.headers.get("content-type")?.startsWith("text/html") ===
          true;
        return {
          answer: { ok: true, response },
          verdict: isPage ? "unknown" : "right",
        };
      }
      const refusal = await readRefusal(response);
      return { answer: { ok: false, refusal }, verdict: judge(refusal) };
    });
  }
}

/** What a refusal says of the prefix. A token or a limit may be checked before the path is. */
function judge(refusal: Refusal): Attempt<Answer>["verdict"] {
  if (refusal.status === 404)
    return namesMissingThing(refusal) ? "right" : "maybe-wrong";
  return refusal.status === 422 || refusal.status === 416 ? "right" : "unknown";
}

/** Reads a body as JSON. */
export async function readJson(
  response: Response,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const text = await reachable(signal, () => response.text());
  try {
    return JSON.parse(text);
  } catch (cause) {
    const problem: BuildkiteProblem = /^\s*</.test(text)
      ? { kind: "unreadable", isWebPage: true }
      : { kind: "unreadable", details: "it is not whole JSON." };
    throw new BuildkiteError(problem, { cause });
  }
}

/** Turns what `fetch` throws into a `network` error; an aborted call stays as it is. */
export async function reachable<Value>(
  signal: AbortSignal | undefined,
  run: () => Promise<Value>,
): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    const aborted = error instanceof Error && error.name === "AbortError";
    if (aborted || signal?.aborted === true) throw error;
    throw new BuildkiteError({ kind: "network" }, { cause: error });
  }
}
