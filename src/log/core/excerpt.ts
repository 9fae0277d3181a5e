import type { LogText, LogWindow } from "./log-text.js";

/** A few lines of a log that tell why its job failed. */
export interface LogExcerpt {
  /** In order; where numbers are missing between two, so are lines. */
  readonly lines: readonly ExcerptLine[];
  /** Lines that tell of errors, shown or not; 0 where the excerpt is the log's last lines. */
  readonly errorCount: number;
}

export interface ExcerptLine {
  /** From 0, in the log that the excerpt was taken from. */
  readonly line: number;
  /** What stands in its first columns. */
  readonly content: LogWindow;
  readonly isError: boolean;
}

/** Errors whose surroundings show: the first ones, since later ones often follow from them. */
const MOST_ERRORS = 3;

/** Lines around each. Tools say after an error what it was about, and before it where. */
const BEFORE = 2;
const AFTER = 4;

const MOST_LINES = 14;
const LAST_LINES = 8;

/** Columns of a line; what is longer is no message but data. */
const MOST_COLUMNS = 400;

/** How Buildkite's agent ends the log of a command that failed: left out, since it says no more than the exit status. */
const EPITAPH =
  /🚨 Error: The command exited with status|^user command error: |^\^\^\^ \+\+\+\s*$/;

/**
 * The first errors of a log, each with the lines around it; where there are none, its
 * last lines.
 *
 * @param first - Lines before this one are left out, such as half a line at a tail's start.
 */
export function excerptOf(log: LogText, first = 0): LogExcerpt {
  const errors = errorLines(log, first);
  const wanted = new Set<number>();
  for (const error of errors.slice(0, MOST_ERRORS))
    for (let line = error - BEFORE; line <= error + AFTER; line++)
      if (line >= first && line < log.lineCount && !isEpitaph(log, line))
        wanted.add(line);
  const isError = new Set(errors);
  const chosen =
    errors.length === 0
      ? lastLines(log, first)
      : withoutBlankEnds([...wanted].slice(0, MOST_LINES), log);
  return {
    lines: chosen.map((line) => ({
      line,
      content: log.window(line, 0, MOST_COLUMNS),
      isError: isError.has(line),
    })),
    errorCount: errors.length,
  };
}

function errorLines(log: LogText, first: number): readonly number[] {
  const { problems } = log;
  const lines: number[] = [];
  for (let at = problems.firstFrom(first); at < problems.length; at++) {
    const problem = problems.at(at);
    if (problem?.kind === "error" && !isEpitaph(log, problem.line))
      lines.push(problem.line);
  }
  return lines;
}

function lastLines(log: LogText, first: number): readonly number[] {
  const lines: number[] = [];
  for (
    let line = log.lineCount - 1;
    line >= first && lines.length < LAST_LINES;
    line--
  ) {
    if (headOf(log, line).trim() !== "" && !isEpitaph(log, line))
      lines.unshift(line);
  }
  return lines;
}

function withoutBlankEnds(
  lines: readonly number[],
  log: LogText,
): readonly number[] {
  const isBlank = (line: number | undefined) =>
    line !== undefined && headOf(log, line).trim() === "";
  let from = 0;
  let to = lines.length;
  while (from < to && isBlank(lines[from])) from++;
  while (to > from && isBlank(lines[to - 1])) to--;
  return lines.slice(from, to);
}

function isEpitaph(log: LogText, line: number): boolean {
  return EPITAPH.test(headOf(log, line));
}

function headOf(log: LogText, line: number): string {
  return log.window(line, 0, MOST_COLUMNS).text;
}
