import type { ReactiveController, ReactiveControllerHost } from "lit";
import { whileInSight } from "./in-sight.js";
import type { LiveStore } from "./live-store.js";
import type { Query, Snapshot, Watch } from "./query.js";

/** A question of a group, and whether what shows its answer is on or near the screen. */
export interface Wanted<Value> {
  readonly query: Query<Value>;
  readonly inSight: boolean;
}

/**
 * Watches on any number of questions of one kind, such as the pages of a list. It asks
 * nothing while the host is out of sight, and lets go of everything when that is removed.
 */
export class WatchGroup<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #store: LiveStore | undefined;
  #watches = new Map<string, Watch<Value>>();
  #wanted = new Map<string, boolean>();
  #hostInSight = false;
  #endSight: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Watches exactly these; does nothing about those that are watched already. */
  sync(store: LiveStore | undefined, wanted: readonly Wanted<Value>[]): void {
    if (!this.#endSight) return;
    if (store !== this.#store) this.#stopAll();
    this.#store = store;
    this.#wanted = new Map(wanted.map((one) => [one.query.key, one.inSight]));
    for (const [key, watch] of this.#watches) {
      if (this.#wanted.has(key)) continue;
      watch.stop();
      this.#watches.delete(key);
    }
    if (!store) return;
    const onChange = () => this.#host.requestUpdate();
    for (const { query, inSight } of wanted) {
      const active = inSight && this.#hostInSight;
      const known = this.#watches.get(query.key);
      if (known) known.setActive(active);
      else
        this.#watches.set(query.key, store.watch(query, onChange, { active }));
    }
  }

  /** What is known of a question that is watched. */
  snapshot(key: string): Snapshot<Value> | undefined {
    return this.#watches.get(key)?.snapshot;
  }

  refresh(key: string): Promise<void> {
    return this.#watches.get(key)?.refresh() ?? Promise.resolve();
  }

  hostConnected(): void {
    this.#hostInSight = false;
    this.#endSight = whileInSight(this.#host, (inSight) => {
      this.#hostInSight = inSight;
      for (const [key, watch] of this.#watches)
        watch.setActive(inSight && (this.#wanted.get(key) ?? false));
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#endSight?.();
    this.#endSight = undefined;
    this.#stopAll();
  }

  #stopAll(): void {
    for (const watch of this.#watches.values()) watch.stop();
    this.#watches.clear();
  }
}
