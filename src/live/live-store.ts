import type { BuildkiteError } from "../api/errors.js";
import type { BuildkiteClient } from "../api/client.js";
import type { Timestamp } from "../api/types.js";
import { asBuildkiteError } from "./as-buildkite-error.js";
import { systemClock, type Clock } from "./clock.js";
import {
  NOTHING,
  expired,
  isWatched,
  newEntry,
  type Entry,
  type Watcher,
} from "./live-entry.js";
import { pageVisibility, type Visibility } from "./visibility.js";
import { retryDelay, sparingDelay } from "./poll-delay.js";
import type { Query, Snapshot, Watch } from "./query.js";
import { RequestCeiling } from "./request-ceiling.js";

export interface LiveStoreOptions {
  readonly client: BuildkiteClient;
  readonly clock?: Clock;
  readonly visibility?: Visibility;
  /** See the property of this name. */
  readonly requestsPerMinute?: number | undefined;
}

const stores = new WeakMap<BuildkiteClient, LiveStore>();

/**
 * The one place that polls. It asks nothing while the page is hidden or nobody
 * in sight watches, asks equal questions once, waits as long as Buildkite says
 * after a 429, and never drops an answer because a later request failed.
 */
export class LiveStore {
  readonly client: BuildkiteClient;
  readonly clock: Clock;
  readonly #visibility: Visibility;
  readonly #entries = new Map<string, Entry>();
  readonly #ceiling: RequestCeiling<Entry>;
  /** Until then Buildkite answers nothing but 429. */
  #pausedUntil: Timestamp = 0;
  #unsubscribe: (() => void) | undefined;

  constructor(options: LiveStoreOptions) {
    const { client, clock, visibility, requestsPerMinute } = options;
    this.client = client;
    this.clock = clock ?? systemClock;
    this.#visibility = visibility ?? pageVisibility;
    this.#ceiling = new RequestCeiling<Entry>({
      clock: this.clock,
      start: (entry) => void this.#load(entry),
    });
    this.#ceiling.perMinute = requestsPerMinute;
    client.onRequest(() => this.#ceiling.record());
  }

  /**
   * The most requests a minute that polling may bring it to; 0 for no polling, `undefined`
   * for no ceiling. What a person opens, refreshes or does counts, but is never held back.
   */
  get requestsPerMinute(): number | undefined {
    return this.#ceiling.perMinute;
  }

  set requestsPerMinute(value: number | undefined) {
    this.#ceiling.perMinute = value;
  }

  /** The store that everything on the same client shares. */
  static for(client: BuildkiteClient): LiveStore {
    let store = stores.get(client);
    if (!store) {
      store = new LiveStore({ client });
      stores.set(client, store);
    }
    return store;
  }

  /** What is known now, without asking. */
  peek<Value>(key: string): Snapshot<Value> {
    return (this.#entries.get(key)?.snapshot ?? NOTHING) as Snapshot<Value>;
  }

  /** Asks, and keeps asking as the query says, until stopped. `onChange` runs after every change. */
  watch<Value>(
    query: Query<Value>,
    onChange: () => void,
    { active = true }: { readonly active?: boolean } = {},
  ): Watch<Value> {
    const entry = this.#entry(query);
    const watcher: Watcher = { notify: onChange, active };
    if (active) this.#ask(entry);
    entry.watchers.add(watcher);
    entry.idleSince = undefined;
    this.#unsubscribe ??= this.#visibility.subscribe(() =>
      this.#rescheduleAll(),
    );
    this.#schedule(entry);
    return {
      get snapshot() {
        return entry.snapshot as Snapshot<Value>;
      },
      setActive: (active) => {
        if (watcher.active === active) return;
        if (active) this.#ask(entry);
        watcher.active = active;
        this.#schedule(entry);
      },
      refresh: () => this.#refresh(entry),
      stop: () => this.#leave(entry, watcher),
    };
  }

  /** Records an answer that came another way, such as the build that a rebuild returned. */
  set<Value>(query: Query<Value>, value: Value): void {
    const entry = this.#entry(query);
    this.#abandonRun(entry);
    this.#succeed(entry, value);
    entry.idleSince ??= entry.watchers.size ? undefined : this.clock.now();
  }

  /** Marks every answer whose key starts with `prefix` as out of date; those in sight are asked again now. */
  invalidate(prefix: string): void {
    for (const entry of this.#entries.values()) {
      if (!entry.query.key.startsWith(prefix)) continue;
      // What is under way may have been answered before the change.
      this.#abandonRun(entry);
      entry.dueAt = this.clock.now();
      entry.asked = true;
      this.#schedule(entry);
    }
  }

  #entry<Value>(query: Query<Value>): Entry {
    const known = this.#entries.get(query.key);
    if (known) {
      // The newest asker's functions count: they close over what is current.
      known.query = query;
      return known;
    }
    const entry = newEntry(query, this.clock.now());
    this.#entries.set(query.key, entry);
    this.#forgetIdle();
    return entry;
  }

  #leave(entry: Entry, watcher: Watcher): void {
    if (!entry.watchers.delete(watcher)) return;
    this.#schedule(entry);
    if (entry.watchers.size > 0) return;
    entry.idleSince = this.clock.now();
    if (entry.run) entry.dueAt = this.clock.now();
    this.#abandonRun(entry);
    if (entry.query.transient) this.#entries.delete(entry.query.key);
    if ([...this.#entries.values()].every(({ watchers }) => !watchers.size)) {
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    }
  }

  #forgetIdle(): void {
    for (const { query } of expired(this.#entries.values(), this.clock.now()))
      this.#entries.delete(query.key);
  }

  #rescheduleAll(): void {
    for (const entry of this.#entries.values()) this.#schedule(entry);
  }

  #isWanted(entry: Entry): boolean {
    return !this.#visibility.hidden && isWatched(entry);
  }

  /** Somebody begins to look at what nobody in sight watched: they wait if it is out of date. */
  #ask(entry: Entry): void {
    const due = (entry.dueAt ?? Infinity) <= this.clock.now();
    if (due && !isWatched(entry)) entry.asked = true;
  }

  #schedule(entry: Entry): void {
    this.clock.clearTimeout(entry.timer);
    entry.timer = undefined;
    this.#ceiling.withdraw(entry);
    if (entry.run || entry.dueAt === undefined || !this.#isWanted(entry))
      return;
    const now = this.clock.now();
    const wait = Math.max(entry.dueAt, this.#pausedUntil) - now;
    if (wait > 0)
      entry.timer = this.clock.setTimeout(() => this.#schedule(entry), wait);
    else if (entry.asked) void this.#load(entry);
    else this.#ceiling.admit(entry);
  }

  async #refresh(entry: Entry): Promise<void> {
    if (entry.run) return entry.run.done;
    if (this.#pausedUntil > this.clock.now()) {
      entry.dueAt = this.#pausedUntil;
      entry.asked = true;
      this.#schedule(entry);
      return;
    }
    return this.#load(entry);
  }

  #load(entry: Entry): Promise<void> {
    if (entry.run) return entry.run.done;
    this.clock.clearTimeout(entry.timer);
    entry.timer = undefined;
    this.#ceiling.withdraw(entry);
    const controller = new AbortController();
    const run = { controller, done: Promise.resolve() };
    entry.run = run;
    entry.snapshot = { ...entry.snapshot, loading: true };
    run.done = this.#run(entry, controller.signal);
    this.#notify(entry);
    return run.done;
  }

  #abandonRun(entry: Entry): void {
    if (!entry.run) return;
    entry.run.controller.abort();
    entry.run = undefined;
    entry.snapshot = { ...entry.snapshot, loading: false };
  }

  async #run(entry: Entry, signal: AbortSignal): Promise<void> {
    const previous = entry.snapshot.value;
    try {
      const value = await entry.query.load({ signal, previous });
      if (signal.aborted) return;
      entry.run = undefined;
      this.#succeed(entry, value);
    } catch (reason) {
      if (signal.aborted) return;
      entry.run = undefined;
      this.#fail(entry, asBuildkiteError(reason));
    }
  }

  #succeed(entry: Entry, value: unknown): void {
    const now = this.clock.now();
    const delay = entry.query.refreshAfter(value);
    entry.failures = 0;
    entry.asked = false;
    entry.dueAt =
      delay === undefined
        ? undefined
        : now + sparingDelay(delay, this.client.rateLimit, now);
    entry.snapshot = {
      value,
      error: undefined,
      loading: false,
      loadedAt: now,
    };
    this.#schedule(entry);
    this.#notify(entry);
  }

  #fail(entry: Entry, error: BuildkiteError): void {
    const now = this.clock.now();
    entry.failures += 1;
    if (error.kind === "rate-limited") {
      this.#pausedUntil = Math.max(
        this.#pausedUntil,
        now + (error.retryAfter ?? 60_000),
      );
    }
    const delay = retryDelay(error, entry.failures);
    // Whoever asked has been told; what follows is nobody's wish.
    entry.asked = false;
    entry.dueAt = delay === undefined ? undefined : now + delay;
    entry.snapshot = { ...entry.snapshot, error, loading: false };
    this.#notify(entry);
    if (error.kind === "rate-limited") this.#rescheduleAll();
    else this.#schedule(entry);
  }

  #notify(entry: Entry): void {
    for (const watcher of [...entry.watchers]) watcher.notify();
  }
}
