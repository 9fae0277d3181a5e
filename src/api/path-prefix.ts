import type { Learnt } from "./learnt.js";

/** What stands before every path: a proxy's target may hold `/v2` already, or not. */
export type Prefix = "/v2" | "";

/** How one attempt went: it proved the prefix, may have failed by it, or says nothing of it. */
export interface Attempt<Answer> {
  readonly answer: Answer;
  readonly verdict: "right" | "maybe-wrong" | "unknown";
}

/**
 * Finds out which prefix the proxy wants, with at most one request more than needed. While
 * nothing is known, the first request goes alone and those beside it wait for what it finds.
 */
export class PathPrefix {
  readonly #learnt: Learnt;
  #known: Prefix | undefined;
  /** Recalled prefixes are used at once but may be out of date. */
  #proven = false;
  #scout: Promise<unknown> | undefined;

  constructor(learnt: Learnt) {
    this.#learnt = learnt;
    this.#known = learnt.recall("prefix", parsePrefix);
  }

  get isProven(): boolean {
    return this.#proven;
  }

  async request<Answer>(
    attempt: (prefix: Prefix) => Promise<Attempt<Answer>>,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    while (this.#known === undefined && this.#scout !== undefined) {
      signal?.throwIfAborted();
      await settledOrAborted(this.#scout, signal);
    }
    if (this.#known !== undefined) return this.#tryBoth(attempt);

    const scout = this.#tryBoth(attempt);
    this.#scout = scout;
    try {
      return await scout;
    } finally {
      this.#scout = undefined;
    }
  }

  async #tryBoth<Answer>(
    attempt: (prefix: Prefix) => Promise<Attempt<Answer>>,
  ): Promise<Answer> {
    const prefix = this.#known ?? "/v2";
    const first = await attempt(prefix);
    if (first.verdict === "right") this.#prove(prefix);
    if (first.verdict !== "maybe-wrong" || this.#proven) return first.answer;

    const other = prefix === "/v2" ? "" : "/v2";
    const second = await attempt(other);
    if (second.verdict === "maybe-wrong") return first.answer;
    if (second.verdict === "right") this.#prove(other);
    return second.answer;
  }

  #prove(prefix: Prefix): void {
    if (this.#proven && this.#known === prefix) return;
    this.#known = prefix;
    this.#proven = true;
    this.#learnt.keep("prefix", prefix);
  }
}

function parsePrefix(value: unknown): Prefix | undefined {
  return value === "/v2" || value === "" ? value : undefined;
}

function settledOrAborted(
  promise: Promise<unknown>,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      signal?.removeEventListener("abort", end);
      resolve();
    };
    signal?.addEventListener("abort", end);
    promise.then(end, end);
  });
}
