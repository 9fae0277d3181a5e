import { Problem } from "./problem.js";

export interface RateLimits {
  /** Requests a minute for one token owner. */
  readonly user: number;
  /** Requests a minute for one organisation, whoever asks. */
  readonly organization: number;
}

export const DEFAULT_LIMITS: RateLimits = { user: 50, organization: 200 };

const WINDOW = 60_000;

interface Window {
  readonly start: number;
  count: number;
}

interface Standing {
  readonly scope: "rest" | "rest_user";
  readonly limit: number;
  readonly current: number;
  /** Whole seconds until the window ends. */
  readonly reset: number;
}

/** Counts every request twice, as Buildkite does: for its token's owner and for the organisation. */
export class RateLimiter {
  readonly #limits: RateLimits;
  readonly #windows = new Map<string, Window>();

  constructor(limits: RateLimits) {
    this.#limits = limits;
  }

  /**
   * Counts a request and returns the headers that say where the caller stands.
   * Throws the 429 when there were too many; refused requests count as well.
   */
  count(
    user: string,
    organization: string,
    now: number,
  ): Record<string, string> {
    const standings: Standing[] = [
      this.#stand("rest", organization, this.#limits.organization, now),
      this.#stand("rest_user", user, this.#limits.user, now),
    ];
    const headers = Object.assign({}, ...standings.map(headersOf)) as Record<
      string,
      string
    >;
    const exceeded = standings.find(({ current, limit }) => current > limit);
    if (exceeded === undefined) return headers;
    throw new Problem(
      429,
      "You have exceeded your API rate limit. Please wait a little before trying again.",
      { ...exceeded },
      headers,
    );
  }

  #stand(
    scope: Standing["scope"],
    whose: string,
    limit: number,
    now: number,
  ): Standing {
    const key = `${scope} ${whose}`;
    let window = this.#windows.get(key);
    if (window === undefined || now >= window.start + WINDOW) {
      window = { start: now, count: 0 };
      this.#windows.set(key, window);
    }
    window.count++;
    const reset = Math.ceil((window.start + WINDOW - now) / 1000);
    return { scope, limit, current: window.count, reset };
  }
}

function headersOf({ scope, limit, current, reset }: Standing) {
  const name = scope === "rest" ? "ratelimit" : "ratelimit-user";
  return {
    [`${name}-scope`]: scope,
    [`${name}-limit`]: String(limit),
    [`${name}-remaining`]: String(Math.max(0, limit - current)),
    [`${name}-reset`]: String(reset),
    ...(current >= limit && {
      [`${name}-warning`]: "Rate limit exhausted; wait for the reset",
    }),
  };
}
