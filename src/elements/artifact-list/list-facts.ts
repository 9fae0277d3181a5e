import type { ReactiveController, ReactiveElement } from "lit";
import { isActive, jobLabel } from "../../api/status.js";
import type { Artifact, Build, BuildRef, Emoji } from "../../api/types.js";
import { ArtifactPages } from "../../live/artifact-pages.js";
import type { LiveSource } from "../../live/context.js";
import { LiveController } from "../../live/live-controller.js";
import { buildQuery, emojisQuery } from "../../live/queries.js";
import { mayHoldShortcode } from "../emoji/emoji-text.js";
import type { NamedBuild } from "../named-build.js";
import { pathFilter, pathPattern } from "./path-filter.js";
import type { SearchText } from "./search-text.js";

interface ListFactsOptions {
  readonly source: LiveSource;
  /** `undefined` where the attributes name no build. */
  readonly ref: () => NamedBuild["ref"];
  readonly search: SearchText;
}

/** What a list of artifacts knows, and the questions it asks to know it. */
export class ListFacts implements ReactiveController {
  /** The whole list, as far as it is loaded. */
  readonly list: ArtifactPages;
  /** What Buildkite finds beyond it. */
  readonly found: ArtifactPages;
  readonly #options: ListFactsOptions;
  readonly #build: LiveController<Build>;
  readonly #emojis: LiveController<readonly Emoji[]>;
  #wasActive = true;

  constructor(host: ReactiveElement, options: ListFactsOptions) {
    this.#options = options;
    this.list = new ArtifactPages(host, () => this.#question());
    this.found = new ArtifactPages(host, () => {
      // Not for every letter: when somebody has stopped typing.
      const { text, settled } = options.search;
      const asks = text !== "" && text === settled;
      if (!asks || !this.list.isPartial) return undefined;
      const question = this.#question();
      return question && { ...question, path: pathPattern(text) };
    });
    this.#build = new LiveController(host, () =>
      this.#ask((store, ref) => buildQuery(store.client, ref)),
    );
    this.#emojis = new LiveController(host, () =>
      this.#wantsEmojis
        ? this.#ask(({ client }, ref) => emojisQuery(client, ref.organization))
        : undefined,
    );
    host.addController(this);
  }

  get build(): Build | undefined {
    return this.#build.value;
  }

  get emojis(): readonly Emoji[] | undefined {
    return this.#emojis.value;
  }

  /** Those that match what is looked for, or all; `undefined` until they are loaded. */
  get artifacts(): readonly Artifact[] | undefined {
    const { artifacts } = this.list;
    const { text } = this.#options.search;
    if (!artifacts || text === "") return artifacts;
    const matches = pathFilter(text);
    const all = [...artifacts, ...(this.found.artifacts ?? [])];
    const byId = new Map(
      all.filter(matches).map((artifact) => [artifact.id, artifact]),
    );
    return [...byId.values()];
  }

  /** A finished build's artifacts are not asked for again, unless it is reopened. */
  hostUpdate(): void {
    const { build } = this;
    const active = build ? isActive(build) : this.#wasActive;
    if (active && !this.#wasActive) void this.list.refresh();
    this.#wasActive = active;
  }

  /** Names of jobs show only where there may be several. */
  get #wantsEmojis(): boolean {
    const { job } = this.#options.ref() ?? {};
    if (job !== undefined || !this.list.artifacts?.length) return false;
    const jobs = this.build?.jobs ?? [];
    return jobs.some((one) => mayHoldShortcode(jobLabel(one)));
  }

  #question() {
    return this.#ask((store, { job, ...ref }) => ({ store, ref, job }))?.[1];
  }

  #ask<Value>(
    make: (
      store: NonNullable<LiveSource["store"]>,
      ref: BuildRef & { readonly job?: string },
    ) => Value,
  ) {
    const { store } = this.#options.source;
    const ref = this.#options.ref();
    return store && ref ? ([store, make(store, ref)] as const) : undefined;
  }
}
