import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { LogText } from "../../log/core/log-text.js";
import type { SearchMatch, SearchQuery } from "../../log/core/search.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import {
  findInLog,
  type FinderState,
  type LogFinder,
} from "../../log/worker/log-finder.js";
import type { FoundInLog } from "../log-view/row-highlights.js";

/** Holds one search over the log on show, and which of its matches is looked at. */
export class LogSearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #log: LogText | undefined;
  #query: SearchQuery | undefined;
  #createWorker: CreateWorker | false | undefined;
  #finder: LogFinder | undefined;
  #found: FoundInLog | undefined;
  #current = -1;
  /** Until a match has been found, the line to look from. */
  #from = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): FinderState | undefined {
    return this.#finder?.state;
  }

  get count(): number {
    return this.#finder?.matchCount ?? 0;
  }

  /** The index of the match that is looked at; -1 for none. */
  get current(): number {
    return this.#current;
  }

  get currentMatch(): SearchMatch | undefined {
    return this.#finder?.match(this.#current);
  }

  /** Another object whenever the matches have changed. */
  get found(): FoundInLog | undefined {
    return this.#found;
  }

  /** Searches for something else, and goes to the first match from a line on. */
  search(query: SearchQuery | undefined, from: number): void {
    this.#query = query;
    this.#from = this.currentMatch?.line ?? from;
    this.#start();
  }

  /** The log that is searched; the query stays when another one comes. */
  setLog(
    log: LogText | undefined,
    createWorker: CreateWorker | false | undefined,
  ): void {
    if (log === this.#log) return;
    this.#log = log;
    this.#createWorker = createWorker;
    this.#from = 0;
    this.#start();
  }

  /** Says that the log has grown. */
  refresh(): void {
    this.#finder?.refresh();
  }

  step(direction: "next" | "previous"): void {
    const { count } = this;
    if (count === 0) return;
    const by = direction === "next" ? 1 : -1;
    this.#current = (this.#current + by + count) % count;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#start();
  }

  hostDisconnected(): void {
    this.#finder?.stop();
    this.#finder = undefined;
  }

  #start(): void {
    this.#finder?.stop();
    this.#finder = undefined;
    this.#found = undefined;
    this.#current = -1;
    if (this.#log && this.#query)
      this.#finder = findInLog(
        this.#log,
        this.#query,
        () => this.#onProgress(),
        this.#createWorker,
      );
    this.#host.requestUpdate();
  }

  #onProgress(): void {
    const finder = this.#finder;
    if (!finder) return;
    this.#found = { matchesOf: (line) => finder.matchesOf(line) };
    this.#current = Math.min(this.#current, finder.matchCount - 1);
    if (this.#current < 0 && finder.matchCount > 0) this.#choose(finder);
    this.#host.requestUpdate();
  }

  /** The first match from where somebody reads; from the top where there is none further down. */
  #choose(finder: LogFinder): void {
    const index = finder.firstMatchFrom(this.#from);
    if (index < finder.matchCount) this.#current = index;
    else if (finder.state !== "searching") this.#current = 0;
  }
}
