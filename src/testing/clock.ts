/**
 * What the simulation asks of a clock. The same shape as `Clock` in `src/live`, so that
 * one clock can drive both sides of a test.
 */
export interface Clock {
  now(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
}

/**
 * The computer's time, or a faster one: at `speed` 10, ten simulated seconds pass in
 * each real one.
 */
export function systemClock(speed = 1): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * speed,
    setTimeout: (callback, ms) => setTimeout(callback, ms / speed),
    clearTimeout: (handle) =>
      clearTimeout(handle as ReturnType<typeof setTimeout>),
  };
}
