import type { ReactiveElement } from "lit";
import type { BuildkiteClient } from "../../api/client.js";
import { BuildkiteError } from "../../api/errors.js";
import type { Job, JobRef } from "../../api/types.js";
import type { LiveSource } from "../../live/context.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import type { Query } from "../../live/query.js";
import { buildQuery, emojisQuery } from "../../live/queries.js";
import { emojiLookup, type EmojiLookup } from "../emoji/emoji-text.js";
import { namedJob, type JobName } from "./log-question.js";

/** The job that its host's attributes name, live, as its build has it. */
export class JobSource {
  readonly #host: JobName;
  readonly #source: LiveSource;
  readonly #build;
  readonly #emojis;

  constructor(host: ReactiveElement & JobName, source: LiveSource) {
    this.#host = host;
    this.#source = source;
    this.#build = new LiveController(host, () =>
      this.#ask((client, ref) => buildQuery(client, ref)),
    );
    this.#emojis = new LiveController(host, () =>
      this.#ask((client, ref) => emojisQuery(client, ref.organization)),
    );
  }

  /** `undefined` where something is wrong with the names, or they are not all set. */
  get ref(): JobRef | undefined {
    const named = namedJob(this.#host);
    return named instanceof BuildkiteError ? undefined : named;
  }

  /** Its build has come, with or without such a job. */
  get loaded(): boolean {
    return this.#build.value !== undefined;
  }

  get job(): Job | undefined {
    const { job } = this.#host;
    return this.#build.value?.jobs?.find(({ id }) => id === job);
  }

  /** Why nothing is known of the job. */
  get error(): BuildkiteError | undefined {
    const named = namedJob(this.#host);
    if (named instanceof BuildkiteError) return named;
    return this.loaded ? undefined : this.#build.error;
  }

  get emoji(): EmojiLookup {
    return emojiLookup(this.#emojis.value);
  }

  refresh(): Promise<void> {
    return this.#build.refresh();
  }

  /** A question to the store, as soon as there are a store and something to ask for. */
  #ask<Value>(
    question: (client: BuildkiteClient, ref: JobRef) => Query<Value>,
  ): readonly [LiveStore, Query<Value>] | undefined {
    const { store } = this.#source;
    const { ref } = this;
    return store && ref ? [store, question(store.client, ref)] : undefined;
  }
}
