export interface LoggedRequest {
  readonly method: string;
  /** Below the proxy's mount, with the query. */
  readonly path: string;
  /** 0 where no answer came. */
  readonly status: number;
  /** Of the answer's body. */
  readonly bytes: number;
}

/** Remembers every request and what its answer weighed, so that a test can count both. */
export class RequestLog {
  readonly requests: LoggedRequest[] = [];
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  async record(
    request: Request,
    answer: (request: Request) => Promise<Response>,
  ): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const entry = {
      method: request.method,
      path:
        (pathname.startsWith(this.#base)
          ? pathname.slice(this.#base.length)
          : pathname) + search,
      status: 0,
      bytes: 0,
    };
    // Noted before it is answered: a request under way counts.
    this.requests.push(entry);
    const response = await answer(request);
    entry.status = response.status;
    if (response.body === null) return response;
    const { signal } = request;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      start(controller) {
        // What has arrived but was not read is lost with the rest, as in a browser.
        signal.addEventListener("abort", () => controller.error(signal.reason));
      },
      transform(chunk, controller) {
        entry.bytes += chunk.length;
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counter, { signal }), {
      status: response.status,
      headers: response.headers,
    });
  }
}
