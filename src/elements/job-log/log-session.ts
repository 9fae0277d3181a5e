import type { JobRef } from "../../api/types.js";
import type { LiveStore } from "../../live/live-store.js";
import { LogFollower } from "../../live/log-follower.js";
import { LogTail, type LogSink } from "../../live/log-tail.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import { WorkerDocument } from "../../log/worker/worker-document.js";

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
  #createWorker: CreateWorker | false | undefined;
  #follower: LogFollower;
  #active = false;
  #log: WorkerDocument;
  /** What is being read in place of `#log`, once it has something to show. */
  #next: WorkerDocument | undefined;

  constructor(options: LogSessionOptions) {
    this.#options = options;
    this.#createWorker = options.createWorker;
    this.#log = this.#document();
    this.#follower = this.#follow();
  }

  /** The log as far as it has come. Another one only where Buildkite's has been replaced. */
  get log(): WorkerDocument {
    return this.#log;
  }

  /** Whether a worker can be had; a search by regular expression needs one, too. */
  get createWorker(): CreateWorker | false | undefined {
    return this.#createWorker;
  }

  get follower(): LogFollower {
    return this.#follower;
  }

  setActive(active: boolean): void {
    this.#active = active;
    this.#follower.setActive(active);
  }

  stop(): void {
    this.#follower.stop();
    this.#next?.dispose();
    this.#log.dispose();
  }

  append(bytes: Uint8Array<ArrayBuffer>): void {
    (this.#next ?? this.#log).append(bytes);
  }

  /** What was shown stays until there is something new to show. */
  restart(): void {
    this.#next?.dispose();
    const next = this.#document();
    this.#next = next;
    const unsubscribe = next.subscribe(() => {
      unsubscribe();
      this.#showNext(next);
    });
  }

  #showNext(next: WorkerDocument): void {
    if (this.#next !== next) return;
    this.#log.dispose();
    this.#log = next;
    this.#next = undefined;
    this.#options.onChange();
  }

  #document(): WorkerDocument {
    return new WorkerDocument({
      createWorker: this.#createWorker,
      onLost: () => this.#startOverHere(),
    });
  }

  /** The worker died halfway: the log is read again, on this thread. */
  #startOverHere(): void {
    this.#createWorker = false;
    this.#follower.stop();
    this.restart();
    this.#follower = this.#follow();
    this.#follower.setActive(this.#active);
  }

  #follow(): LogFollower {
    const { store, ref, jobHasEnded, onChange } = this.#options;
    return new LogFollower({
      store,
      tail: new LogTail(store.client, ref, this),
      jobHasEnded,
      onChange: () => {
        if (this.#follower.complete) (this.#next ?? this.#log).end();
        onChange();
      },
    });
  }
}
