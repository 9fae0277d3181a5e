import type { LogWindow } from "../../log/core/log-text.js";
import type { SearchMatch } from "../../log/core/search.js";
import type { Mark, TerminalRow } from "../../log/terminal/terminal-row.js";
import { flattenMarks } from "./row-marks.js";
import { rangeOnLine, type TextRange } from "./selection.js";

/** What a search found, by line. */
export interface FoundInLog {
  /** For the overview beside the scrollbar, which goes by these two. */
  readonly matchCount?: number;
  /** The index of the first match at `line` or below; `matchCount` if there is none. */
  firstMatchFrom?(line: number): number;
  /** Those of a line; at least those between two UTF-16 offsets, since a line may have millions. */
  matchesOf(line: number, from?: number, to?: number): readonly SearchMatch[];
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
  content: LogWindow,
  from: number,
  to: number,
  highlights: Highlights,
): TerminalRow {
  const { offset, text } = content;
  const marks = marksOnLine(line, offset, offset + text.length, highlights);
  return { line: content, from, to, marks: flattenMarks(marks) };
}

/** Those that reach into what there is of the line: between two offsets. */
function marksOnLine(
  line: number,
  from: number,
  to: number,
  { selection, found, currentMatch }: Highlights,
): Mark[] {
  const marks: Mark[] = [];
  const selected = selection && rangeOnLine(selection, line, to);
  if (selected && selected.end > from)
    marks.push({ ...selected, kind: "selection" });
  for (const { start, end } of found?.matchesOf(line, from, to) ?? []) {
    if (start >= to || end <= from) continue;
    const isCurrent =
      currentMatch?.line === line && currentMatch.start === start;
    marks.push({ start, end, kind: isCurrent ? "currentMatch" : "match" });
  }
  return marks;
}
