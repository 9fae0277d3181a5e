import type { LogDelta } from "../core/delta.js";
import { LogParser } from "../core/log-parser.js";

/** At most this long (ms) and this many bytes go into one delta. */
const LONGEST_WAIT = 40;
const MOST_BYTES = 1 << 20;

/**
 * Parses, and gives out deltas at a bearable rate: the first lines at once, since
 * somebody waits for them, and then larger helpings, since each one interrupts the page.
 */
export class DeltaPump {
  readonly #parser = new LogParser();
  readonly #give: (delta: LogDelta) => void;
  #waiting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first = true;

  constructor(give: (delta: LogDelta) => void) {
    this.#give = give;
  }

  append(bytes: Uint8Array): void {
    this.#parser.append(bytes);
    this.#waiting += bytes.length;
    if (this.#first || this.#waiting >= MOST_BYTES) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), LONGEST_WAIT);
  }

  end(): void {
    this.#parser.end();
    this.#flush();
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = 0;
    this.#first = false;
    const delta = this.#parser.takeDelta();
    if (delta) this.#give(delta);
  }
}
