import type { ReactiveController, ReactiveElement } from "lit";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import type { LogProgress } from "../../log/worker/log-progress.js";
import { readLog, type LogReading } from "../../log/worker/log-reading.js";
import type { LogSource, LogSourceError } from "../../log/worker/log-source.js";
import type { LiveLog } from "../../log/worker/worker-document.js";
import type { DropController } from "./drop-controller.js";
import { BuildkiteLogResumeEvent, BuildkiteLogStopEvent } from "./events.js";

/** What a viewer is given to show. */
export interface GivenLog {
  readonly log: LiveLog | undefined;
  readonly progress: LogProgress | undefined;
  readonly source: LogSource | undefined;
  readonly name: string;
  readonly createWorker: CreateWorker | false | undefined;
  readonly downloadRaw: (() => Promise<Blob>) | undefined;
}

/**
 * The log that its host shows: one that was dropped on it, one that somebody else reads,
 * or one that it reads itself.
 */
export class OpenLog implements ReactiveController {
  readonly #host: ReactiveElement & GivenLog;
  readonly #dropped: DropController;
  readonly #onGrowth: () => void;
  #source: LogSource | undefined;
  #reading: LogReading | undefined;
  #heard: LiveLog | undefined;
  #unsubscribe: (() => void) | undefined;

  /** @param onGrowth Runs whenever there is more of the log. */
  constructor(
    host: ReactiveElement & GivenLog,
    dropped: DropController,
    onGrowth: () => void,
  ) {
    this.#host = host;
    this.#dropped = dropped;
    this.#onGrowth = onGrowth;
    host.addController(this);
  }

  get log(): LiveLog | undefined {
    return this.#reading ? this.#reading.log : this.#host.log;
  }

  get progress(): LogProgress | undefined {
    return this.#reading ? this.#reading.progress : this.#host.progress;
  }

  /** Why the log could not be read to its end. */
  get error(): LogSourceError | undefined {
    return this.#reading?.error;
  }

  /** Whether a worker can be had. */
  get createWorker(): CreateWorker | false | undefined {
    return this.#reading ? this.#reading.createWorker : this.#host.createWorker;
  }

  /** What a file with it is called, without an ending. */
  get name(): string {
    const { file } = this.#dropped;
    return file
      ? file.name.replace(/(?:\.(?:log|txt|gz))+$/i, "")
      : this.#host.name;
  }

  /** Gets it as it was written, where that is possible. */
  get downloadRaw(): (() => Promise<Blob>) | undefined {
    const { file } = this.#dropped;
    const bytes = file ?? (this.#reading ? this.#host.source : undefined);
    if (bytes instanceof Blob) return () => Promise.resolve(bytes);
    if (bytes instanceof ArrayBuffer || bytes instanceof Uint8Array)
      return () => Promise.resolve(new Blob([new Uint8Array(bytes)]));
    return this.#host.downloadRaw;
  }

  stop(): void {
    if (this.#reading) this.#reading.stop();
    else this.#host.dispatchEvent(new BuildkiteLogStopEvent());
  }

  /** `undefined` where what has been stopped cannot be gone on with. */
  get resume(): (() => void) | undefined {
    if (this.#reading) return undefined;
    return () => this.#host.dispatchEvent(new BuildkiteLogResumeEvent());
  }

  /** For the host's `willUpdate`: takes in what it was given. */
  update(): void {
    const { source, log, createWorker } = this.#host;
    this.#read(
      this.#dropped.source ?? (log ? undefined : source),
      createWorker,
    );
    this.#listen();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#heard = undefined;
    // One that is only moved within the document is connected again by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected && !this.#reading?.log.ended) this.#close();
    });
  }

  #read(
    source: LogSource | undefined,
    createWorker: CreateWorker | false | undefined,
  ): void {
    if (source === this.#source || !this.#host.isConnected) return;
    this.#close();
    this.#source = source;
    if (!source) return;
    this.#reading = readLog(source, { createWorker });
    this.#reading.subscribe(() => this.#host.requestUpdate());
  }

  #listen(): void {
    const { log } = this;
    if (log === this.#heard || !this.#host.isConnected) return;
    this.#unsubscribe?.();
    this.#heard = log;
    this.#unsubscribe = log?.subscribe(this.#onGrowth);
  }

  #close(): void {
    this.#reading?.dispose();
    this.#reading = undefined;
    this.#source = undefined;
  }
}
