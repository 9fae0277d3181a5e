import type { LogDelta } from "./delta.js";
import { INVERSE, STYLE_SIZE } from "./styles.js";

/** Foregrounds as styles hold them: SGR 31 and 91, or those of 256 colours that equal them. */
const RED = 1 + 1;
const BRIGHT_RED = 9 + 1;

/** What of a delta is looked at. */
export type ScannedLines = Pick<
  LogDelta,
  | "keepLines"
  | "keepBytes"
  | "text"
  | "ends"
  | "runStarts"
  | "runStyles"
  | "styles"
  | "settledLines"
>;

/** Knows how much of each line is red. */
export class RedText {
  readonly #head: number;
  /** By style. */
  readonly #isRed: boolean[] = [false];
  /** The styles that begin in what the next delta may replace, and the one before them. */
  #starts = new Uint32Array(0);
  #styles = new Uint32Array(0);
  #before = 0;

  /** Looks at the first `head` bytes of a line. */
  constructor(head: number) {
    this.#head = head;
  }

  /** How many bytes are red, for the head of each line of a delta. */
  bytesOf(lines: ScannedLines): Uint8Array {
    const { keepBytes, text, ends, runStarts, runStyles } = lines;
    this.#learn(lines.styles);
    const counts = new Uint8Array(ends.length);
    const isRed = this.#isRed;
    let style = this.#styleAt(keepBytes);
    let start = keepBytes;
    for (let run = 0; run < runStarts.length; run++) {
      if (isRed[style] === true)
        this.#add(lines, start, runStarts[run] ?? 0, counts);
      start = runStarts[run] ?? 0;
      style = runStyles[run] ?? 0;
    }
    if (isRed[style] === true)
      this.#add(lines, start, keepBytes + text.length, counts);
    this.#keep(lines);
    return counts;
  }

  /** Counts the bytes from `from` to `to` (exclusive), which are red. */
  #add(
    { keepBytes, ends }: ScannedLines,
    from: number,
    to: number,
    counts: Uint8Array,
  ): void {
    let line = firstFrom(ends, from);
    let start = line === 0 ? keepBytes : (ends[line - 1] ?? 0) + 1;
    while (line < ends.length && start < to) {
      const end = ends[line] ?? 0;
      const last = Math.min(to, end, start + this.#head);
      counts[line] =
        (counts[line] ?? 0) + Math.max(0, last - Math.max(from, start));
      start = end + 1;
      line++;
    }
  }

  #learn(styles: Uint32Array): void {
    for (let at = 0; at < styles.length; at += STYLE_SIZE) {
      const foreground = styles[at];
      const attributes = styles[at + 2] ?? 0;
      this.#isRed.push(
        (foreground === RED || foreground === BRIGHT_RED) &&
          (attributes & INVERSE) === 0,
      );
    }
  }

  /** The style in force where a delta begins, in what the last one said. */
  #styleAt(offset: number): number {
    let style = this.#before;
    for (let run = 0; (this.#starts[run] ?? Infinity) < offset; run++)
      style = this.#styles[run] ?? 0;
    return style;
  }

  #keep(lines: ScannedLines): void {
    const { keepLines, keepBytes, ends, settledLines, runStarts, runStyles } =
      lines;
    const settled = settledLines - keepLines;
    const from = settled > 0 ? (ends[settled - 1] ?? 0) + 1 : keepBytes;
    const run = firstFrom(runStarts, from);
    this.#before =
      run > 0 ? (runStyles[run - 1] ?? 0) : this.#styleAt(keepBytes);
    // Copies, since the delta is handed on.
    this.#starts = runStarts.slice(run);
    this.#styles = runStyles.slice(run);
  }
}

/** The index of the first of ascending numbers that is not below `value`. */
function firstFrom(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
