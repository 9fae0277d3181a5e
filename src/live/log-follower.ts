import type { BuildkiteError } from "../api/errors.js";
import { asBuildkiteError } from "./as-buildkite-error.js";
import type { Clock } from "./clock.js";
import type { LogTail } from "./log-tail.js";
import { retryDelay } from "./poll-delay.js";

/** Milliseconds between two looks at a log that grows. */
const BUSY = 3_000;

/** And at one that has been quiet for a while. */
const QUIET = 10_000;

/** Each look that finds nothing makes the next one later by this factor. */
const SLOWER = 1.5;

export interface LogFollowerOptions {
  readonly tail: Pick<LogTail, "update" | "received">;
  readonly clock: Clock;
  /** Asked before each fetch: only one that began after the job's end is the last. */
  readonly jobHasEnded: () => boolean;
  readonly onChange: () => void;
}

/**
 * Decides when to look for more of a log: often while it grows, less often while it is
 * quiet, never while nobody sees it, once more after the job's end, and then never again.
 */
export class LogFollower {
  readonly #options: LogFollowerOptions;
  #active = false;
  #run: AbortController | undefined;
  #timer: unknown;
  #dueAt: number;
  #delay = BUSY;
  #failures = 0;
  #error: BuildkiteError | undefined;
  #absent = false;
  #complete = false;

  constructor(options: LogFollowerOptions) {
    this.#options = options;
    this.#dueAt = options.clock.now();
  }

  /** Why the last fetch failed; gone once one succeeds. */
  get error(): BuildkiteError | undefined {
    return this.#error;
  }

  /** Buildkite has no log for this job: not yet, or not any more. */
  get absent(): boolean {
    return this.#absent;
  }

  /** The whole log is here, and nothing will be added to it. */
  get complete(): boolean {
    return this.#complete;
  }

  get loading(): boolean {
    return this.#run !== undefined;
  }

  /** Starts and pauses. What is under way goes on: most of a large log may have arrived. */
  setActive(active: boolean): void {
    if (this.#active === active) return;
    this.#active = active;
    this.#schedule();
  }

  /** Ends everything, for good. */
  stop(): void {
    this.#active = false;
    this.#run?.abort();
    this.#run = undefined;
    this.#schedule();
  }

  /** Looks now: the job has ended, or somebody wants another attempt. Waits still where Buildkite said so. */
  lookNow(): void {
    const now = this.#options.clock.now();
    this.#dueAt = Math.max(now, this.#error?.retryAt ?? now);
    this.#schedule();
  }

  #schedule(): void {
    const { clock } = this.#options;
    clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#active || this.#run || this.#complete) return;
    const wait = this.#dueAt - clock.now();
    if (wait <= 0) void this.#look();
    else if (wait < Infinity)
      this.#timer = clock.setTimeout(() => void this.#look(), wait);
  }

  async #look(): Promise<void> {
    const { tail, jobHasEnded, onChange } = this.#options;
    const run = new AbortController();
    this.#run = run;
    const last = jobHasEnded();
    const before = tail.received;
    onChange();
    const error = await tail
      .update(run.signal)
      .then(() => undefined, asBuildkiteError);
    if (this.#run !== run) return;
    this.#run = undefined;
    if (error) this.#failed(error, last);
    else this.#succeeded(tail.received !== before, last);
    onChange();
    this.#schedule();
  }

  #succeeded(grew: boolean, last: boolean): void {
    this.#error = undefined;
    this.#absent = false;
    this.#failures = 0;
    this.#complete = last;
    this.#wait(grew);
  }

  #failed(error: BuildkiteError, last: boolean): void {
    this.#absent = error.what === "log";
    if (this.#absent) {
      this.#error = undefined;
      this.#complete = last;
      this.#wait(false);
      return;
    }
    this.#error = error;
    this.#failures++;
    const delay = retryDelay(error, this.#failures) ?? Infinity;
    this.#dueAt = this.#options.clock.now() + delay;
  }

  #wait(grew: boolean): void {
    this.#delay = grew ? BUSY : Math.min(this.#delay * SLOWER, QUIET);
    this.#dueAt = this.#options.clock.now() + this.#delay;
  }
}
