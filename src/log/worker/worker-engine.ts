import type { LogDelta } from "../core/delta.js";
import { AnswerWatch } from "./answer-watch.js";
import type { CreateWorker } from "./create-worker.js";
import type { LogEngine, OnDelta } from "./log-engine.js";
import { transferables, type FromWorker, type ToWorker } from "./protocol.js";

export interface WorkerEngineOptions {
  readonly createWorker: CreateWorker;
  readonly onDelta: OnDelta;
  /** The worker did not start; these are the messages that it never took. */
  readonly onRefused: (unread: readonly ToWorker[]) => void;
  /** The worker died after it had started, and took its state with it. Some die without an `error` event. */
  readonly onLost: () => void;
  /** How long (ms) to wait for the first answer. */
  readonly patience: number;
  /** How long (ms) a worker that has started may keep silent about bytes that it was sent. */
  readonly longestSilence: number;
}

/**
 * Parses in a worker. Until the worker has said that it lives, what is sent to it is
 * kept: a policy against workers shows only in an `error` event, some time later.
 */
export class WorkerEngine implements LogEngine {
  readonly #options: WorkerEngineOptions;
  readonly #worker: Worker;
  readonly #watch: AnswerWatch;
  readonly #timer: ReturnType<typeof setTimeout>;
  /** What waits for the worker to live; `undefined` once nothing has to wait. */
  #held: ToWorker[] | undefined = [];
  /** Bytes posted so far, those of them that are parsed, and whether the end was posted. */
  #posted = 0;
  #parsed = 0;
  #ending = false;

  /** Throws where the worker cannot even be constructed, as under Trusted Types. */
  constructor(options: WorkerEngineOptions) {
    this.#options = options;
    this.#watch = new AnswerWatch(options.longestSilence, () =>
      this.#onFailure(),
    );
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
    this.#watch.end();
    this.#held = undefined;
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.onmessageerror = null;
    this.#worker.terminate();
  }

  #send(message: ToWorker): void {
    if (this.#held) this.#held.push(message);
    else this.#post(message);
  }

  #post(message: ToWorker): void {
    if (message.kind === "append") this.#posted += message.bytes.length;
    else this.#ending = true;
    this.#watch.begin();
    this.#worker.postMessage(message, transferables(message));
  }

  #onMessage(message: FromWorker): void {
    if (message.kind === "parsed") this.#onAnswer(message.delta);
    else this.#onStart();
  }

  #onStart(): void {
    clearTimeout(this.#timer);
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const message of held) this.#post(message);
  }

  #onAnswer(delta: LogDelta): void {
    this.#parsed = delta.byteLength;
    if (this.#parsed < this.#posted || this.#ending) this.#watch.restart();
    else this.#watch.end();
    // Whoever has the end may dispose of this.
    this.#options.onDelta(delta);
  }

  #onFailure(): void {
    const held = this.#held;
    this.dispose();
    if (held) this.#options.onRefused(held);
    else this.#options.onLost();
  }
}
