import type { CreateWorker } from "./create-worker.js";
import type { LogEngine, OnDelta } from "./log-engine.js";
import { transferables, type FromWorker, type ToWorker } from "./protocol.js";

export interface WorkerEngineOptions {
  readonly createWorker: CreateWorker;
  readonly onDelta: OnDelta;
  /** The worker did not start; these are the messages that it never took. */
  readonly onRefused: (unread: readonly ToWorker[]) => void;
  /** The worker died after it had started, and took its state with it. */
  readonly onLost: () => void;
  /** How long (ms) to wait for the first answer. */
  readonly patience: number;
}

/**
 * Parses in a worker. Until the worker has said that it lives, what is sent to it is
 * kept as well: a policy against workers shows only in an `error` event, some time later.
 */
export class WorkerEngine implements LogEngine {
  readonly #options: WorkerEngineOptions;
  readonly #worker: Worker;
  readonly #timer: ReturnType<typeof setTimeout>;
  #unread: ToWorker[] | undefined = [];

  /** Throws where the worker cannot even be constructed, as under Trusted Types. */
  constructor(options: WorkerEngineOptions) {
    this.#options = options;
    this.#worker = options.createWorker();
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) =>
      this.#onMessage(data);
    this.#worker.onerror = (event) => {
      // Handled here, so it is no error of the page.
      event.preventDefault();
      this.#onFailure();
    };
    this.#worker.onmessageerror = () => this.#onFailure();
    this.#timer = setTimeout(() => this.#onFailure(), options.patience);
  }

  append(bytes: Uint8Array<ArrayBuffer>): void {
    this.#send({ kind: "append", bytes });
  }

  end(): void {
    this.#send({ kind: "end" });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.onmessageerror = null;
    this.#worker.terminate();
  }

  #send(message: ToWorker): void {
    if (this.#unread) this.#unread.push(message);
    else this.#worker.postMessage(message, transferables(message));
  }

  #onMessage(message: FromWorker): void {
    if (message.kind === "parsed") {
      this.#options.onDelta(message.delta);
      return;
    }
    clearTimeout(this.#timer);
    const unread = this.#unread ?? [];
    this.#unread = undefined;
    for (const kept of unread) this.#send(kept);
  }

  #onFailure(): void {
    const unread = this.#unread;
    this.dispose();
    if (unread) this.#options.onRefused(unread);
    else this.#options.onLost();
  }
}
