import { isFields, number } from "./fields.js";
import type { Timestamp } from "./types.js";

/** What is left of a budget of requests, where its headers come through the proxy. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Timestamp;
}

/** Both of Buildkite's limits count over one minute. */
const WINDOW = 60_000;
const LONGEST_WAIT = 5 * WINDOW;

const PREFIXES = ["RateLimit-User", "RateLimit"] as const;

/**
 * Milliseconds to wait after a 429. The body carries `reset` in seconds, which is all that
 * is left where a proxy drops the headers; without either, a whole window is waited for.
 */
export function retryDelay(body: unknown, headers: Headers): number {
  const reset =
    (isFields(body) ? number(body.reset) : undefined) ?? resetHeader(headers);
  return reset === undefined
    ? WINDOW
    : Math.min(LONGEST_WAIT, Math.max(1_000, reset * 1_000));
}

/** The tighter of the two limits; `undefined` where no header says. */
export function readRateLimit(
  headers: Headers,
  now: number,
): RateLimit | undefined {
  const limits = PREFIXES.flatMap((prefix) => {
    const limit = numberHeader(headers, `${prefix}-Limit`);
    const remaining = numberHeader(headers, `${prefix}-Remaining`);
    const reset = numberHeader(headers, `${prefix}-Reset`);
    if (limit === undefined || remaining === undefined || reset === undefined)
      return [];
    return [{ limit, remaining, resetAt: now + reset * 1_000 }];
  });
  return limits.sort((a, b) => a.remaining - b.remaining)[0];
}

/** Of the limits that are used up, the one that lasts longest. */
function resetHeader(headers: Headers): number | undefined {
  const resets = PREFIXES.flatMap((prefix) => {
    const reset = numberHeader(headers, `${prefix}-Reset`);
    const spent = (numberHeader(headers, `${prefix}-Remaining`) ?? 0) <= 0;
    return reset === undefined || !spent ? [] : [reset];
  });
  return resets.length === 0
    ? numberHeader(headers, "Retry-After")
    : Math.max(...resets);
}

function numberHeader(headers: Headers, name: string): number | undefined {
  const value = headers.get(name)?.trim() ?? "";
  return /^\d+$/.test(value) ? Number(value) : undefined;
}
