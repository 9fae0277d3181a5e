import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { BuildkiteError } from "../api/errors.js";
import { isActive } from "../api/status.js";
import type {
  Build,
  BuildFilters,
  PipelineRef,
  Timestamp,
} from "../api/types.js";
import { mergeWindow } from "./build-ledger.js";
import { LiveController } from "./live-controller.js";
import type { LiveStore } from "./live-store.js";
import type { Watch } from "./query.js";
import { BUILDS_PER_PAGE, buildsQuery, olderBuildsQuery } from "./queries.js";

/** Which builds to show. */
export interface BuildsQuestion {
  readonly store: LiveStore;
  readonly ref: PipelineRef;
  readonly filters: BuildFilters;
  /** Builds to ask for at once, 1 to 100. */
  readonly perPage: number;
}

/** A page below the first: the newest builds created before a moment that stays put. */
interface OlderPage {
  readonly createdTo: Timestamp;
  /** Above 1 only where a whole page was created in one millisecond. */
  readonly page: number;
  /** The answer that the ledger holds; `undefined` until the first one. */
  items: readonly Build[] | undefined;
  watch: Watch<readonly Build[]> | undefined;
}

/**
 * A pipeline's builds, page by page. The first page is polled. Each older one is asked
 * for by date rather than by number, so that new builds shift nothing and Buildkite's
 * refusal of deep pages is never met; it is asked again only while it is in sight and
 * something on it may still change.
 */
export class BuildPages implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #ask: () => BuildsQuestion | undefined;
  readonly #first: LiveController<readonly Build[]>;
  #question: BuildsQuestion | undefined;
  #key = "";
  /** What `#builds` is the answer to. */
  #answered: BuildsQuestion | undefined;
  #answeredKey = "";
  #builds: readonly Build[] = [];
  #older: OlderPage[] = [];
  #mergedFirst: readonly Build[] | undefined;
  #inSight: ReadonlySet<Build["id"]> = new Set();
  #connected = false;

  constructor(
    host: ReactiveControllerHost & Element,
    question: () => BuildsQuestion | undefined,
  ) {
    this.#host = host;
    this.#ask = question;
    this.#first = new LiveController(host, () => this.#firstQuestion());
    host.addController(this);
  }

  /** Everything loaded, newest first; while other filters' builds are loading, those before. */
  get builds(): readonly Build[] {
    return this.#builds;
  }

  /** Nothing to show yet, and no failure either. */
  get pending(): boolean {
    return this.#first.pending;
  }

  /** Why the newest builds could not be loaded. */
  get error(): BuildkiteError | undefined {
    return this.#first.error;
  }

  get stale(): boolean {
    return this.#first.stale;
  }

  /** What shows is the answer to other filters. */
  get superseded(): boolean {
    return this.#first.superseded;
  }

  get loadedAt(): Timestamp | undefined {
    return this.#first.loadedAt;
  }

  /** There may be builds older than those loaded. */
  get hasMore(): boolean {
    const tail = this.#older.at(-1);
    if (tail)
      return tail.items === undefined || !isLast(tail.items, this.#olderSize);
    const { value } = this.#first;
    return value !== undefined && !isLast(value, this.#firstSize);
  }

  get loadingMore(): boolean {
    const tail = this.#older.at(-1);
    return (
      tail?.items === undefined && (tail?.watch?.snapshot.loading ?? false)
    );
  }

  /** Why the page below what shows could not be loaded. */
  get moreError(): BuildkiteError | undefined {
    const tail = this.#older.at(-1);
    return tail?.items === undefined ? tail?.watch?.snapshot.error : undefined;
  }

  refresh(): Promise<void> {
    return this.#first.refresh();
  }

  /** Loads the page below what shows; tries again where that failed. */
  loadMore(): void {
    if (!this.hasMore || this.superseded || this.loadingMore) return;
    const tail = this.#older.at(-1);
    if (tail && tail.items === undefined) void tail.watch?.refresh();
    else this.#open(this.#pageBelow(tail));
  }

  /** Says which builds are on or near the screen. */
  setInSight(builds: Iterable<Build>): void {
    this.#inSight = new Set(Array.from(builds, ({ id }) => id));
    this.#syncWatches();
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#syncWatches();
  }

  hostUpdate(): void {
    if (this.superseded) return;
    const { value } = this.#first;
    if (value === undefined || !this.#answersQuestion()) this.#reset();
    if (value !== undefined && value !== this.#mergedFirst) this.#take(value);
    for (const page of this.#older) this.#merge(page);
    this.#syncWatches();
  }

  #firstQuestion() {
    const question = this.#ask();
    this.#question = question;
    this.#key = "";
    if (!question) return undefined;
    const { store, ref, filters, perPage } = question;
    const query = buildsQuery(store.client, ref, filters, perPage);
    this.#key = query.key;
    return [store, query] as const;
  }

  /** As of the builds on show: another size may be on its way. */
  get #firstSize(): number {
    return this.#answered?.perPage ?? BUILDS_PER_PAGE;
  }

  /** An older page begins with the build above it, so one more is asked for where there may be. */
  get #olderSize(): number {
    return Math.min(BUILDS_PER_PAGE, this.#firstSize + 1);
  }

  #answersQuestion(): boolean {
    return (
      this.#answeredKey === this.#key &&
      this.#answered?.store === this.#question?.store
    );
  }

  #reset(): void {
    for (const { watch } of this.#older) watch?.stop();
    this.#answered = this.#question;
    this.#answeredKey = this.#key;
    this.#older = [];
    this.#builds = [];
    this.#mergedFirst = undefined;
  }

  #take(items: readonly Build[]): void {
    const last = isLast(items, this.#firstSize);
    const known = new Set(this.#builds.map(({ id }) => id));
    // After a night in a hidden tab more builds may be new than a page holds. What was
    // known is then cut off from them, and the unknown builds between would be missed.
    if (!last && !items.some(({ id }) => known.has(id))) this.#reset();
    this.#mergedFirst = items;
    this.#builds = mergeWindow(this.#builds, {
      items,
      createdTo: undefined,
      last,
    });
    this.#followPushedOff();
  }

  #merge(page: OlderPage): void {
    const items = page.watch?.snapshot.value;
    if (items === undefined || items === page.items) return;
    page.items = items;
    this.#builds = mergeWindow(this.#builds, {
      items,
      // What comes before a second page of one moment is on the first.
      createdTo: page.page === 1 ? page.createdTo : items[0]?.createdAt,
      last: isLast(items, this.#olderSize),
    });
  }

  /** Inclusive of the oldest build's millisecond, in which others may have been created. */
  #pageBelow(tail: OlderPage | undefined): OlderPage {
    const createdTo = (this.#builds.at(-1)?.createdAt ?? 0) + 1;
    const stuck = tail?.createdTo === createdTo;
    return {
      createdTo,
      page: stuck ? tail.page + 1 : 1,
      items: undefined,
      watch: undefined,
    };
  }

  #open(page: OlderPage): void {
    this.#older = [...this.#older, page];
    this.#syncWatches();
    this.#host.requestUpdate();
  }

  /** Builds that newer ones have pushed off the first page while running need a page of their own. */
  #followPushedOff(): void {
    const covered = new Set(
      [this.#mergedFirst, ...this.#older.map(({ items }) => items)].flatMap(
        (items) => items?.map(({ id }) => id) ?? [],
      ),
    );
    const pushedOff = this.#builds.find(
      (build) => isActive(build) && !covered.has(build.id),
    );
    if (pushedOff?.createdAt === undefined) return;
    const page = {
      createdTo: pushedOff.createdAt + 1,
      page: 1,
      items: undefined,
      watch: undefined,
    };
    // Ahead of the others: the last of these is where loading more goes on.
    this.#older = [page, ...this.#older];
  }

  #syncWatches(): void {
    for (const page of this.#older) {
      if (this.#connected && this.#isWanted(page)) this.#watch(page);
      else {
        page.watch?.stop();
        page.watch = undefined;
      }
    }
  }

  #isWanted({ items }: OlderPage): boolean {
    return (
      items === undefined ||
      items.some((build) => isActive(build) && this.#inSight.has(build.id))
    );
  }

  #watch(page: OlderPage): void {
    if (page.watch || !this.#answered) return;
    const { store, ref, filters } = this.#answered;
    const query = olderBuildsQuery(store.client, ref, filters, {
      ...page,
      perPage: this.#olderSize,
    });
    page.watch = store.watch(query, () => this.#host.requestUpdate());
  }
}

/** Fewer than were asked for: there are none below them. */
function isLast(items: readonly Build[], perPage: number): boolean {
  return items.length < perPage;
}
