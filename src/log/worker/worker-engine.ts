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

/** Bytes that are parsed before all others: more than a screen of lines, of which somebody sees nothing yet. */
const FIRST = 64 * 1024;

/**
 * With so few cores the worker and the page get in each other's way. The rest of the log
 * then waits until the first lines are painted, or so long (ms) where nothing is painted,
 * as in a hidden page.
 */
const FEW_CORES = 2;
const LONGEST_WAIT = 250;

/**
 * Parses in a worker. Until the worker has said that it lives, what is sent to it is
 * kept: a policy against workers shows only in an `error` event, some time later.
 */
export class WorkerEngine implements LogEngine {
  readonly #options: WorkerEngineOptions;
  readonly #worker: Worker;
  readonly #watch: AnswerWatch;
  #timer: ReturnType<typeof setTimeout>;
  /** The worker lives. */
  #started = false;
  /** What waits to be sent; `undefined` once nothing has to wait. */
  #held: ToWorker[] | undefined = [];
  #firstSent = false;
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
    if (this.#started) this.#sendFirst();
  }

  #post(message: ToWorker): void {
    if (message.kind === "append") this.#posted += message.bytes.length;
    else this.#ending = true;
    this.#watch.begin();
    this.#worker.postMessage(message, transferables(message));
  }

  #onMessage(message: FromWorker): void {
    if (message.kind === "parsed") {
      this.#onAnswer(message.delta);
      if (this.#held) this.#goOnOncePainted();
      return;
    }
    clearTimeout(this.#timer);
    this.#started = true;
    this.#sendFirst();
  }

  #onAnswer(delta: LogDelta): void {
    this.#parsed = delta.byteLength;
    if (this.#parsed < this.#posted || this.#ending) this.#watch.restart();
    else this.#watch.end();
    // Whoever has the end may dispose of this.
    this.#options.onDelta(delta);
  }

  /** Sends the beginning of the log, and holds the rest. */
  #sendFirst(): void {
    const [first] = this.#held ?? [];
    if (this.#firstSent || !first) return;
    this.#firstSent = true;
    if (first.kind !== "append" || first.bytes.length <= FIRST) {
      this.#held?.shift();
      this.#post(first);
    } else {
      const rest = first.bytes.slice(FIRST);
      this.#held?.splice(0, 1, { kind: "append", bytes: rest });
      this.#post({ kind: "append", bytes: first.bytes.slice(0, FIRST) });
    }
    if (navigator.hardwareConcurrency > FEW_CORES) this.#goOn();
  }

  #goOnOncePainted(): void {
    this.#timer = setTimeout(() => this.#goOn(), LONGEST_WAIT);
    requestAnimationFrame(() => {
      clearTimeout(this.#timer);
      // What follows a frame's callbacks is its painting; a task comes after that.
      this.#timer = setTimeout(() => this.#goOn());
    });
  }

  #goOn(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const message of held) this.#post(message);
  }

  #onFailure(): void {
    const held = this.#held ?? [];
    const started = this.#started;
    this.dispose();
    if (started) this.#options.onLost();
    else this.#options.onRefused(held);
  }
}
