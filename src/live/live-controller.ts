import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { BuildkiteError } from "../api/errors.js";
import type { Timestamp } from "../api/types.js";
import type { LiveStore } from "./live-store.js";
import type { Query, Snapshot, Watch } from "./query.js";
import { whileInSight } from "./in-sight.js";

/**
 * Shows the answer to a question that follows the host's properties. Before each
 * render it asks `question()` which one that is now; it lets go of the old one,
 * watches the new one, and pauses while the host is out of sight or removed.
 */
export class LiveController<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #question: () => readonly [LiveStore, Query<Value>] | undefined;
  #store: LiveStore | undefined;
  #query: Query<Value> | undefined;
  #watch: Watch<Value> | undefined;
  #kept: Snapshot<Value> | undefined;
  #inSight = false;
  #endSight: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost & Element,
    question: () => readonly [LiveStore, Query<Value>] | undefined,
  ) {
    this.#host = host;
    this.#question = question;
    host.addController(this);
  }

  /** The answer; while another filter's is loading, the one before it. */
  get value(): Value | undefined {
    return this.#snapshot?.value ?? this.#kept?.value;
  }

  /** Why the last attempt failed. */
  get error(): BuildkiteError | undefined {
    return this.#snapshot?.error;
  }

  get loading(): boolean {
    return this.#snapshot?.loading ?? false;
  }

  get loadedAt(): Timestamp | undefined {
    return this.#snapshot?.loadedAt ?? this.#kept?.loadedAt;
  }

  /** Nothing to show yet, and no failure either: the time for a skeleton. */
  get pending(): boolean {
    return this.value === undefined && this.error === undefined;
  }

  /** What shows is older than it should be, because the last attempt failed. */
  get stale(): boolean {
    return this.value !== undefined && this.error !== undefined;
  }

  /** What shows answers the question before this one. */
  get superseded(): boolean {
    return this.#snapshot?.value === undefined && this.#kept !== undefined;
  }

  refresh(): Promise<void> {
    return this.#watch?.refresh() ?? Promise.resolve();
  }

  hostConnected(): void {
    // What is not on the screen asks for nothing, not even once.
    this.#inSight = false;
    this.#endSight = whileInSight(this.#host, (inSight) => {
      this.#inSight = inSight;
      this.#watch?.setActive(inSight);
    });
    // Asked again here because a host that is put back may have nothing else to update.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#endSight?.();
    this.#endSight = undefined;
    this.#keep();
    this.#watch?.stop();
    this.#watch = undefined;
  }

  hostUpdate(): void {
    this.#follow();
  }

  /**
   * Lit calls a host's `willUpdate` before its controllers' `hostUpdate`; a host that
   * reads an answer there must get that of the question as it stands now.
   */
  get #snapshot(): Snapshot<Value> | undefined {
    this.#follow();
    return this.#watch?.snapshot;
  }

  #follow(): void {
    if (!this.#endSight) return;
    const [store, query] = this.#question() ?? [];
    const same =
      this.#watch && store === this.#store && query?.key === this.#query?.key;
    if (same) return;
    this.#keep();
    const isKin =
      query !== undefined &&
      (query.key === this.#query?.key ||
        (query.family !== undefined && query.family === this.#query?.family));
    // Another store may speak to another Buildkite, whose answers these are not.
    if (!isKin || store !== this.#store) this.#kept = undefined;
    this.#watch?.stop();
    this.#store = store;
    this.#query = query;
    this.#watch =
      store && query
        ? store.watch(query, () => this.#host.requestUpdate(), {
            active: this.#inSight,
          })
        : undefined;
    if (this.#watch?.snapshot.value !== undefined) this.#kept = undefined;
  }

  #keep(): void {
    const snapshot = this.#watch?.snapshot;
    if (snapshot?.value !== undefined) this.#kept = snapshot;
  }
}
