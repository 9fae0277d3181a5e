import type { ReactiveElement } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import type {
  Build,
  Pipeline,
  PipelineRef,
  Timestamp,
} from "../../api/types.js";
import type { LiveSource } from "../../live/context.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import type { Query } from "../../live/query.js";
import { emojisQuery, pipelineQuery } from "../../live/queries.js";
import {
  recentBuildsQuery,
  unfinishedBuildsQuery,
} from "../../live/summary-queries.js";
import {
  emojiLookup,
  mayHoldShortcode,
  type EmojiLookup,
} from "../emoji/emoji-text.js";

interface SummaryFactsOptions {
  readonly source: LiveSource;
  /** `undefined` where the pipeline's slug is none. */
  readonly ref: () => PipelineRef | undefined;
  /** The branch that the host asks for; empty for the pipeline's default branch. */
  readonly branch: () => string;
  /** Whether it is to be known what has not finished, on any branch. */
  readonly wantsUnfinished: () => boolean;
}

/** What could not be refreshed, and since when it is so. */
export interface Staleness {
  readonly error: BuildkiteError;
  readonly loadedAt: Timestamp;
}

/** What a summary knows, and the questions it asks to know it. */
export class SummaryFacts {
  readonly #options: SummaryFactsOptions;
  readonly #pipeline: LiveController<Pipeline>;
  readonly #recent: LiveController<readonly Build[]>;
  readonly #unfinished: LiveController<readonly Build[]>;
  readonly #emojis;

  constructor(host: ReactiveElement, options: SummaryFactsOptions) {
    this.#options = options;
    this.#pipeline = new LiveController(host, () =>
      this.#ask(({ client }, ref) => pipelineQuery(client, ref)),
    );
    this.#recent = new LiveController(host, () =>
      this.#knowsBranch
        ? this.#ask(({ client }, ref) =>
            recentBuildsQuery(client, ref, this.branch),
          )
        : undefined,
    );
    this.#unfinished = new LiveController(host, () =>
      options.wantsUnfinished()
        ? this.#ask(({ client }, ref) => unfinishedBuildsQuery(client, ref))
        : undefined,
    );
    this.#emojis = new LiveController(host, () =>
      this.#mayHoldEmoji
        ? this.#ask(({ client }, { organization }) =>
            emojisQuery(client, organization),
          )
        : undefined,
    );
  }

  /** `undefined` until it is known. */
  get pipeline(): Pipeline | undefined {
    return this.#pipeline.value;
  }

  /** Whose builds these are; `undefined` for those of every branch. */
  get branch(): string | undefined {
    return this.#options.branch() || this.pipeline?.defaultBranch;
  }

  /** The newest builds of the branch, newest first; while another's are loading, those before. */
  get recent(): readonly Build[] | undefined {
    const { error, superseded, value } = this.#recent;
    return superseded && error ? undefined : value;
  }

  /** What shows is another branch's. */
  get superseded(): boolean {
    return this.#recent.superseded;
  }

  /** What has not finished on any branch, newest first. */
  get unfinished(): readonly Build[] | undefined {
    return this.#unfinished.value;
  }

  /** Why it is not known what has not finished. */
  get unfinishedError(): BuildkiteError | undefined {
    return this.unfinished ? undefined : this.#unfinished.error;
  }

  get emoji(): EmojiLookup {
    return emojiLookup(this.#emojis.value);
  }

  /** Why there is nothing to show. */
  get failure(): BuildkiteError | undefined {
    if (this.recent) return undefined;
    return this.#knowsBranch ? this.#recent.error : this.#pipeline.error;
  }

  /** What shows is older than it should be. */
  get stale(): Staleness | undefined {
    const [first] = [this.#recent, this.#unfinished].filter(
      ({ stale }) => stale,
    );
    const { error, loadedAt } = first ?? {};
    return error && loadedAt !== undefined ? { error, loadedAt } : undefined;
  }

  async refresh(): Promise<void> {
    await Promise.all([
      this.#pipeline.refresh(),
      this.#recent.refresh(),
      this.#unfinished.refresh(),
    ]);
  }

  /**
   * A token that may not read pipelines leaves the default branch unknown for good: the
   * newest builds of any branch are then the best there is.
   */
  get #knowsBranch(): boolean {
    if (this.#options.branch() || this.pipeline) return true;
    const kind = this.#pipeline.error?.kind;
    return kind === "scope-missing" || kind === "forbidden";
  }

  get #mayHoldEmoji(): boolean {
    const name = this.pipeline?.name ?? "";
    const messages = this.recent?.map(({ message }) => message) ?? [];
    return [name, ...messages].some(mayHoldShortcode);
  }

  #ask<Value>(
    query: (store: LiveStore, ref: PipelineRef) => Query<Value>,
  ): readonly [LiveStore, Query<Value>] | undefined {
    const { store } = this.#options.source;
    const ref = this.#options.ref();
    return store && ref ? [store, query(store, ref)] : undefined;
  }
}
