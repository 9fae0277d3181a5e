import type { PageOptions } from "./client-options.js";
import { parsePage } from "./paging.js";
import type { Endpoint } from "./paths.js";
import * as paths from "./paths.js";
import { merged, pageQuery, query } from "./queries.js";
import type { ApiRequest, Transport } from "./transport.js";
import type { Page } from "./types.js";

/** The few forms that nearly all calls have. */
export class Calls {
  readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  async json(request: ApiRequest): Promise<unknown> {
    return (await this.transport.json(request)).value;
  }

  /** An act on a thing, such as `rebuild`. */
  put(
    verb: string,
    target: Endpoint,
    signal: AbortSignal | undefined,
    body?: unknown,
  ): Promise<unknown> {
    return this.json({
      endpoint: paths.act(verb, target),
      method: "PUT",
      body,
      signal,
    });
  }

  /** One page of a list that is paged by number. */
  async page<Item>(
    request: ApiRequest & { readonly query: URLSearchParams },
    { page, perPage, signal }: PageOptions,
    what: string,
    parse: (value: unknown) => Item,
  ): Promise<Page<Item>> {
    const asked = pageQuery(page, perPage);
    const answer = await this.transport.json({
      ...request,
      query: merged(request.query, query(asked)),
      signal,
    });
    return parsePage(answer, asked, what, parse);
  }

  /** An answer that changes so seldom that it is asked once an hour. */
  async remembered<Value>(
    name: string,
    request: ApiRequest,
    parse: (value: unknown) => Value,
  ): Promise<Value> {
    const { learnt } = this.transport;
    const known = learnt.recall(name, parse);
    if (known !== undefined) return known;
    const value = await this.json(request);
    const parsed = parse(value);
    learnt.keep(name, value);
    return parsed;
  }
}
