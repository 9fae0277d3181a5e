import { LogParser } from "../core/log-parser.js";
import { ByteQueue } from "./byte-queue.js";
import type { LogEngine, OnDelta } from "./log-engine.js";

/** How long (ms) a slice may keep the page from painting and answering. */
const SLICE = 8;

/** Bytes parsed between two looks at the time: well under a millisecond. */
const STEP = 32 * 1024;

/** Parses on the page's own thread, in slices between which the page lives on. */
export class SlicedEngine implements LogEngine {
  readonly #parser = new LogParser();
  readonly #onDelta: OnDelta;
  readonly #queue = new ByteQueue();
  readonly #channel = new MessageChannel();
  #ending = false;
  #scheduled = false;
  #disposed = false;

  constructor(onDelta: OnDelta) {
    this.#onDelta = onDelta;
    // A message comes back sooner than a timer, which browsers hold for 4 ms when nested.
    this.#channel.port1.onmessage = () => this.#slice();
  }

  append(bytes: Uint8Array<ArrayBuffer>): void {
    this.#queue.push(bytes);
    this.#schedule();
  }

  end(): void {
    this.#ending = true;
    this.#schedule();
  }

  dispose(): void {
    this.#disposed = true;
    this.#queue.clear();
    this.#channel.port1.close();
  }

  #schedule(): void {
    if (this.#scheduled || this.#disposed) return;
    this.#scheduled = true;
    this.#channel.port2.postMessage(undefined);
  }

  #slice(): void {
    this.#scheduled = false;
    if (this.#disposed) return;
    const deadline = performance.now() + SLICE;
    do this.#parser.append(this.#queue.take(STEP));
    while (!this.#queue.isEmpty && performance.now() < deadline);
    const emptied = this.#queue.isEmpty;
    if (emptied && this.#ending) this.#parser.end();
    const delta = this.#parser.takeDelta();
    if (delta) this.#onDelta(delta);
    if (!emptied) this.#schedule();
  }
}
