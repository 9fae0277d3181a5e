import type { LogDelta } from "./delta.js";
import { LineWriter } from "./line-writer.js";
import { ProblemScanner } from "./problem-scanner.js";
import { Screen, type ScreenOptions } from "./screen.js";
import { SequenceParser } from "./sequence-parser.js";
import { StyleTable } from "./styles.js";
import { Terminal } from "./terminal.js";

/**
 * Bytes of text that a log may have. Its offsets are kept in 32 bits, which is 4 GiB, and
 * no browser's tab has the memory for more; a log of a gibibyte has less text than that,
 * unless it moves the cursor to and fro: `ESC [ 160 G` writes 160 cells by 6 bytes.
 */
export const MOST_TEXT = 2 ** 31;

/**
 * Lines that a log may have. One takes 14 bytes besides its text, so that these take a
 * gibibyte, as the text of the longest log does. A log of that length has as many where 15
 * letters are its average line; one of newlines alone would take 15 GB.
 */
export const MOST_LINES = 2 ** 26;

/** Bytes parsed between two looks at how much there is; each of them makes less than 30, and one line at most. */
const STEP = 64 * 1024;

export interface ParserOptions extends ScreenOptions {
  /** Bytes of text after which no more is taken in. */
  readonly mostText?: number | undefined;
  /** Lines after which no more is taken in. */
  readonly mostLines?: number | undefined;
}

/**
 * Turns the bytes of a log into deltas for a `LineStore`. It holds only the
 * terminal's screen and what no delta has taken yet, so it may run in a worker
 * without doubling the log.
 */
export class LogParser {
  readonly #styles = new StyleTable();
  readonly #writer = new LineWriter();
  readonly #screen: Screen;
  readonly #sequences: SequenceParser;
  readonly #problems = new ProblemScanner();
  readonly #mostText: number;
  readonly #mostLines: number;
  #truncated = false;
  #byteLength = 0;
  #ended = false;
  #changed = false;

  constructor({
    mostText = MOST_TEXT,
    mostLines = MOST_LINES,
    ...options
  }: ParserOptions = {}) {
    this.#mostText = mostText;
    this.#mostLines = mostLines;
    this.#screen = new Screen(this.#writer, options);
    this.#sequences = new SequenceParser(
      new Terminal(this.#screen, this.#styles),
    );
  }

  /** Takes the next bytes of the log, cut anywhere. Throws after `end`. */
  append(bytes: Uint8Array): void {
    if (this.#ended)
      throw new Error("The log has ended: nothing can be appended.");
    if (bytes.length === 0) return;
    for (let from = 0; from < bytes.length && this.#takesMore(); from += STEP)
      this.#sequences.parse(bytes.subarray(from, from + STEP));
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
    const lines = this.#writer.take(this.#screen.top, (writer) =>
      this.#screen.writeRows(writer),
    );
    const delta = {
      ...lines,
      ...this.#styles.take(),
      settledLines: this.#ended
        ? lines.keepLines + lines.ends.length
        : lines.settledLines,
      byteLength: this.#byteLength,
      ended: this.#ended,
      truncated: this.#truncated,
    };
    return { ...delta, problems: this.#problems.find(delta) };
  }

  #takesMore(): boolean {
    this.#truncated ||=
      this.#writer.length >= this.#mostText ||
      this.#writer.lines >= this.#mostLines;
    return !this.#truncated;
  }
}
