import type { LogDelta } from "./delta.js";
import { LineWriter } from "./line-writer.js";
import { Screen } from "./screen.js";
import { SequenceParser } from "./sequence-parser.js";
import { StyleTable } from "./styles.js";
import { Terminal } from "./terminal.js";

/**
 * Turns the bytes of a log into deltas for a `LineStore`. It holds only the
 * terminal's screen and what no delta has taken yet, so it may run in a worker
 * without doubling the log.
 */
export class LogParser {
  readonly #styles = new StyleTable();
  readonly #writer = new LineWriter();
  readonly #screen = new Screen(this.#writer);
  readonly #sequences = new SequenceParser(
    new Terminal(this.#screen, this.#styles),
  );
  #byteLength = 0;
  #ended = false;
  #changed = false;

  /** Takes the next bytes of the log, cut anywhere. Throws after `end`. */
  append(bytes: Uint8Array): void {
    if (this.#ended)
      throw new Error("The log has ended: nothing can be appended.");
    if (bytes.length === 0) return;
    this.#sequences.parse(bytes);
    this.#byteLength += bytes.length;
    this.#changed = true;
  }

  /** Says that no more bytes will come. */
  end(): void {
    if (this.#ended) return;
    this.#sequences.end();
    this.#ended = true;
    this.#changed = true;
  }

  /** What has changed since the last call, if anything. */
  takeDelta(): LogDelta | undefined {
    if (!this.#changed) return undefined;
    this.#changed = false;
    const scrolledOut = this.#writer.lines;
    const lines = this.#writer.take((writer) => this.#screen.writeTo(writer));
    return {
      ...lines,
      ...this.#styles.take(),
      settledLines: this.#ended
        ? lines.keepLines + lines.ends.length
        : scrolledOut,
      byteLength: this.#byteLength,
      ended: this.#ended,
    };
  }
}
