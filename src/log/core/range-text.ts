import { ansiText } from "./ansi-text.js";
import type { LogText, LogWindow } from "./log-text.js";

/** A place between two characters: a line from 0 and a UTF-16 offset into its text. */
export interface LogPosition {
  readonly line: number;
  readonly offset: number;
}

export interface TextRange {
  readonly start: LogPosition;
  readonly end: LogPosition;
}

/** What is to be told of some lines. */
export interface TextForm {
  /** As plain text, or with colours and links as a terminal takes them. */
  readonly form: "text" | "ansi";
  /** Each line begins with its time, in UTC. */
  readonly timestamps: boolean;
}

/** Bytes of lines that are taken together where nothing has to be done to them. */
const SLAB = 1 << 18;

/** Columns of a line that are taken together, since one may be 40 MB long. */
const SLAB_COLUMNS = 65_536;

/**
 * The text of a range, lines of folded groups included: in pieces, so that a whole log
 * can become a file without ever being one string.
 */
export function* rangeText(
  log: LogText,
  range: TextRange,
  { form, timestamps }: TextForm,
): Generator<string> {
  const { start, end } = range;
  const last = Math.min(end.line, log.lineCount - 1);
  const plain = form === "text" && !timestamps;
  for (let line = start.line; line <= last; line++) {
    if (line > start.line) yield "\n";
    const slabEnd = log.bytes.lineAt(log.bytes.startOf(line) + SLAB);
    const to = Math.min(last, slabEnd);
    if (plain && line > start.line && line < to) {
      yield log.range(line, to);
      line = to - 1;
      continue;
    }
    const from = line === start.line ? start.offset : 0;
    const stop = line === end.line ? end.offset : log.lengthOf(line);
    if (timestamps) yield timeOf(log, line);
    yield* form === "text"
      ? plainPieces(log, line, from, stop)
      : ansiPieces(log, line, from, stop);
  }
}

/** About how many bytes of text there are in a range. */
export function rangeBytes(
  { bytes }: LogText,
  { start, end }: TextRange,
): number {
  const from = bytes.startOf(start.line) + start.offset;
  return Math.max(0, bytes.startOf(end.line) + end.offset - from);
}

function timeOf(log: LogText, line: number): string {
  const time = log.timestamp(line);
  return time === undefined ? "" : `${new Date(time).toISOString()} `;
}

function* plainPieces(
  log: LogText,
  line: number,
  from: number,
  to: number,
): Generator<string> {
  for (let at = from; at < to;) {
    const piece = log.slice(line, at, Math.min(to, at + SLAB_COLUMNS));
    // Half a surrogate pair would be lost on the way into a file.
    const whole = piece.replace(/(?<=.)[\ud800-\udbff]$/s, "");
    yield whole;
    at += whole.length || SLAB_COLUMNS;
  }
}

function* ansiPieces(
  log: LogText,
  line: number,
  from: number,
  to: number,
): Generator<string> {
  const last = log.columnAt(line, to);
  for (let at = log.columnAt(line, from); at < last; at += SLAB_COLUMNS) {
    const end = Math.min(last, at + SLAB_COLUMNS);
    yield ansiText(cut(log.window(line, at, end), from, to));
  }
}

/** Without what stands before `from` and after `to`, which count from the line's start. */
function cut(piece: LogWindow, from: number, to: number) {
  const start = Math.max(0, from - piece.offset);
  const end = Math.min(piece.text.length, to - piece.offset);
  return {
    text: piece.text.slice(start, end),
    runs: piece.runs
      .map((run) => ({
        ...run,
        start: Math.max(0, run.start - start),
        end: Math.min(end, run.end) - start,
      }))
      .filter((run) => run.start < run.end),
  };
}
