import {
  ERROR_WORDS,
  ERRORS,
  PASSING,
  PROBLEM_MARKS,
  RED,
  WARNING_WORDS,
  WARNINGS,
  type ProblemRule,
} from "./problem-rules.js";
import { ERROR, WARNING } from "./problems.js";
import { RedText, type ScannedLines } from "./red-text.js";
import { WordScanner } from "./word-scanner.js";

/**
 * How much of a line counts, in bytes: what surely lies in the first of the terminal's rows
 * that it takes. As soon as any of a line is final, that is; so how the log was cut into
 * deltas does not matter. It also bounds what one line can cost.
 */
const HEAD = 159;

const SPACE = 0x20;

interface Verdict {
  readonly kind: number | undefined;
  /** It belongs to a problem of its kind in the line above. */
  readonly joins: boolean;
}

const NO_PROBLEM: Verdict = { kind: undefined, joins: false };

/** What a line may be by the words in it: flags. */
const MAYBE_ERROR = 1;
const MAYBE_WARNING = 2;

/** It keeps nothing between two searches, so one does for all logs. */
const WORDS = new WordScanner([...ERROR_WORDS, ...WARNING_WORDS]);

const ANY_PASSING = anyOf(PASSING);
const JOINING_ERROR = anyOf(ERRORS.filter(({ joins }) => joins));
const ANY_ERROR = anyOf(ERRORS);
const JOINING_WARNING = anyOf(WARNINGS.filter(({ joins }) => joins));
const ANY_WARNING = anyOf(WARNINGS);

/** Finds errors and warnings in the lines of one delta after the other. */
export class ProblemScanner {
  readonly #red = new RedText(HEAD);
  readonly #decoder = new TextDecoder();
  /** The first line that the next delta replaces: where it began, and what it was. */
  #open = { start: 0, verdict: NO_PROBLEM };
  /** What the line above it is. */
  #above = NO_PROBLEM.kind;

  /** The problems among the lines of a delta, as pairs of line and kind. */
  find(lines: ScannedLines): Uint32Array<ArrayBuffer> {
    const { keepLines, keepBytes, text, ends, settledLines } = lines;
    const suspects = this.#suspects(lines);
    const red = this.#red.bytesOf(lines);
    const problems: number[] = [];
    let above = this.#above;
    let open = { start: keepBytes + text.length, verdict: NO_PROBLEM };
    for (let index = 0; index < ends.length; index++) {
      const start = index === 0 ? this.#open.start : (ends[index - 1] ?? 0) + 1;
      let verdict = NO_PROBLEM;
      if (start < keepBytes) verdict = this.#open.verdict;
      else {
        const suspect = suspects[index] ?? 0;
        const redBytes = red[index] ?? 0;
        if (suspect > 0 || redBytes > 0)
          verdict = this.#judge(lines, start, index, suspect, redBytes);
      }
      if (keepLines + index === settledLines) {
        open = { start, verdict };
        this.#above = above;
      }
      const { kind, joins } = verdict;
      if (kind !== undefined && !(joins && kind === above))
        problems.push(keepLines + index, kind);
      above = kind;
    }
    if (settledLines >= keepLines + ends.length) this.#above = above;
    this.#open = open;
    return new Uint32Array(problems);
  }

  /** Tells by flags what the lines may be in whose head something stands that a rule may be about. */
  #suspects({ text, ends, keepBytes }: ScannedLines): Uint8Array {
    const suspects = new Uint8Array(ends.length);
    const words = WORDS.scan(text);
    let word = 0;
    let next = words[0] ?? text.length;
    let start = 0;
    for (let line = 0; line < ends.length; line++) {
      const end = (ends[line] ?? 0) - keepBytes;
      let suspect = beginsWithMark(text, start, end)
        ? MAYBE_ERROR | MAYBE_WARNING
        : 0;
      while (next < end) {
        const isError = (words[word + 1] ?? 0) < ERROR_WORDS.length;
        if (next < start + HEAD)
          suspect |= isError ? MAYBE_ERROR : MAYBE_WARNING;
        word += 2;
        next = words[word] ?? text.length;
      }
      suspects[line] = suspect;
      start = end + 1;
    }
    return suspects;
  }

  #judge(
    { text, ends, keepBytes }: ScannedLines,
    start: number,
    index: number,
    suspect: number,
    red: number,
  ): Verdict {
    const from = start - keepBytes;
    const to = Math.min((ends[index] ?? 0) - keepBytes, from + HEAD);
    const head = text.subarray(from, to);
    const isRed = red > 0 && red * 2 > shown(head);
    return judge(this.#decoder.decode(head), suspect, isRed);
  }
}

function judge(text: string, suspect: number, isRed: boolean): Verdict {
  if (ANY_PASSING.test(text)) return NO_PROBLEM;
  if ((suspect & MAYBE_ERROR) !== 0 && ANY_ERROR.test(text))
    return { kind: ERROR, joins: JOINING_ERROR.test(text) };
  if ((suspect & MAYBE_WARNING) !== 0 && ANY_WARNING.test(text))
    return { kind: WARNING, joins: JOINING_WARNING.test(text) };
  return isRed && RED.test(text) ? { kind: ERROR, joins: true } : NO_PROBLEM;
}

/** Marks in UTF-8, each as one number of three bytes; where it has only two, a blank follows. */
const MARKS = new Set(
  Array.from(PROBLEM_MARKS, (mark) =>
    threeBytes(new TextEncoder().encode(`${mark} `), 0),
  ),
);

/** How many bytes are no blanks. */
function shown(head: Uint8Array): number {
  let count = 0;
  for (const byte of head) if (byte !== SPACE) count++;
  return count;
}

function beginsWithMark(text: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to && text[at] === SPACE) at++;
  const isAscii = (text[at] ?? 0) < 0x80;
  return !isAscii && at < to && MARKS.has(threeBytes(text, at));
}

function threeBytes(text: Uint8Array, at: number): number {
  const [first, second, third] = [text[at], text[at + 1], text[at + 2]];
  return ((first ?? 0) << 16) | ((second ?? 0) << 8) | (third ?? 0);
}

/** One expression for all, which the engine searches for in one go. */
function anyOf(rules: readonly ProblemRule[]): RegExp {
  return new RegExp(rules.map(({ pattern }) => pattern.source).join("|"));
}
