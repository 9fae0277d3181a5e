import { html, type ReactiveElement, type TemplateResult } from "lit";
import { jobLabel, jobStatus } from "../../api/status.js";
import type { Build, PipelineRef } from "../../api/types.js";
import type { LiveSource } from "../../live/context.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import type { Query } from "../../live/query.js";
import { buildQuery, emojisQuery, pipelineQuery } from "../../live/queries.js";
import type { Messages } from "../../messages/messages.js";
import {
  emojiLookup,
  emojiText,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import type { Place } from "./places.js";

interface FactsOptions {
  readonly source: LiveSource;
  /** `undefined` where the pipeline's slug is none. */
  readonly ref: () => PipelineRef | undefined;
  /** Names decorate: they must not delay the first row. */
  readonly wanted: () => boolean;
}

/** What the heading needs to know beside the identifiers. It asks what the other elements ask, so once. */
export class Facts {
  readonly #options: FactsOptions;
  readonly #pipeline;
  readonly #build;
  readonly #emojis;

  constructor(host: ReactiveElement & Place, options: FactsOptions) {
    this.#options = options;
    this.#pipeline = new LiveController(host, () =>
      options.wanted()
        ? this.#ask(({ client }, ref) => pipelineQuery(client, ref))
        : undefined,
    );
    this.#build = new LiveController(host, () => {
      const { build: number, job } = host;
      return number === undefined || job === undefined
        ? undefined
        : this.#ask(({ client }, ref) =>
            buildQuery(client, { ...ref, number }),
          );
    });
    this.#emojis = new LiveController(host, () =>
      host.job === undefined
        ? undefined
        : this.#ask(({ client }, { organization }) =>
            emojisQuery(client, organization),
          ),
    );
  }

  /** The pipeline's name; `undefined` until it is known. */
  get name(): string | undefined {
    return this.#pipeline.value?.name;
  }

  /** As long as this is so, the pipeline may still be read. */
  get pending(): boolean {
    return this.#pipeline.pending;
  }

  get defaultBranch(): string | undefined {
    return this.#pipeline.value?.defaultBranch;
  }

  /** The build whose job is open, with its jobs. */
  get build(): Build | undefined {
    return this.#build.value;
  }

  get emoji(): EmojiLookup {
    return emojiLookup(this.#emojis.value);
  }

  /** A job's state and what it is called, by its type's word at worst; `undefined` until that is known. */
  titleOf(
    id: string,
    types: Messages["jobs"]["types"],
  ): TemplateResult | undefined {
    const job = this.#build.value?.jobs?.find((one) => one.id === id);
    if (!job) return undefined;
    return html`<buildkite-state
        kind="job"
        variant="icon"
        .state=${jobStatus(job).name}
      ></buildkite-state>
      ${emojiText(jobLabel(job, types), this.emoji)}`;
  }

  #ask<Value>(
    query: (store: LiveStore, ref: PipelineRef) => Query<Value>,
  ): readonly [LiveStore, Query<Value>] | undefined {
    const { store } = this.#options.source;
    const ref = this.#options.ref();
    return store && ref ? [store, query(store, ref)] : undefined;
  }
}
