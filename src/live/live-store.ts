import type { BuildkiteError } from "../api/errors.js";
import type { BuildkiteClient } from "../api/client.js";
import type { Timestamp } from "../api/types.js";
import { asBuildkiteError } from "./as-buildkite-error.js";
import { systemClock, type Clock } from "./clock.js";
import { pageVisibility, type Visibility } from "./visibility.js";
import { retryDelay, sparingDelay } from "./poll-delay.js";
import type { Query, Snapshot, Watch } from "./query.js";

interface Watcher {
  readonly notify: () => void;
  active: boolean;
}

interface Entry {
  query: Query<unknown>;
  snapshot: Snapshot<unknown>;
  readonly watchers: Set<Watcher>;
  failures: number;
  /** When to ask next; `undefined` for never. */
  dueAt: Timestamp | undefined;
  timer: unknown;
  run: { controller: AbortController; done: Promise<void> } | undefined;
  /** When the last watcher left. */
  idleSince: Timestamp | undefined;
}

export interface LiveStoreOptions {
  readonly client: BuildkiteClient;
  readonly clock?: Clock;
  readonly visibility?: Visibility;
}

const NOTHING: Snapshot<never> = {
  value: undefined,
  error: undefined,
  loading: false,
  loadedAt: undefined,
};

/** Answers nobody watches are kept this long (ms), so that going back shows something at once. */
const KEEP_IDLE = 5 * 60_000;

/** And no more than this many of them. */
const KEEP_IDLE_ENTRIES = 100;

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
  /** Until then Buildkite answers nothing but 429. */
  #pausedUntil: Timestamp = 0;
  #unsubscribe: (() => void) | undefined;

  constructor({ client, clock, visibility }: LiveStoreOptions) {
    this.client = client;
    this.clock = clock ?? systemClock;
    this.#visibility = visibility ?? pageVisibility;
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
    const entry: Entry = {
      query: query,
      snapshot: NOTHING,
      watchers: new Set(),
      failures: 0,
      dueAt: this.clock.now(),
      timer: undefined,
      run: undefined,
      idleSince: undefined,
    };
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
    const idle = [...this.#entries.values()]
      .filter((entry) => entry.idleSince !== undefined)
      .sort((a, b) => (b.idleSince ?? 0) - (a.idleSince ?? 0));
    idle.forEach((entry, index) => {
      const expired = this.clock.now() - (entry.idleSince ?? 0) > KEEP_IDLE;
      if (expired || index >= KEEP_IDLE_ENTRIES)
        this.#entries.delete(entry.query.key);
    });
  }

  #rescheduleAll(): void {
    for (const entry of this.#entries.values()) this.#schedule(entry);
  }

  #isWanted(entry: Entry): boolean {
    if (this.#visibility.hidden) return false;
    for (const { active } of entry.watchers) if (active) return true;
    return false;
  }

  #schedule(entry: Entry): void {
    this.clock.clearTimeout(entry.timer);
    entry.timer = undefined;
    if (entry.run || entry.dueAt === undefined || !this.#isWanted(entry))
      return;
    const now = this.clock.now();
    const wait = Math.max(entry.dueAt, this.#pausedUntil) - now;
    if (wait <= 0) void this.#load(entry);
    else
      entry.timer = this.clock.setTimeout(() => {
        entry.timer = undefined;
        if (this.#isWanted(entry)) void this.#load(entry);
      }, wait);
  }

  async #refresh(entry: Entry): Promise<void> {
    if (entry.run) return entry.run.done;
    if (this.#pausedUntil > this.clock.now()) {
      entry.dueAt = this.#pausedUntil;
      this.#schedule(entry);
      return;
    }
    return this.#load(entry);
  }

  #load(entry: Entry): Promise<void> {
    if (entry.run) return entry.run.done;
    this.clock.clearTimeout(entry.timer);
    entry.timer = undefined;
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
