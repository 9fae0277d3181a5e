import type { LogText } from "../core/log-text.js";
import {
  LogSearch,
  type SearchMatch,
  type SearchQuery,
} from "../core/search.js";
import type { FinderState, LogFinder } from "./log-finder.js";

/** How long (ms) a slice may keep the page from painting and answering. */
const SLICE = 8;

/** Lines searched between two looks at the time. */
const STEP = 1_024;

/** Searches on the page's own thread, in slices between which the page lives on. */
export class SlicedFinder implements LogFinder {
  readonly #search: LogSearch;
  readonly #onChange: () => void;
  readonly #channel = new MessageChannel();
  #scheduled = false;

  constructor(log: LogText, query: SearchQuery, onChange: () => void) {
    this.#search = new LogSearch(log, query);
    this.#onChange = onChange;
    this.#channel.port1.onmessage = () => this.#slice();
    this.#schedule();
  }

  get state(): FinderState {
    return this.#search.done ? "done" : "searching";
  }

  get matchCount(): number {
    return this.#search.matchCount;
  }

  match(index: number): SearchMatch | undefined {
    return this.#search.match(index);
  }

  firstMatchFrom(line: number): number {
    return this.#search.firstMatchFrom(line);
  }

  matchesOf(line: number): readonly SearchMatch[] {
    return this.#search.matchesOf(line);
  }

  refresh(): void {
    this.#search.refresh();
    this.#schedule();
  }

  stop(): void {
    this.#channel.port1.close();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#channel.port2.postMessage(undefined);
  }

  #slice(): void {
    this.#scheduled = false;
    const deadline = performance.now() + SLICE;
    while (this.#search.step(STEP) && performance.now() < deadline);
    if (!this.#search.done) this.#schedule();
    this.#onChange();
  }
}
