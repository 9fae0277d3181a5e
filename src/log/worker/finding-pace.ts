import type { FinderState } from "./log-finder.js";

/** How often (ms) to tell of more matches: each time the page is drawn anew. */
const INTERVAL = 50;

/** Tells of a search at a bearable rate; of its first match early, and of its end at once. */
export class FindingPace {
  readonly #onChange: () => void;
  readonly #first: number;
  #state: FinderState = "searching";
  #found = false;
  readonly #started = performance.now();
  #told = this.#started;

  /** @param first How soon (ms) to tell of the first match, unless the search is over before. */
  constructor(onChange: () => void, first = 0) {
    this.#onChange = onChange;
    this.#first = first;
  }

  tell(state: FinderState, matchCount: number): void {
    const now = performance.now();
    const found = matchCount > 0;
    const isFirst = found && !this.#found && now - this.#started >= this.#first;
    const urgent = state !== "searching" || isFirst;
    if (!urgent && state === this.#state && now - this.#told < INTERVAL) return;
    this.#state = state;
    this.#found = found;
    this.#told = now;
    this.#onChange();
  }
}
