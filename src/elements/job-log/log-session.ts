import type { JobRef } from "../../api/types.js";
import type { LiveStore } from "../../live/live-store.js";
import { LogFollower } from "../../live/log-follower.js";
import { LogTail, type LogSink } from "../../live/log-tail.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import type { LogProgress } from "../../log/worker/log-progress.js";
import { RestartableLog } from "../../log/worker/restartable-log.js";
import type { WorkerDocument } from "../../log/worker/worker-document.js";

export interface LogSessionOptions {
  readonly store: LiveStore;
  readonly ref: JobRef;
  readonly createWorker: CreateWorker | false | undefined;
  readonly jobHasEnded: () => boolean;
  readonly onChange: () => void;
}

/** One job's log on its way from Buildkite to the screen: fetched, parsed, followed. */
export class LogSession implements LogSink {
  readonly #options: LogSessionOptions;
  readonly #written: RestartableLog;
  #tail: LogTail;
  #follower: LogFollower;
  #active = false;
  #stopped = false;

  constructor(options: LogSessionOptions) {
    this.#options = options;
    this.#written = new RestartableLog({
      createWorker: options.createWorker,
      onChange: options.onChange,
      onLost: () => this.#startOver(),
    });
    this.#tail = this.#newTail();
    this.#follower = this.#follow();
  }

  /** The log as far as it has come. Another one only where Buildkite's has been replaced. */
  get log(): WorkerDocument {
    return this.#written.shown;
  }

  /** Whether a worker can be had; a search by regular expression needs one, too. */
  get createWorker(): CreateWorker | false | undefined {
    return this.#written.createWorker;
  }

  get follower(): LogFollower {
    return this.#follower;
  }

  /** How much of the log has come. `onChange` and the log's own changes tell of news. */
  get progress(): LogProgress {
    const { received, total } = this.#tail;
    return { state: this.#state, received, total };
  }

  setActive(active: boolean): void {
    this.#active = active;
    this.#activate();
  }

  /** Breaks the transfer off, and asks for nothing more. What has come stays, and can be read and searched. */
  stopLoading(): void {
    if (this.#stopped || this.#follower.complete) return;
    this.#stopped = true;
    this.#follower.stop();
    this.#options.onChange();
  }

  /** Goes on from where it was stopped. */
  resumeLoading(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#follower = this.#follow();
    this.#activate();
    this.#options.onChange();
  }

  /** Ends everything, for good. */
  stop(): void {
    this.#follower.stop();
    this.#written.dispose();
  }

  get ready(): Promise<void> {
    return this.#written.ready;
  }

  append(bytes: Uint8Array<ArrayBuffer>): void {
    this.#written.append(bytes);
  }

  /** What was shown stays until there is something new to show. */
  restart(): void {
    this.#written.restart();
  }

  get #state(): LogProgress["state"] {
    if (this.#stopped) return "stopped";
    if (this.#follower.complete) return this.log.ended ? "complete" : "loading";
    if (this.#follower.error) return "failed";
    return this.#tail.caughtUp ? "growing" : "loading";
  }

  /** The worker died halfway: the log is read again, on this thread. */
  #startOver(): void {
    this.#follower.stop();
    this.#written.reread();
    this.#tail = this.#newTail();
    this.#follower = this.#follow();
    this.#activate();
  }

  #activate(): void {
    if (!this.#stopped) this.#follower.setActive(this.#active);
  }

  #newTail(): LogTail {
    const { store, ref } = this.#options;
    return new LogTail(store.client, ref, this);
  }

  #follow(): LogFollower {
    const { store, jobHasEnded, onChange } = this.#options;
    return new LogFollower({
      store,
      tail: this.#tail,
      jobHasEnded,
      onChange: () => {
        if (this.#follower.complete) this.#written.end();
        onChange();
      },
    });
  }
}
