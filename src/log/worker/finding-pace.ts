import type { FinderState } from "./log-finder.js";

/** How often (ms) to tell of more matches: each time the page is drawn anew. */
const INTERVAL = 50;

/** Tells of a search at a bearable rate; of its first match and of its end at once. */
export class FindingPace {
  readonly #onChange: () => void;
  #state: FinderState | undefined;
  #found = false;
  #told = -Infinity;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  tell(state: FinderState, matchCount: number): void {
    const now = performance.now();
    const found = matchCount > 0;
    const urgent = state !== "searching" || (found && !this.#found);
    if (!urgent && state === this.#state && now - this.#told < INTERVAL) return;
    this.#state = state;
    this.#found = found;
    this.#told = now;
    this.#onChange();
  }
}
