import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { BuildkiteError } from "../api/errors.js";
import type { Build, Pipeline } from "../api/types.js";
import { LiveController } from "./live-controller.js";
import type { LiveStore } from "./live-store.js";
import {
  branchKey,
  newestBuildQuery,
  recentBuildsOfQuery,
  type RecentBuilds,
} from "./pipeline-queries.js";
import { WatchGroup } from "./watch-group.js";

/** Pipelines that are asked about one by one without anybody's wish: a request each. */
const MOST_BY_ITSELF = 10;

/** Names of default branches that the one request is narrowed down to; most organizations have two. */
const MOST_BRANCHES = 20;

/** What is known of the newest build on a pipeline's default branch. */
export type Newest =
  | { readonly kind: "build"; readonly build: Build }
  /** `no-branch`: the pipeline has no default branch; `not-asked`: it would take a request of its own. */
  | { readonly kind: "none" | "no-branch" | "loading" | "not-asked" }
  | { readonly kind: "failed"; readonly error: BuildkiteError };

/** Whose builds are looked for. */
export interface NewestQuestion {
  readonly store: LiveStore;
  readonly organization: string;
  /** Those loaded. */
  readonly pipelines: readonly Pipeline[];
}

/**
 * How each of an organization's pipelines stands. One request has the newest builds of all
 * of them; what it lacks is asked one by one for the first few that are in sight, and for
 * others when somebody wants to know.
 */
export class NewestBuilds implements ReactiveController {
  readonly #ask: () => NewestQuestion | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #recent: LiveController<RecentBuilds>;
  readonly #single: WatchGroup<readonly Build[]>;
  #question: NewestQuestion | undefined;
  #branches: readonly string[] = [];
  /** Pipelines that are asked about one by one, by slug. */
  #chosen = new Map<string, Pipeline>();
  #byItself = 0;
  #inSight: ReadonlyMap<string, Pipeline> = new Map();
  /** As of this update: thousands of pipelines are looked up in it one after another. */
  #answer: RecentBuilds | undefined;
  #error: BuildkiteError | undefined;

  constructor(
    host: ReactiveControllerHost & Element,
    question: () => NewestQuestion | undefined,
  ) {
    this.#host = host;
    this.#ask = question;
    this.#recent = new LiveController(host, () => this.#recentQuestion());
    this.#single = new WatchGroup(host);
    host.addController(this);
  }

  /** Why not even the one request that has most of them was answered. */
  get failure(): BuildkiteError | undefined {
    return this.#answer ? undefined : this.#error;
  }

  /** The newest builds that are known, of whichever pipeline. */
  get builds(): readonly Build[] {
    const asked = [...this.#chosen.values()].flatMap((pipeline) => {
      const newest = this.of(pipeline);
      return newest.kind === "build" ? [newest.build] : [];
    });
    return [...(this.#answer?.newest.values() ?? []), ...asked];
  }

  of(pipeline: Pipeline): Newest {
    const { defaultBranch, slug } = pipeline;
    if (defaultBranch === undefined) return { kind: "no-branch" };
    const value = this.#answer;
    const error = this.#error;
    const build = value?.newest.get(branchKey(slug, defaultBranch));
    if (build) return { kind: "build", build };
    const single = this.#singleOf(pipeline);
    if (single) return single;
    if (!value) return error ? { kind: "failed", error } : { kind: "loading" };
    const covered = this.#branches.includes(defaultBranch);
    return { kind: value.complete && covered ? "none" : "not-asked" };
  }

  /** Asks about one pipeline, by somebody's wish; again where that failed. */
  look(pipeline: Pipeline): void {
    const key = this.#keyOf(pipeline);
    if (this.#chosen.has(pipeline.slug) && key) void this.#single.refresh(key);
    this.#chosen.set(pipeline.slug, pipeline);
    this.#host.requestUpdate();
  }

  /** Says which pipelines are on or near the screen, from the top. */
  setInSight(pipelines: readonly Pipeline[]): void {
    this.#inSight = new Map(pipelines.map((one) => [one.slug, one]));
    this.#host.requestUpdate();
  }

  /** Asks the one request again; what is known one by one follows by itself. */
  refresh(): Promise<void> {
    return this.#recent.refresh();
  }

  hostUpdate(): void {
    this.#answer = this.#recent.value;
    this.#error = this.#recent.error;
    if (this.#answer) this.#chooseThoseInSight();
    const wanted = [...this.#chosen.values()].flatMap((pipeline) => {
      const query = this.#queryOf(pipeline);
      return query
        ? [{ query, inSight: this.#inSight.has(pipeline.slug) }]
        : [];
    });
    this.#single.sync(this.#question?.store, wanted);
  }

  #recentQuestion() {
    const question = this.#ask();
    if (
      question?.store !== this.#question?.store ||
      question?.organization !== this.#question?.organization
    ) {
      this.#chosen.clear();
      this.#byItself = 0;
    }
    if (question?.pipelines !== this.#question?.pipelines)
      this.#branches = branchesOf(question?.pipelines ?? []);
    this.#question = question;
    if (!question || this.#branches.length === 0) return undefined;
    const { store, organization } = question;
    return [
      store,
      recentBuildsOfQuery(store.client, organization, this.#branches),
    ] as const;
  }

  #chooseThoseInSight(): void {
    for (const pipeline of this.#inSight.values()) {
      if (this.#byItself >= MOST_BY_ITSELF) return;
      if (pipeline.archivedAt !== undefined) continue;
      if (this.of(pipeline).kind !== "not-asked") continue;
      this.#chosen.set(pipeline.slug, pipeline);
      this.#byItself += 1;
    }
  }

  #singleOf(pipeline: Pipeline): Newest | undefined {
    if (!this.#chosen.has(pipeline.slug)) return undefined;
    const snapshot = this.#single.snapshot(this.#keyOf(pipeline) ?? "");
    if (!snapshot?.value)
      return snapshot?.error && !snapshot.loading
        ? { kind: "failed", error: snapshot.error }
        : { kind: "loading" };
    const [build] = snapshot.value;
    return build ? { kind: "build", build } : { kind: "none" };
  }

  #queryOf({ slug, defaultBranch }: Pipeline) {
    const { store, organization = "" } = this.#question ?? {};
    return store && defaultBranch !== undefined
      ? newestBuildQuery(
          store.client,
          { organization, pipeline: slug },
          defaultBranch,
        )
      : undefined;
  }

  #keyOf(pipeline: Pipeline): string | undefined {
    return this.#queryOf(pipeline)?.key;
  }
}

/** The commonest, in an order that does not change with that of the pipelines. */
function branchesOf(pipelines: readonly Pipeline[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { defaultBranch } of pipelines)
    if (defaultBranch !== undefined)
      counts.set(defaultBranch, (counts.get(defaultBranch) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_BRANCHES)
    .map(([branch]) => branch)
    .sort();
}
