import type { Clock } from "./clock.js";

/** What goes wrong with a request. */
export interface Fault {
  /** Answers with this status instead of asking Buildkite. */
  readonly status?: number;
  /** The answer's body: text as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Milliseconds of the simulation's clock before anything else happens. */
  readonly delay?: number;
  /** Ends the connection after this many bytes of the body; `true` after half of them. */
  readonly cutOff?: number | true;
  /** Answers 200 with a page of HTML where JSON belongs, as a captive portal does. */
  readonly garbage?: boolean;
  /** Fails as `fetch` does when there is no network. */
  readonly networkError?: boolean;
  /** Which requests; all, if it is left out. Sees `METHOD /path?query`. */
  readonly matching?: RegExp | ((request: Request) => boolean);
  /** How many requests; 1, if it is left out. */
  readonly times?: number;
}

const GARBAGE =
  "<!doctype html><title>Sign in</title><p>Please sign in to the network.";

/** The faults to come, and what they do to the requests that they hit. */
export class Faults {
  readonly #clock: Clock;
  readonly #pending: { readonly fault: Fault; left: number }[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  /** Answers `request` by `handle`, unless a fault is due. */
  async apply(
    request: Request,
    handle: (request: Request) => Promise<Response>,
  ): Promise<Response> {
    const fault = this.#take(request);
    if (fault === undefined) return handle(request);
    if (fault.delay !== undefined) {
      await this.#wait(fault.delay, request.signal);
    }
    if (fault.networkError) throw new TypeError("Failed to fetch");
    const response = instead(fault) ?? (await handle(request));
    return fault.cutOff === undefined ? response : cut(response, fault.cutOff);
  }

  #take(request: Request): Fault | undefined {
    const entry = this.#pending.find(({ fault }) => hits(fault, request));
    if (entry === undefined) return undefined;
    if (--entry.left <= 0)
      this.#pending.splice(this.#pending.indexOf(entry), 1);
    return entry.fault;
  }

  #wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = this.#clock.setTimeout(resolve, ms);
      signal.addEventListener("abort", () => {
        this.#clock.clearTimeout(timer);
        reject(signal.reason as Error);
      });
    });
  }
}

function hits({ matching }: Fault, request: Request): boolean {
  if (matching === undefined) return true;
  if (typeof matching === "function") return matching(request);
  const { pathname, search } = new URL(request.url);
  return matching.test(`${request.method} ${pathname}${search}`);
}

/** The answer that takes the place of Buildkite's; `undefined` where Buildkite is to answer. */
function instead({ status, body, garbage }: Fault): Response | undefined {
  if (garbage) {
    return new Response(GARBAGE, { headers: { "content-type": "text/html" } });
  }
  if (status === undefined && body === undefined) return undefined;
  const isText = typeof body === "string";
  return new Response(isText ? body : JSON.stringify(body ?? bodyFor(status)), {
    status: status ?? 200,
    headers: {
      "content-type": isText ? "text/plain" : "application/json; charset=utf-8",
    },
  });
}

function bodyFor(status: number | undefined) {
  if (status === 429) {
    return {
      message: "You have exceeded your API rate limit.",
      scope: "rest_user",
      limit: 50,
      current: 51,
      reset: 30,
    };
  }
  return { message: "Something went wrong on our side. Please try again." };
}

/** The start of the body, and then the error that a lost connection is. */
async function cut(
  response: Response,
  after: number | true,
): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const length = after === true ? Math.floor(bytes.length / 2) : after;
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) controller.error(new TypeError("network error"));
      else controller.enqueue(bytes.slice(0, length));
      sent = true;
    },
  });
  return new Response(body, {
    status: response.status,
    headers: response.headers,
  });
}
