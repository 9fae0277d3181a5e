import type { ReactiveControllerHost } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import type { Pipeline } from "../../api/types.js";
import { DistantPipelines } from "../../live/distant-pipelines.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import { NewestBuilds, type Newest } from "../../live/newest-builds.js";
import { PipelinePages } from "../../live/pipeline-pages.js";
import { emojisQuery } from "../../live/queries.js";
import {
  emojiLookup,
  mayHoldShortcode,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { arrange, type Order, type Wish } from "./arrangement.js";
import { Memo } from "./memo.js";
import { NameSearch } from "./name-search.js";

interface ListOptions {
  readonly store: () => LiveStore | undefined;
  readonly organization: () => string | undefined;
  readonly wish: () => Omit<Wish, "text">;
}

/** These depend on builds that are loaded one by one. */
const BY_BUILDS: readonly Order[] = ["newest", "failed"];

/** What the list shows, out of all that is asked for: pages, what a search found, and favourites. */
export class ListedPipelines {
  readonly #options: ListOptions;
  readonly #search: NameSearch;
  readonly #all: PipelinePages;
  readonly #found: PipelinePages;
  readonly #distant: DistantPipelines;
  readonly #newest: NewestBuilds;
  readonly #emojis;
  readonly #union = new Memo<readonly Pipeline[]>();
  readonly #shown = new Memo<readonly Pipeline[]>();

  constructor(host: ReactiveControllerHost & Element, options: ListOptions) {
    this.#options = options;
    this.#search = new NameSearch(host, () => options.store()?.clock);
    this.#all = new PipelinePages(host, () => this.#where);
    this.#found = new PipelinePages(host, () => {
      const name = this.#search.settled;
      // All that there is can be searched without asking.
      return this.#where && name !== "" && this.#all.hasMore
        ? { ...this.#where, name }
        : undefined;
    });
    this.#distant = new DistantPipelines(host, () => {
      if (!this.#where || !this.#all.hasMore) return undefined;
      const loaded = new Set(this.#all.pipelines.map(({ slug }) => slug));
      const pipelines = [...options.wish().favourites].filter(
        (slug) => !loaded.has(slug),
      );
      return { ...this.#where, pipelines };
    });
    this.#newest = new NewestBuilds(
      host,
      () => this.#where && { ...this.#where, pipelines: this.pipelines },
    );
    this.#emojis = new LiveController(host, () =>
      this.#where && this.#holdsShortcodes
        ? [
            this.#where.store,
            emojisQuery(this.#where.store.client, this.#where.organization),
          ]
        : undefined,
    );
  }

  /** Everything loaded, whether or not it is wanted. */
  get pipelines(): readonly Pipeline[] {
    const parts = [
      this.#all.pipelines,
      this.#found.pipelines,
      this.#distant.pipelines,
    ];
    // The last of these is made anew each time; what it holds is compared.
    const from = [...parts.slice(0, 2), ...(parts[2] ?? [])];
    return this.#union.get(from, () => {
      const byId = new Map<string, Pipeline>();
      for (const pipeline of parts.flat())
        if (!byId.has(pipeline.id)) byId.set(pipeline.id, pipeline);
      return [...byId.values()];
    });
  }

  /** Those wanted, in the wanted order; the same array until something changes. */
  get shown(): readonly Pipeline[] {
    const { pipelines, text } = this;
    const { order, showArchived, favourites } = this.#options.wish();
    const builds = BY_BUILDS.includes(order)
      ? pipelines.map((one) => newestId(this.newestOf(one)))
      : [];
    const from = [pipelines, text, order, showArchived, favourites, ...builds];
    const wish = { text, order, showArchived, favourites };
    return this.#shown.get(from, () =>
      arrange(pipelines, wish, (one) => this.newestOf(one)),
    );
  }

  /** How many of those loaded are archived. */
  get archived(): number {
    return this.pipelines.filter(({ archivedAt }) => archivedAt !== undefined)
      .length;
  }

  get text(): string {
    return this.#search.text;
  }

  /** Buildkite has not said yet what it finds. */
  get isSearching(): boolean {
    if (!this.#all.hasMore || this.text.trim() === "") return false;
    return this.#search.isPending || this.#found.pending;
  }

  get pending(): boolean {
    return this.#all.pending;
  }

  get failure(): BuildkiteError | undefined {
    return this.#all.failure;
  }

  get stale() {
    return this.#all.stale;
  }

  /** Why nothing is known of the newest builds. */
  get statesError(): BuildkiteError | undefined {
    return this.#newest.failure;
  }

  /** Why Buildkite could not be searched. */
  get searchError(): BuildkiteError | undefined {
    return this.#found.failure;
  }

  get hasMore(): boolean {
    return this.#way.hasMore;
  }

  get loadingMore(): boolean {
    return this.#way.loadingMore;
  }

  get moreError(): BuildkiteError | undefined {
    return this.#way.moreError;
  }

  get emoji(): EmojiLookup {
    return emojiLookup(this.#emojis.value);
  }

  newestOf(pipeline: Pipeline): Newest {
    return this.#newest.of(pipeline);
  }

  search(text: string): void {
    this.#search.set(text);
  }

  look(pipeline: Pipeline): void {
    this.#newest.look(pipeline);
  }

  loadMore(): void {
    this.#way.loadMore();
  }

  setInSight(pipelines: readonly Pipeline[]): void {
    this.#all.setInSight(pipelines);
    this.#found.setInSight(pipelines);
    this.#newest.setInSight(pipelines);
  }

  async refresh(): Promise<void> {
    await Promise.all([
      this.#all.refresh(),
      this.#found.refresh(),
      this.#newest.refresh(),
    ]);
  }

  /** Whose next page is wanted: while somebody searches, only more of what is found. */
  get #way(): PipelinePages {
    return this.#search.settled !== "" && this.#all.hasMore
      ? this.#found
      : this.#all;
  }

  get #holdsShortcodes(): boolean {
    const ofBuilds = this.#newest.builds.map(({ message }) => message);
    return (
      this.pipelines.some(holdsShortcode) || ofBuilds.some(mayHoldShortcode)
    );
  }

  get #where() {
    const store = this.#options.store();
    const organization = this.#options.organization();
    return store && organization ? { store, organization } : undefined;
  }
}

function holdsShortcode({ name, description }: Pipeline): boolean {
  return mayHoldShortcode(name) || mayHoldShortcode(description ?? "");
}

function newestId(newest: Newest): unknown {
  return newest.kind === "build" ? newest.build : newest.kind;
}
