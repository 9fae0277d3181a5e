import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Pipeline } from "../api/types.js";
import type { LiveStore } from "./live-store.js";
import { pipelineQuery } from "./queries.js";
import { WatchGroup } from "./watch-group.js";

/** A request each; further ones come with their page. */
const MOST = 10;

interface DistantQuestion {
  readonly store: LiveStore;
  readonly organization: string;
  /** Slugs of pipelines that no loaded page has. */
  readonly pipelines: readonly string[];
}

/** The first few of those pipelines that are wanted before their page is loaded. */
export class DistantPipelines implements ReactiveController {
  readonly #ask: () => DistantQuestion | undefined;
  readonly #watches: WatchGroup<Pipeline>;
  #keys: readonly string[] = [];

  constructor(
    host: ReactiveControllerHost & Element,
    question: () => DistantQuestion | undefined,
  ) {
    this.#ask = question;
    this.#watches = new WatchGroup(host);
    host.addController(this);
  }

  /** As far as they are loaded. One that is gone, or that nobody here may see, is left out. */
  get pipelines(): readonly Pipeline[] {
    return this.#keys.flatMap(
      (key) => this.#watches.snapshot(key)?.value ?? [],
    );
  }

  hostUpdate(): void {
    const { store, organization = "", pipelines = [] } = this.#ask() ?? {};
    const wanted = store
      ? pipelines.slice(0, MOST).map((pipeline) => ({
          query: pipelineQuery(store.client, { organization, pipeline }),
          inSight: true,
        }))
      : [];
    this.#keys = wanted.map(({ query }) => query.key);
    this.#watches.sync(store, wanted);
  }
}
