import type { ReactiveController, ReactiveControllerHost } from "lit";
import { usableStorage } from "./preferences.js";

/** What is kept of an organization at most; a storage is shared with the whole page. */
const MOST = 500;

/**
 * The pipelines that a person wants at the top, kept in their browser for each organization.
 * Works, without remembering, where storage is refused.
 */
export class Favourites {
  readonly #storage: Storage | undefined;
  readonly #known = new Map<string, ReadonlySet<string>>();
  readonly #subscribers = new Set<() => void>();

  constructor(storage: Storage | undefined) {
    this.#storage = storage;
  }

  /** Slugs, in the order in which they were chosen; the same set until that changes. */
  of(organization: string): ReadonlySet<string> {
    let known = this.#known.get(organization);
    if (!known) {
      known = new Set(this.#read(organization));
      this.#known.set(organization, known);
    }
    return known;
  }

  toggle(organization: string, pipeline: string): void {
    const next = new Set(this.of(organization));
    if (!next.delete(pipeline)) next.add(pipeline);
    this.#known.set(organization, next);
    try {
      const kept = JSON.stringify([...next].slice(-MOST));
      this.#storage?.setItem(keyOf(organization), kept);
    } catch {
      // A full or forbidden storage costs remembering, not the choice itself.
    }
    this.#tell();
  }

  /**
   * Another tab has written to the storage, under `key` or, where that is `null`, all over
   * it: what it chose is taken over, lest this tab's next choice undo it.
   */
  reread(key: string | null): void {
    const changed = [...this.#known.keys()].filter(
      (organization) => key === null || key === keyOf(organization),
    );
    if (changed.length === 0) return;
    for (const organization of changed) this.#known.delete(organization);
    this.#tell();
  }

  subscribe(onChange: () => void): () => void {
    this.#subscribers.add(onChange);
    return () => this.#subscribers.delete(onChange);
  }

  #tell(): void {
    for (const notify of [...this.#subscribers]) notify();
  }

  #read(organization: string): readonly string[] {
    try {
      const stored: unknown = JSON.parse(
        this.#storage?.getItem(keyOf(organization)) ?? "[]",
      );
      const slugs: readonly unknown[] = Array.isArray(stored) ? stored : [];
      return slugs.filter((slug) => typeof slug === "string").slice(-MOST);
    } catch {
      // Unreadable is the same as never written.
      return [];
    }
  }
}

function keyOf(organization: string): string {
  return `buildkite-elements:favourites:${organization}`;
}

let shared: Favourites | undefined;

/** Re-renders its host when a favourite changes, wherever on the page that was done. */
export class FavouritesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  of(organization: string): ReadonlySet<string> {
    return pageFavourites().of(organization);
  }

  toggle(organization: string, pipeline: string): void {
    pageFavourites().toggle(organization, pipeline);
  }

  hostConnected(): void {
    this.#unsubscribe = pageFavourites().subscribe(() =>
      this.#host.requestUpdate(),
    );
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}

/** Made on first use, since importing must touch nothing. */
function pageFavourites(): Favourites {
  if (!shared) {
    const favourites = new Favourites(usableStorage());
    globalThis.addEventListener("storage", ({ key }) => favourites.reread(key));
    shared = favourites;
  }
  return shared;
}
