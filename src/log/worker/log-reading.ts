import type { CreateWorker } from "./create-worker.js";
import type { LogProgress } from "./log-progress.js";
import {
  canReadAgain,
  LogSourceError,
  piecesOf,
  sizeOf,
  type LogSource,
} from "./log-source.js";
import { RestartableLog } from "./restartable-log.js";
import { secondFrame } from "./second-frame.js";
import type { WorkerDocument } from "./worker-document.js";

export interface LogReadingOptions {
  /** Starts the parser's worker; `false` parses on this thread. */
  readonly createWorker?: CreateWorker | false | undefined;
}

/** Reads a log from bytes that are at hand or on their way. */
export function readLog(
  source: LogSource,
  options: LogReadingOptions = {},
): LogReading {
  return new LogReading(source, options);
}

/**
 * A log that is read from a source to its end. It asks the source for more only as the
 * parser gets on, so that neither a slow nor a huge one fills the memory.
 */
export class LogReading {
  readonly #source: LogSource;
  readonly #written: RestartableLog;
  readonly #subscribers = new Set<() => void>();
  #run = new AbortController();
  #unsubscribe: (() => void) | undefined;
  #state: LogProgress["state"] = "loading";
  #received = 0;
  #error: LogSourceError | undefined;

  constructor(source: LogSource, { createWorker }: LogReadingOptions) {
    this.#source = source;
    this.#written = new RestartableLog({
      createWorker,
      onChange: () => this.#listen(),
      onLost: () => this.#onLost(),
    });
    this.#listen();
    void this.#read(this.#run.signal);
  }

  /** The log as far as it is parsed. Another one once its worker has died and it is read again. */
  get log(): WorkerDocument {
    return this.#written.shown;
  }

  get progress(): LogProgress {
    return {
      state: this.#state,
      received: this.#received,
      total: sizeOf(this.#source),
    };
  }

  /** Why reading ended before the source did. */
  get error(): LogSourceError | undefined {
    return this.#error;
  }

  /** Whether a worker can be had; a search by regular expression needs one, too. */
  get createWorker(): CreateWorker | false | undefined {
    return this.#written.createWorker;
  }

  /** Calls back whenever there is more of the log, another log, or news of the progress. */
  subscribe(onChange: () => void): () => void {
    this.#subscribers.add(onChange);
    return () => this.#subscribers.delete(onChange);
  }

  /** Lets go of the source. What has been read is parsed, and stays. */
  stop(): void {
    if (this.#state === "loading") this.#finish("stopped");
  }

  /** Ends everything, for good. What has been parsed stays readable. */
  dispose(): void {
    this.#run.abort();
    this.#unsubscribe?.();
    this.#subscribers.clear();
    this.#written.dispose();
  }

  async #read(signal: AbortSignal): Promise<void> {
    try {
      for await (const piece of piecesOf(this.#source, signal)) {
        this.#received += piece.length;
        this.#written.append(piece);
        // What shows first is not to compete for the machine with what comes after it.
        if (this.#received === piece.length) await secondFrame();
        await this.#written.ready;
        if (signal.aborted) return;
      }
      // Complete it is only once it is parsed: the log itself says so then.
      if (!signal.aborted) this.#written.end();
    } catch (cause) {
      if (!signal.aborted) this.#fail(asSourceError(cause));
    }
  }

  #onLost(): void {
    this.#run.abort();
    if (this.#state !== "loading") return;
    if (!canReadAgain(this.#source)) {
      this.#fail(new LogSourceError("lost"));
      return;
    }
    this.#run = new AbortController();
    this.#received = 0;
    this.#written.reread();
    void this.#read(this.#run.signal);
  }

  #fail(error: LogSourceError): void {
    this.#error = error;
    this.#finish("failed");
  }

  #finish(state: LogProgress["state"]): void {
    this.#state = state;
    this.#run.abort();
    this.#written.breakOff();
    this.#notify();
  }

  #listen(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.log.subscribe(() => this.#onLogChange());
    this.#onLogChange();
  }

  #onLogChange(): void {
    if (this.#state === "loading" && this.log.ended) this.#state = "complete";
    this.#notify();
  }

  #notify(): void {
    for (const notify of [...this.#subscribers]) notify();
  }
}

function asSourceError(cause: unknown): LogSourceError {
  return cause instanceof LogSourceError
    ? cause
    : new LogSourceError("interrupted", { cause });
}
