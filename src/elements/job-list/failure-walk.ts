import type { JobEntry } from "./attempts.js";

/** Goes from failed job to failed job, from the last on to the first again. */
export class FailureWalk {
  #at: string | undefined;

  /** The one after the one that was shown last, or before it; `undefined` where there is none. */
  step(failures: readonly JobEntry[], by: 1 | -1): JobEntry | undefined {
    const known = failures.findIndex(({ key }) => key === this.#at);
    const from = known < 0 && by < 0 ? 0 : known;
    const next = failures.at((from + by) % failures.length);
    this.#at = next?.key;
    return next;
  }
}
