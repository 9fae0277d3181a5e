import type { Clock } from "./clock.js";

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

/** How often a promise chain may hand over before `advance` looks for the next timer. */
const SETTLE_TURNS = 4;

/**
 * A clock that moves only when a test says so. `advance` runs the timers that fall due,
 * in order, and lets the promises that hang on each of them settle in between.
 */
export class ManualClock implements Clock {
  #now: number;
  #handles = 0;
  readonly #timers = new Map<number, Timer>();

  constructor(start: number | string = "2026-11-20T09:30:00.000Z") {
    this.#now = typeof start === "number" ? start : Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, ms: number): unknown {
    const handle = ++this.#handles;
    this.#timers.set(handle, { due: this.#now + Math.max(0, ms), callback });
    return handle;
  }

  clearTimeout(handle: unknown): void {
    this.#timers.delete(handle as number);
  }

  /** How many timers wait; nothing that stopped should have left one. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets `ms` milliseconds pass. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (;;) {
      const next = this.#nextDueBy(end);
      if (next === undefined) break;
      const [handle, timer] = next;
      this.#timers.delete(handle);
      this.#now = Math.max(this.#now, timer.due);
      timer.callback();
      await settle();
    }
    this.#now = end;
    await settle();
  }

  #nextDueBy(end: number): readonly [number, Timer] | undefined {
    let next: readonly [number, Timer] | undefined;
    for (const entry of this.#timers) {
      if (entry[1].due > end) continue;
      if (next === undefined || entry[1].due < next[1].due) next = entry;
    }
    return next;
  }
}

/** Lets everything that is ready to run do so. Reading a response's body takes several turns. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < SETTLE_TURNS; turn++) await nextTurn();
}

/**
 * In a browser a task of the lowest priority comes after the ones that deliver a
 * response's body. Elsewhere a message comes after the promises that are ready, and
 * sooner than any timer would.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { scheduler } = globalThis as { scheduler?: TaskScheduler };
    if (scheduler) {
      void scheduler.postTask(() => resolve(), { priority: "background" });
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
      port1.close();
      resolve();
    };
    port1.postMessage(undefined);
  });
}

/** The part of the Prioritized Task Scheduling API that is used here; TypeScript knows none of it. */
interface TaskScheduler {
  postTask(
    callback: () => void,
    options: { readonly priority: "background" },
  ): Promise<void>;
}
