import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { BuildkiteError } from "../api/errors.js";
import { formatPipelineSlug } from "../api/slugs.js";
import { isActive } from "../api/status.js";
import type { Artifact, Build, BuildRef, Timestamp } from "../api/types.js";
import { LiveController } from "./live-controller.js";
import type { LiveStore } from "./live-store.js";
import { buildQuery } from "./queries.js";
import type { Query } from "./query.js";

/** Milliseconds for each page that is loaded, so that a refresh costs no more the longer the list is. */
const WHILE_ACTIVE = 30_000;

/** Pages of 100: as many artifacts as one job may have. */
const MOST_PAGES = 50;

/** Which artifacts to list. */
export interface ArtifactsQuestion {
  readonly store: LiveStore;
  readonly ref: BuildRef;
  /** UUID of a job, for its artifacts alone. */
  readonly job: string | undefined;
  /** Only those with this path, in which `*` stands for anything. */
  readonly path?: string | undefined;
}

/** The first pages of a list. */
interface Loaded {
  readonly artifacts: readonly Artifact[];
  readonly nextPage: number | undefined;
}

const NOTHING_YET: Loaded = { artifacts: [], nextPage: 1 };

/**
 * Artifacts page by page, each asked for when somebody wants more. While the build is active
 * all pages that are loaded are refreshed together, and the more there are, the less often.
 */
export class ArtifactPages implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #ask: () => ArtifactsQuestion | undefined;
  readonly #live: LiveController<Loaded>;
  /** What the pages are counted of. */
  #about = "";
  #pages = 1;
  /** The pages before the last one that is wanted. */
  #known: Loaded | undefined;
  #wantsAll = false;

  constructor(
    host: ReactiveControllerHost & Element,
    question: () => ArtifactsQuestion | undefined,
  ) {
    this.#host = host;
    this.#ask = question;
    this.#live = new LiveController(host, () => this.#question());
    host.addController(this);
  }

  /** As far as they are loaded; `undefined` before the first answer. */
  get artifacts(): readonly Artifact[] | undefined {
    return this.#live.value?.artifacts;
  }

  /** Why there is nothing to show. */
  get failure(): BuildkiteError | undefined {
    return this.artifacts ? undefined : this.#live.error;
  }

  get loadingMore(): boolean {
    return this.#live.superseded && this.#live.loading;
  }

  /** Why the next page could not be loaded. */
  get moreError(): BuildkiteError | undefined {
    return this.#live.superseded ? this.#live.error : undefined;
  }

  /** There are artifacts that are not loaded. */
  get isPartial(): boolean {
    return this.#live.value?.nextPage !== undefined;
  }

  /** More can be loaded; of a list that is too long, only its first 5,000. */
  get hasMore(): boolean {
    return this.isPartial && this.#pages < MOST_PAGES;
  }

  /** Why what shows is older than it should be, and since when it is so. */
  get stale():
    | { readonly error: BuildkiteError; readonly loadedAt: Timestamp }
    | undefined {
    const { error, loadedAt, stale, superseded } = this.#live;
    return stale && !superseded && error
      ? { error, loadedAt: loadedAt ?? 0 }
      : undefined;
  }

  refresh(): Promise<void> {
    return this.#live.refresh();
  }

  /** Loads the next page; tries again where that failed. */
  loadMore(): void {
    if (this.moreError) void this.#live.refresh();
    else if (this.hasMore && !this.#live.superseded) {
      this.#known = this.#live.value;
      this.#pages += 1;
      this.#host.requestUpdate();
    }
  }

  /** Loads page after page, up to the most that can be. */
  loadAll(): void {
    this.#wantsAll = true;
    this.loadMore();
  }

  hostUpdate(): void {
    if (!this.#wantsAll || this.#live.superseded) {
      if (this.moreError) this.#wantsAll = false;
      return;
    }
    this.#wantsAll = this.hasMore;
    this.loadMore();
  }

  #question(): readonly [LiveStore, Query<Loaded>] | undefined {
    const asked = this.#ask();
    if (!asked) return undefined;
    const about = keyOf(asked);
    if (about !== this.#about) {
      this.#about = about;
      this.#pages = 1;
      this.#known = undefined;
      this.#wantsAll = false;
    }
    return [asked.store, artifactsQuery(asked, this.#pages, this.#known)];
  }
}

function keyOf({ ref, job, path }: ArtifactsQuestion): string {
  return `artifacts ${formatPipelineSlug(ref)}#${ref.number} ${JSON.stringify([job, path])}`;
}

/** @param known The pages before the last, where they are loaded: only the last one is then asked for. */
function artifactsQuery(
  question: ArtifactsQuestion,
  pages: number,
  known: Loaded | undefined,
): Query<Loaded> {
  const { store, ref, job, path } = question;
  const build = buildQuery(store.client, ref).key;
  const family = keyOf(question);
  return {
    key: `${family} ${pages}`,
    family,
    load: async ({ signal, previous }) => {
      let loaded = previous ? NOTHING_YET : (known ?? NOTHING_YET);
      while (loaded.nextPage !== undefined && loaded.nextPage <= pages) {
        const page = await store.client.listArtifacts(ref, {
          ...(job !== undefined && { job }),
          ...(path !== undefined && { path }),
          page: loaded.nextPage,
          signal,
        });
        loaded = appended(loaded, page.items, page.nextPage);
      }
      return loaded;
    },
    refreshAfter: () => {
      const { value } = store.peek<Build>(build);
      return value && !isActive(value) ? undefined : WHILE_ACTIVE * pages;
    },
  };
}

/** What is uploaded meanwhile may push an artifact onto the next page, where it then comes again. */
function appended(
  { artifacts }: Loaded,
  items: readonly Artifact[],
  nextPage: number | undefined,
): Loaded {
  const byId = new Map(
    [...artifacts, ...items].map((artifact) => [artifact.id, artifact]),
  );
  return { artifacts: [...byId.values()], nextPage };
}
