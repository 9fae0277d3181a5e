import type { ReactiveController, ReactiveElement } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import { isActive, jobLabel } from "../../api/status.js";
import type { Annotation, Build, Emoji } from "../../api/types.js";
import {
  annotationsQuery,
  type AnnotationScope,
  type ListedAnnotations,
} from "../../live/annotation-queries.js";
import type { LiveSource } from "../../live/context.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import { buildQuery, emojisQuery } from "../../live/queries.js";
import type { Query } from "../../live/query.js";
import { mayHoldShortcode } from "../emoji/emoji-shortcodes.js";
import type { NamedBuild } from "../named-build.js";

type Ref = NonNullable<NamedBuild["ref"]>;

interface ListFactsOptions {
  readonly source: LiveSource;
  /** `undefined` where the attributes name no build. */
  readonly ref: () => Ref | undefined;
  readonly scope: () => AnnotationScope;
  /** Whether a body needs the organization's emoji. */
  readonly wantsEmojis: () => boolean;
}

/** What a list of annotations knows, and the questions it asks to know it. */
export class ListFacts implements ReactiveController {
  readonly #options: ListFactsOptions;
  readonly #annotations: LiveController<ListedAnnotations>;
  readonly #build: LiveController<Build>;
  readonly #emojis: LiveController<readonly Emoji[]>;
  #wasActive = true;

  constructor(host: ReactiveElement, options: ListFactsOptions) {
    this.#options = options;
    this.#annotations = new LiveController(host, () =>
      this.#ask((store, ref) => annotationsQuery(store, ref, options.scope())),
    );
    this.#build = new LiveController(host, () =>
      this.#ask(({ client }, ref) => buildQuery(client, ref)),
    );
    this.#emojis = new LiveController(host, () =>
      options.wantsEmojis() || this.#jobsHoldShortcodes
        ? this.#ask(({ client }, ref) => emojisQuery(client, ref.organization))
        : undefined,
    );
    host.addController(this);
  }

  /** In the order in which they are shown; `undefined` until they are loaded. */
  get annotations(): readonly Annotation[] | undefined {
    return this.#annotations.value?.annotations;
  }

  /** There are more than are listed. */
  get isCut(): boolean {
    return this.#annotations.value?.isCut ?? false;
  }

  get build(): Build | undefined {
    return this.#build.value;
  }

  get emojis(): readonly Emoji[] | undefined {
    return this.#emojis.value;
  }

  /** Why there is nothing to show. */
  get failure(): BuildkiteError | undefined {
    return this.annotations ? undefined : this.#annotations.error;
  }

  /** Why what shows is older than it should be, and since when it is so. */
  get stale():
    { readonly error: BuildkiteError; readonly loadedAt: number } | undefined {
    const { error, loadedAt, stale } = this.#annotations;
    return stale && error ? { error, loadedAt: loadedAt ?? 0 } : undefined;
  }

  refresh(): Promise<void> {
    return this.#annotations.refresh();
  }

  /** A finished build's annotations are not asked for again, unless it is reopened. */
  hostUpdate(): void {
    const { build } = this;
    const active = build ? isActive(build) : this.#wasActive;
    if (active && !this.#wasActive) void this.refresh();
    this.#wasActive = active;
  }

  /** Names of jobs are shown beside what they wrote. */
  get #jobsHoldShortcodes(): boolean {
    const shown = new Set(this.annotations?.map(({ jobId }) => jobId));
    const jobs = this.build?.jobs ?? [];
    return jobs.some(
      (job) => shown.has(job.id) && mayHoldShortcode(jobLabel(job)),
    );
  }

  #ask<Value>(
    query: (store: LiveStore, ref: Ref) => Query<Value>,
  ): readonly [LiveStore, Query<Value>] | undefined {
    const { store } = this.#options.source;
    const ref = this.#options.ref();
    return store && ref ? [store, query(store, ref)] : undefined;
  }
}
