import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { BuildkiteError } from "../api/errors.js";
import type { Page, Pipeline, Timestamp } from "../api/types.js";
import { LiveController } from "./live-controller.js";
import type { LiveStore } from "./live-store.js";
import { pipelinesQuery } from "./pipeline-queries.js";
import { WatchGroup } from "./watch-group.js";

/** Which pipelines to list. */
export interface PipelinesQuestion {
  readonly store: LiveStore;
  readonly organization: string;
  /** Only those with this in their name. */
  readonly name?: string;
}

/**
 * An organization's pipelines, page by page, each asked for when somebody wants more. The
 * first page is polled; the others are while one of their pipelines is in sight.
 */
export class PipelinePages implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #ask: () => PipelinesQuestion | undefined;
  readonly #first: LiveController<Page<Pipeline>>;
  readonly #others: WatchGroup<Page<Pipeline>>;
  #question: PipelinesQuestion | undefined;
  /** Pages that are wanted. */
  #count = 1;
  #inSight: ReadonlySet<string> = new Set();
  #answers: readonly Page<Pipeline>[] = [];
  #pipelines: readonly Pipeline[] = [];

  constructor(
    host: ReactiveControllerHost & Element,
    question: () => PipelinesQuestion | undefined,
  ) {
    this.#host = host;
    this.#ask = question;
    this.#first = new LiveController(host, () => this.#firstQuestion());
    this.#others = new WatchGroup(host);
    host.addController(this);
  }

  /** Everything loaded, in Buildkite's order; the same array until something changes. */
  get pipelines(): readonly Pipeline[] {
    const answers = this.#loaded();
    const same =
      answers.length === this.#answers.length &&
      answers.every((page, index) => page === this.#answers[index]);
    if (same) return this.#pipelines;
    this.#answers = answers;
    // What is added meanwhile may push a pipeline onto the next page, where it comes again.
    const byId = new Map(
      answers.flatMap(({ items }) => items.map((one) => [one.id, one])),
    );
    this.#pipelines = [...byId.values()];
    return this.#pipelines;
  }

  /** Nothing to show yet, and no failure either. */
  get pending(): boolean {
    return this.#first.pending;
  }

  /** Why there is nothing to show. */
  get failure(): BuildkiteError | undefined {
    return this.#first.value ? undefined : this.#first.error;
  }

  /** Why what shows is older than it should be, and since when it is so. */
  get stale():
    | { readonly error: BuildkiteError; readonly loadedAt: Timestamp }
    | undefined {
    const { error, loadedAt, stale } = this.#first;
    return stale && error ? { error, loadedAt: loadedAt ?? 0 } : undefined;
  }

  /** There may be pipelines that are not loaded. */
  get hasMore(): boolean {
    return (
      this.#first.value !== undefined &&
      (this.#last === undefined || this.#last.nextPage !== undefined)
    );
  }

  get loadingMore(): boolean {
    return this.#last === undefined && this.#lastSnapshot?.loading === true;
  }

  /** Why the next page could not be loaded. */
  get moreError(): BuildkiteError | undefined {
    return this.#last === undefined ? this.#lastSnapshot?.error : undefined;
  }

  refresh(): Promise<void> {
    return this.#first.refresh();
  }

  /** Loads the next page; tries again where that failed. */
  loadMore(): void {
    if (!this.hasMore || this.loadingMore) return;
    if (this.#last) this.#count += 1;
    else if (this.moreError)
      void this.#others.refresh(this.#keyOf(this.#count));
    this.#host.requestUpdate();
  }

  /** Says which pipelines are on or near the screen. */
  setInSight(pipelines: Iterable<Pipeline>): void {
    this.#inSight = new Set(Array.from(pipelines, ({ id }) => id));
    this.#sync();
  }

  hostUpdate(): void {
    this.#sync();
  }

  /** The answer to the last page that is wanted. */
  get #last(): Page<Pipeline> | undefined {
    return this.#lastSnapshot?.value;
  }

  get #lastSnapshot() {
    if (this.#count > 1) return this.#others.snapshot(this.#keyOf(this.#count));
    const { value, error, loading } = this.#first;
    return { value, error, loading };
  }

  #firstQuestion() {
    const question = this.#ask();
    const { store, organization, name } = question ?? {};
    const before = this.#question;
    if (
      store !== before?.store ||
      organization !== before?.organization ||
      name !== before?.name
    )
      this.#count = 1;
    this.#question = question;
    return question && ([question.store, this.#query(1)] as const);
  }

  #query(page: number) {
    const { store, organization = "", name } = this.#question ?? {};
    if (!store) throw new Error("Nothing is asked for.");
    return pipelinesQuery(store.client, organization, {
      ...(name !== undefined && { name }),
      page,
    });
  }

  #keyOf(page: number): string {
    return this.#question ? this.#query(page).key : "";
  }

  #loaded(): readonly Page<Pipeline>[] {
    const others = this.#numbers().map(
      (page) => this.#others.snapshot(this.#keyOf(page))?.value,
    );
    return [this.#first.value, ...others].filter((page) => page !== undefined);
  }

  #sync(): void {
    const { store } = this.#question ?? {};
    const wanted = this.#numbers().map((page) => {
      const query = this.#query(page);
      const items = this.#others.snapshot(query.key)?.value?.items;
      const inSight = items?.some(({ id }) => this.#inSight.has(id)) ?? true;
      return { query, inSight };
    });
    this.#others.sync(store, wanted);
  }

  /** Of the pages after the first. */
  #numbers(): readonly number[] {
    if (!this.#question) return [];
    return Array.from({ length: this.#count - 1 }, (_, index) => index + 2);
  }
}
