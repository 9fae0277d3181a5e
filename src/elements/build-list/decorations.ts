import type { ReactiveElement } from "lit";
import {
  repositoryLinks,
  type RepositoryLinks,
} from "../../api/repository-links.js";
import type { Build, PipelineRef } from "../../api/types.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import { emojisQuery, pipelineQuery } from "../../live/queries.js";
import {
  emojiLookup,
  mayHoldShortcode,
  type EmojiLookup,
} from "../emoji/emoji-text.js";

/** The list that is decorated. */
interface Decorated {
  readonly store: LiveStore | undefined;
  readonly ref: PipelineRef | undefined;
  /** Those loaded. */
  readonly builds: readonly Build[];
}

/** What makes rows nicer, and is asked for only once there are rows: it must not delay the first one. */
export class Decorations {
  readonly #pipeline;
  readonly #emojis;

  constructor(host: ReactiveElement, list: () => Decorated) {
    this.#pipeline = new LiveController(host, () => {
      const { store, ref, builds } = list();
      return store && ref && builds.length > 0
        ? [store, pipelineQuery(store.client, ref)]
        : undefined;
    });
    this.#emojis = new LiveController(host, () => {
      const { store, ref, builds } = list();
      return store &&
        ref &&
        builds.some(({ message }) => mayHoldShortcode(message))
        ? [store, emojisQuery(store.client, ref.organization)]
        : undefined;
    });
  }

  /** Where the repository's host shows commits and branches. */
  get links(): RepositoryLinks | undefined {
    const pipeline = this.#pipeline.value;
    return pipeline && repositoryLinks(pipeline);
  }

  get emoji(): EmojiLookup {
    return emojiLookup(this.#emojis.value);
  }
}
