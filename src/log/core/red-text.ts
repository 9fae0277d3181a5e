import type { LogDelta } from "./delta.js";
import { INVERSE, STYLE_SIZE } from "./styles.js";

const SPACE = 0x20;

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

/** Knows which lines are mostly red. */
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

  /** Marks the lines of a delta most of whose head is red. */
  linesOf(lines: ScannedLines): Uint8Array {
    const { keepLines, keepBytes, text, ends, runStarts, runStyles } = lines;
    const { settledLines } = lines;
    this.#learn(lines.styles);
    const marks = new Uint8Array(ends.length);
    let style = this.#styleAt(keepBytes);
    let run = 0;
    let start = keepBytes;
    for (let index = 0; index < ends.length; index++) {
      if (keepLines + index === settledLines) this.#keep(lines, run, style);
      while (run < runStarts.length && (runStarts[run] ?? 0) <= start)
        style = runStyles[run++] ?? 0;
      const end = Math.min(ends[index] ?? 0, start + this.#head);
      let red = 0;
      let at = start;
      while (at < end) {
        const next = run < runStarts.length ? (runStarts[run] ?? 0) : end;
        const stop = Math.min(next, end);
        if (this.#isRed[style] === true) red += stop - at;
        at = stop;
        if (next < end) style = runStyles[run++] ?? 0;
      }
      if (red > 0 && red * 2 > shown(text, start - keepBytes, end - keepBytes))
        marks[index] = 1;
      start = (ends[index] ?? 0) + 1;
    }
    if (settledLines >= keepLines + ends.length)
      this.#keep(lines, runStarts.length, runStyles.at(-1) ?? style);
    return marks;
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

  #keep({ runStarts, runStyles }: ScannedLines, from: number, before: number) {
    this.#before = before;
    // Copies, since the delta is handed on.
    this.#starts = runStarts.slice(from);
    this.#styles = runStyles.slice(from);
  }
}

/** How many bytes are no blanks. */
function shown(text: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text[at] !== SPACE) count++;
  return count;
}
