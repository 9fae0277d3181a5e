import { isActive } from "../api/status.js";
import { checkBuildRef, formatPipelineSlug } from "../api/slugs.js";
import type { Build, BuildRef } from "../api/types.js";
import { asBuildkiteError } from "./as-buildkite-error.js";
import type { LiveStore } from "./live-store.js";
import { retryDelay } from "./poll-delay.js";
import { buildQuery } from "./queries.js";
import type { Watch } from "./query.js";

/** A build that somebody wants to hear of once it ends, and where it is shown. */
export interface WatchedBuild {
  readonly ref: BuildRef;
  readonly href: string | undefined;
}

/** How watching was over: the build has ended or waits for a person, or cannot be asked for any more. */
export interface WatchEnd extends WatchedBuild {
  readonly build: Build | undefined;
}

/** More would cost too much of what everybody behind the proxy shares. */
export const MOST_WATCHED = 3;

/** Milliseconds between two looks at a build that nobody has on show. */
const LOOK = 60_000;

const KEY = "buildkite-elements:watched-builds";

interface Entry {
  readonly watched: WatchedBuild;
  readonly hold: Watch<Build>;
  readonly controller: AbortController;
  timer: unknown;
  failures: number;
}

const all = new WeakMap<LiveStore, BuildWatches>();

/**
 * The builds that somebody wants to hear of when they end, also while the page is hidden,
 * when the store asks nothing: one request a minute for each of at most three, without the
 * build's jobs, until the end. What the store has heard within that minute is not asked again.
 */
export class BuildWatches {
  readonly #store: LiveStore;
  readonly #storage: Storage | undefined;
  readonly #entries = new Map<string, Entry>();
  readonly #subscribers = new Set<(end?: WatchEnd) => void>();
  /**
   * Tells whoever waits. The last one set is the one: a person is told once, also where what
   * they asked with has left the page.
   */
  teller: ((end: WatchEnd) => void) | undefined;

  /** `storage` remembers the builds over a reload. */
  constructor(store: LiveStore, storage?: Storage) {
    this.#store = store;
    this.#storage = storage;
    for (const { ref, href } of stored(storage)) this.watch(ref, href);
  }

  /** Those that everything on the same store shares. */
  static for(store: LiveStore): BuildWatches {
    let watches = all.get(store);
    if (!watches) {
      watches = new BuildWatches(store, usableStorage());
      all.set(store, watches);
    }
    return watches;
  }

  get isFull(): boolean {
    return this.#entries.size >= MOST_WATCHED;
  }

  has(ref: BuildRef): boolean {
    return this.#entries.has(keyOf(ref));
  }

  /** False where there are too many already. */
  watch(ref: BuildRef, href: string | undefined): boolean {
    if (this.has(ref)) return true;
    if (this.isFull) return false;
    const query = buildQuery(this.#store.client, ref);
    const hear = () => this.#hear(entry);
    const entry: Entry = {
      watched: { ref, href },
      // It asks nothing by itself, and hears what is asked for others.
      hold: this.#store.watch(query, hear, { active: false }),
      controller: new AbortController(),
      timer: undefined,
      failures: 0,
    };
    this.#entries.set(keyOf(ref), entry);
    this.#lookLater(entry, LOOK);
    this.#changed();
    return true;
  }

  unwatch(ref: BuildRef): void {
    const entry = this.#entries.get(keyOf(ref));
    if (!entry) return;
    this.#stop(entry);
    this.#changed();
  }

  /** Calls back on every change, with the end where that is one; returns what ends it. */
  subscribe(onChange: (end?: WatchEnd) => void): () => void {
    this.#subscribers.add(onChange);
    return () => this.#subscribers.delete(onChange);
  }

  #hear(entry: Entry): void {
    const { value } = entry.hold.snapshot;
    if (value && !isActive(value)) this.#end(entry, value);
  }

  #lookLater(entry: Entry, delay: number): void {
    const { clock } = this.#store;
    entry.timer = clock.setTimeout(() => void this.#look(entry), delay);
  }

  async #look(entry: Entry): Promise<void> {
    const { clock, client, requestsPerMinute } = this.#store;
    const age = clock.now() - (entry.hold.snapshot.loadedAt ?? -Infinity);
    // Where the host has polling switched off, only what others ask is heard.
    if (age < LOOK || requestsPerMinute === 0) {
      this.#lookLater(entry, LOOK);
      return;
    }
    const { signal } = entry.controller;
    try {
      const build = await client.getBuild(entry.watched.ref, { signal });
      if (signal.aborted) return;
      entry.failures = 0;
      if (isActive(build)) this.#lookLater(entry, LOOK);
      else this.#end(entry, build);
    } catch (reason) {
      if (signal.aborted) return;
      entry.failures += 1;
      const delay = retryDelay(asBuildkiteError(reason), entry.failures);
      if (delay === undefined) this.#end(entry, undefined);
      else this.#lookLater(entry, Math.max(LOOK, delay));
    }
  }

  #end(entry: Entry, build: Build | undefined): void {
    if (entry.controller.signal.aborted) return;
    this.#stop(entry);
    const end = { ...entry.watched, build };
    this.teller?.(end);
    this.#changed(end);
  }

  #stop(entry: Entry): void {
    this.#entries.delete(keyOf(entry.watched.ref));
    this.#store.clock.clearTimeout(entry.timer);
    entry.controller.abort();
    entry.hold.stop();
  }

  #changed(end?: WatchEnd): void {
    const watched = [...this.#entries.values()].map(({ watched }) => watched);
    try {
      if (watched.length) this.#storage?.setItem(KEY, JSON.stringify(watched));
      else this.#storage?.removeItem(KEY);
    } catch {
      // Full or forbidden: a reload forgets them, and nothing else.
    }
    for (const notify of [...this.#subscribers]) notify(end);
  }
}

function keyOf(ref: BuildRef): string {
  return `${formatPipelineSlug(ref)}#${ref.number}`;
}

/** What is no list of builds is the same as never written. */
function stored(storage: Storage | undefined): readonly WatchedBuild[] {
  try {
    const found: unknown = JSON.parse(storage?.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found.slice(0, MOST_WATCHED).map(read) : [];
  } catch {
    return [];
  }
}

function read(value: WatchedBuild): WatchedBuild {
  const { organization, pipeline, number } = value.ref;
  const { href } = value;
  const isPage = typeof href === "string" && /^https?:\/\//.test(href);
  return {
    ref: checkBuildRef({ organization, pipeline, number }),
    href: isPage ? href : undefined,
  };
}

/** Reading `sessionStorage` itself throws where a policy forbids it. */
function usableStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
