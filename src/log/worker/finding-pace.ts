import type { FinderState } from "./log-finder.js";

/** How often (ms) to tell of more matches: each time the page is drawn anew. */
const INTERVAL = 50;

/**
 * How soon (ms) to tell of the first match. Most searches are over by then, and the page is
 * drawn once: to show the first match and then the count takes it twice as long.
 */
const FIRST = 32;

/** Tells of a search at a bearable rate, and of its end at once. */
export class FindingPace {
  readonly #onChange: () => void;
  #state: FinderState = "searching";
  #found = false;
  readonly #started = performance.now();
  #told = this.#started;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  tell(state: FinderState, matchCount: number): void {
    const now = performance.now();
    const found = matchCount > 0;
    const isFirst = found && !this.#found && now - this.#started >= FIRST;
    const urgent = state !== "searching" || isFirst;
    if (!urgent && state === this.#state && now - this.#told < INTERVAL) return;
    this.#state = state;
    this.#found = found;
    this.#told = now;
    this.#onChange();
  }
}
