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
export class SearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #log: LogText | undefined;
  #query: SearchQuery | undefined;
  #createWorker: CreateWorker | false | undefined;
  #finder: LogFinder | undefined;
  #found: FoundInLog | undefined;
  #current = -1;
  #currentMatch: SearchMatch | undefined;
  /** The line to look from; until a match was gone to, or all of the log looked through. */
  #from: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): FinderState | undefined {
    return this.#finder?.state;
  }

  /** What matches are taken from; another object for each search. */
  get finder(): LogFinder | undefined {
    return this.#finder;
  }

  /** How much of the log has been searched, from 0 to 1. */
  get progress(): number {
    const { lineCount = 0 } = this.#log ?? {};
    return lineCount === 0 ? 1 : (this.#finder?.searchedLines ?? 0) / lineCount;
  }

  get count(): number {
    return this.#finder?.matchCount ?? 0;
  }

  /** The index of the match that is looked at; -1 for none. */
  get current(): number {
    return this.#current;
  }

  /** Another object whenever somebody is to be taken to it. */
  get currentMatch(): SearchMatch | undefined {
    return this.#currentMatch;
  }

  /** Another object whenever the matches have changed. */
  get found(): FoundInLog | undefined {
    return this.#found;
  }

  /** Searches for something else, and goes to the first match from a line on. */
  search(query: SearchQuery | undefined, from: number): void {
    this.#query = query;
    // Not after a pause: all that a search costs whoever types on is a piece or two.
    this.#start(this.#currentMatch?.line ?? from);
  }

  /** The log that is searched; the query stays when another one comes. */
  setLog(
    log: LogText | undefined,
    createWorker: CreateWorker | false | undefined,
  ): void {
    if (log === this.#log) return;
    this.#log = log;
    this.#createWorker = createWorker;
    this.#start(0);
  }

  /** Says that the log has grown. */
  refresh(): void {
    this.#finder?.refresh();
  }

  step(direction: "next" | "previous"): void {
    const { count } = this;
    if (count === 0) return;
    const before = this.#current < 0 ? count : this.#current;
    const next = this.#current + 1;
    this.#goTo((direction === "next" ? next : before - 1 + count) % count);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#start(this.#currentMatch?.line ?? 0);
  }

  hostDisconnected(): void {
    this.#finder?.stop();
    this.#finder = undefined;
    // It holds the finder, whose matches may take many megabytes.
    this.#found = undefined;
  }

  #start(from: number): void {
    this.#finder?.stop();
    this.#finder = undefined;
    this.#found = undefined;
    this.#goTo(-1);
    this.#from = from;
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
    const found = {
      matchCount: finder.matchCount,
      matchesOf: (line: number, from?: number, to?: number) =>
        finder.matchesOf(line, from, to),
      firstMatchFrom: (line: number) => finder.firstMatchFrom(line),
    };
    this.#found = found;
    if (this.#from !== undefined) this.#choose(finder, this.#from);
    else if (finder.state !== "searching") this.#check(finder);
    this.#host.requestUpdate();
  }

  /**
   * Goes to the first match from where somebody reads; from the top where there is none
   * further down. What is written later is counted, and takes nobody away.
   */
  #choose(finder: LogFinder, from: number): void {
    const index = finder.firstMatchFrom(from);
    if (index < finder.matchCount) this.#goTo(index);
    else if (finder.state !== "searching")
      this.#goTo(finder.matchCount > 0 ? 0 : -1);
  }

  /** The line that is looked at may have been redrawn, as a progress bar's is. */
  #check(finder: LogFinder): void {
    const match = finder.match(this.#current);
    const { line, start } = this.#currentMatch ?? {};
    if (match?.line !== line || match?.start !== start) this.#goTo(-1);
  }

  #goTo(index: number): void {
    this.#current = index;
    this.#currentMatch = this.#finder?.match(index);
    this.#from = undefined;
  }
}
