import type { BuildkiteError } from "../api/errors.js";
import { asBuildkiteError } from "./as-buildkite-error.js";
import type { LiveStore } from "./live-store.js";
import type { LogTail } from "./log-tail.js";
import type { Query, Watch } from "./query.js";

/** Milliseconds between two looks at a log that grows. */
const BUSY = 3_000;

/** And at one that has been quiet for a while. */
const QUIET = 10_000;

/** Each look that finds nothing makes the next one later by this factor. */
const SLOWER = 1.5;

export interface LogFollowerOptions {
  readonly store: LiveStore;
  readonly tail: Pick<LogTail, "update" | "received">;
  /** Asked before each fetch: only one that began after the job's end is the last. */
  readonly jobHasEnded: () => boolean;
  readonly onChange: () => void;
}

/** What one look at a log found; the bytes themselves went to the tail's sink. */
interface LogLook {
  readonly complete: boolean;
  readonly absent: boolean;
  readonly nextLook: number;
}

/** Two readers of one log have read different parts of it, so each asks for itself. */
let readers = 0;

/**
 * Asks the store to look for more of a log: often while it grows, less often while it
 * is quiet, once more after the job's end, and then never again.
 */
export class LogFollower {
  readonly #watch: Watch<LogLook>;
  #stopped = false;

  constructor({ store, tail, jobHasEnded, onChange }: LogFollowerOptions) {
    const query: Query<LogLook> = {
      key: `log ${++readers}`,
      transient: true,
      load: ({ signal, previous }) =>
        look(tail, jobHasEnded(), previous?.nextLook ?? BUSY, signal),
      refreshAfter: ({ complete, nextLook }) =>
        complete ? undefined : nextLook,
    };
    const onAnswer = () => {
      // There is nothing more to ask: the store would only keep the reader alive.
      if (this.complete) this.stop();
      onChange();
    };
    this.#watch = store.watch(query, onAnswer, { active: false });
  }

  /** Why the last fetch failed; gone once one succeeds. */
  get error(): BuildkiteError | undefined {
    return this.#watch.snapshot.error;
  }

  /** Buildkite has no log for this job: not yet, or not any more. */
  get absent(): boolean {
    return !this.error && this.#watch.snapshot.value?.absent === true;
  }

  /** The whole log is here, and nothing will be added to it. */
  get complete(): boolean {
    return this.#watch.snapshot.value?.complete === true;
  }

  /** Starts and pauses. What is under way goes on: most of a large log may have arrived. */
  setActive(active: boolean): void {
    this.#watch.setActive(active);
  }

  /** Ends everything, for good. */
  stop(): void {
    this.#stopped = true;
    this.#watch.stop();
  }

  /** Looks now: the job has ended, or somebody wants another attempt. Waits still where Buildkite said so. */
  async lookNow(): Promise<void> {
    if (!this.#stopped) await this.#watch.refresh();
  }
}

async function look(
  tail: LogFollowerOptions["tail"],
  last: boolean,
  delay: number,
  signal: AbortSignal,
): Promise<LogLook> {
  const before = tail.received;
  const absent = await tail.update(signal).then(() => false, isAbsence);
  const nextLook =
    tail.received === before ? Math.min(delay * SLOWER, QUIET) : BUSY;
  return { complete: last, absent, nextLook };
}

/** No log is an answer; everything else that goes wrong stays an error. */
function isAbsence(reason: unknown): true {
  if (asBuildkiteError(reason).what === "log") return true;
  throw reason;
}
