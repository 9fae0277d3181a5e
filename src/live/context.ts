import { ContextConsumer, createContext } from "@lit/context";
import type { ReactiveElement } from "lit";
import type { BuildkiteClient } from "../api/client.js";
import { LiveStore } from "./live-store.js";

/** The store that `<buildkite-provider>` gives to everything below it. */
export const liveContext = createContext<LiveStore | undefined>(
  Symbol.for("buildkite-live"),
);

/** An element that may be given a client of its own. */
export type LiveHost = ReactiveElement & {
  client: BuildkiteClient | undefined;
};

/**
 * Where a data element gets its store from: its own `client` property first, then
 * the closest provider.
 */
export class LiveSource {
  readonly #host: LiveHost;
  readonly #consumer: ContextConsumer<typeof liveContext, LiveHost>;

  constructor(host: LiveHost) {
    this.#host = host;
    this.#consumer = new ContextConsumer(host, {
      context: liveContext,
      subscribe: true,
    });
  }

  get store(): LiveStore | undefined {
    const { client } = this.#host;
    return client ? LiveStore.for(client) : this.#consumer.value;
  }

  get client(): BuildkiteClient | undefined {
    return this.store?.client;
  }
}
