import type { LogLine } from "../../log/core/log-text.js";
import type { SearchMatch } from "../../log/core/search.js";
import type { Mark, TerminalRow } from "../../log/terminal/terminal-row.js";
import { flattenMarks } from "./row-marks.js";
import { rangeOnLine, type TextRange } from "./selection.js";

/** What a search found, by line. */
export interface FoundInLog {
  matchesOf(line: number): readonly SearchMatch[];
}

/** What is pointed out in the log, wherever it is. */
export interface Highlights {
  readonly selection: TextRange | undefined;
  readonly found: FoundInLog | undefined;
  readonly currentMatch: SearchMatch | undefined;
}

/** A row as the terminal paints it. */
export function terminalRow(
  line: number,
  content: LogLine,
  from: number,
  to: number,
  highlights: Highlights,
): TerminalRow {
  const marks = marksOnLine(line, content.text.length, highlights);
  return { line: content, from, to, marks: flattenMarks(marks) };
}

function marksOnLine(
  line: number,
  length: number,
  { selection, found, currentMatch }: Highlights,
): Mark[] {
  const marks: Mark[] = [];
  const selected = selection && rangeOnLine(selection, line, length);
  if (selected) marks.push({ ...selected, kind: "selection" });
  for (const { start, end } of found?.matchesOf(line) ?? []) {
    const isCurrent =
      currentMatch?.line === line && currentMatch.start === start;
    marks.push({ start, end, kind: isCurrent ? "currentMatch" : "match" });
  }
  return marks;
}
