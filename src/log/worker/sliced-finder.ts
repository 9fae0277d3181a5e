import { LiteralSearch } from "../core/literal-search.js";
import type { LogText } from "../core/log-text.js";
import type { SearchMatch, SearchQuery } from "../core/search.js";
import { FindingPace } from "./finding-pace.js";
import type { FinderState, LogFinder } from "./log-finder.js";

/** How long (ms) a slice may keep the page from painting and answering. */
const SLICE = 12;

/**
 * How soon (ms) to tell of the first match. Most searches are over by then, and the page is
 * drawn once: to show the first match and then the count takes it twice as long.
 */
const FIRST = 32;

/** Searches plain text on the page's own thread, in slices between which the page lives on. */
export class SlicedFinder implements LogFinder {
  readonly #search: LiteralSearch;
  readonly #pace: FindingPace;
  readonly #channel = new MessageChannel();
  #scheduled = false;

  constructor(
    log: LogText,
    query: SearchQuery,
    onChange: () => void,
    mostMatches: number,
  ) {
    this.#search = new LiteralSearch(log, query, undefined, mostMatches);
    this.#pace = new FindingPace(onChange, FIRST);
    this.#channel.port1.onmessage = () => this.#slice();
    this.#schedule();
  }

  get state(): FinderState {
    if (this.#search.matches.limited) return "limited";
    return this.#search.done ? "done" : "searching";
  }

  get matchCount(): number {
    return this.#search.matches.length;
  }

  get searchedLines(): number {
    return this.#search.searchedLines;
  }

  get finalLines(): number {
    return this.#search.finalLines;
  }

  match(index: number): SearchMatch | undefined {
    return this.#search.matches.at(index);
  }

  lineOf(index: number): number {
    return this.#search.matches.lineOf(index);
  }

  firstMatchFrom(line: number): number {
    return this.#search.matches.firstFrom(line);
  }

  matchesOf(line: number, from?: number, to?: number): readonly SearchMatch[] {
    return this.#search.matches.of(line, from, to);
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
    while (this.#search.step() && performance.now() < deadline);
    if (this.state === "searching") this.#schedule();
    this.#pace.tell(this.state, this.matchCount);
  }
}
