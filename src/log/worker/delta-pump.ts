import type { LogDelta } from "../core/delta.js";
import { LogParser } from "../core/log-parser.js";

/** At most this long (ms) and this many bytes go into one delta. */
const LONGEST_WAIT = 40;
const MOST_BYTES = 2 << 20;

/** Bytes parsed between two looks at the time. A parser that has just started takes some 10 ms for them. */
const STEP = 128 * 1024;

/**
 * Parses, and gives out deltas at a bearable rate: what comes first or after a pause at
 * once, since somebody waits for it, and then larger helpings, since each one interrupts
 * the page.
 */
export class DeltaPump {
  readonly #parser = new LogParser();
  readonly #give: (delta: LogDelta) => void;
  #waiting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When (ms) the last delta was given out. */
  #given = -Infinity;

  constructor(give: (delta: LogDelta) => void) {
    this.#give = give;
  }

  append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += STEP)
      this.#parse(bytes.subarray(at, at + STEP));
  }

  end(): void {
    this.#parser.end();
    this.#flush();
  }

  #parse(bytes: Uint8Array): void {
    this.#parser.append(bytes);
    this.#waiting += bytes.length;
    const rest = this.#given + LONGEST_WAIT - performance.now();
    if (rest <= 0 || this.#waiting >= MOST_BYTES) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), rest);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = 0;
    const delta = this.#parser.takeDelta();
    if (delta) this.#give(delta);
    this.#given = performance.now();
  }
}
