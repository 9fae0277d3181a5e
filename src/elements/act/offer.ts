import type { BuildkiteError } from "../../api/errors.js";
import type { AccessToken, Pipeline, PipelineRef } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import { accessTokenQuery, pipelineQuery } from "../../live/queries.js";
import type { BuildAction } from "../access.js";
import { namedPipeline } from "../named-pipeline.js";
import type { ActHost } from "./act-host.js";
import {
  hostForbids,
  obstacleTo,
  writesRefusedQuery,
  type Circumstances,
  type Obstacle,
} from "./obstacle.js";

/**
 * Whether an act may be offered to whoever looks at the page, as far as host, proxy, token
 * and pipeline are concerned. What cannot be done anyhow costs no request.
 */
export class Offer {
  readonly #host: ActHost;
  readonly #action: BuildAction;
  readonly #isMoot: () => boolean;
  readonly #source: LiveSource;
  readonly #token: LiveController<AccessToken>;
  readonly #pipeline: LiveController<Pipeline>;
  readonly #writesRefused: LiveController<boolean>;

  /** `isMoot`: the act cannot be done for another reason, so that there is nothing to find out. */
  constructor(host: ActHost, action: BuildAction, isMoot: () => boolean) {
    this.#host = host;
    this.#action = action;
    this.#isMoot = isMoot;
    this.#source = new LiveSource(host);
    this.#token = new LiveController(host, () => {
      const store = this.#askingStore;
      return store && [store, accessTokenQuery(store.client)];
    });
    this.#pipeline = new LiveController(host, () => {
      const store = this.#askingStore;
      const { ref } = this;
      return store && ref && [store, pipelineQuery(store.client, ref)];
    });
    this.#writesRefused = new LiveController(host, () => {
      const { store } = this;
      return store && [store, writesRefusedQuery];
    });
  }

  get store(): LiveStore | undefined {
    return this.#source.store;
  }

  /** What the host's slug names. Whoever shows the build says what is wrong with one that names nothing. */
  get ref(): PipelineRef | undefined {
    return namedPipeline(this.#host.pipeline).ref;
  }

  /** Whose name the act will carry, as far as known. */
  get owner(): string | undefined {
    const user = this.#token.value?.user;
    return user?.name ?? user?.email;
  }

  get obstacle(): Obstacle | undefined {
    return obstacleTo(this.#action, {
      ...this.#wishes,
      writesRefused: this.#writesRefused.value ?? false,
      token: this.#token.value,
      tokenUnknowable: this.#token.error !== undefined,
      pipeline: this.#pipeline.value,
    });
  }

  /** The act is the host's to forbid, and it does. */
  get isForbidden(): boolean {
    return hostForbids(this.#wishes);
  }

  /** Where the proxy lets no change through, no control on the page is offered any more. */
  learnFrom({ kind }: BuildkiteError): void {
    if (kind === "writes-refused") this.store?.set(writesRefusedQuery, true);
  }

  get #wishes(): Pick<Circumstances, "readonly" | "access"> {
    const { readonly, access } = this.#host;
    return { readonly, access: access[this.#action] ?? "allowed" };
  }

  get #askingStore(): LiveStore | undefined {
    return this.isForbidden || this.#isMoot() ? undefined : this.store;
  }
}
