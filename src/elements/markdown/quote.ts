import type { LogText } from "../../log/core/log-text.js";
import { rangeText, type TextRange } from "../../log/core/range-text.js";
import type { LineRange } from "../log-view/line-range.js";
import { longestRun, seenLines } from "./escape.js";

/** What is to be copied of a log's lines so that others know where they come from. */
export interface QuoteForm {
  readonly form: "quote";
  /** The line above, in Markdown; `time` is that of the first line, if it has one. */
  readonly head: (lines: LineRange, time: number | undefined) => string;
}

const PLAIN = { form: "text", timestamps: false } as const;

/** The range as a block of code in Markdown, below a line that says what it is. */
export function* quoteText(
  log: LogText,
  range: TextRange,
  { head }: QuoteForm,
): Generator<string> {
  const fence = "`".repeat(Math.max(3, longestFence(log, range) + 1));
  const lines = linesOf(range);
  yield `${head(lines, log.timestamp(lines.first))}\n\n${fence}\n`;
  let endsLine = true;
  for (const piece of rangeText(log, range, PLAIN)) {
    const seen = seenLines(piece);
    yield seen;
    if (seen !== "") endsLine = seen.endsWith("\n");
  }
  yield `${endsLine ? "" : "\n"}${fence}\n`;
}

/** A selection by lines ends at the start of the line after them. */
export function linesOf({ start, end }: TextRange): LineRange {
  const last = end.offset === 0 ? end.line - 1 : end.line;
  return { first: start.line, last: Math.max(start.line, last) };
}

/** Over all pieces, of which one may end within a run of backticks. */
function longestFence(log: LogText, range: TextRange): number {
  let longest = 0;
  let open = 0;
  for (const piece of rangeText(log, range, PLAIN)) {
    const seen = seenLines(piece);
    if (seen === "") continue;
    const first = /^`*/.exec(seen)?.[0].length ?? 0;
    longest = Math.max(longest, longestRun(seen), open + first);
    const whole = first === seen.length;
    open = (/`*$/.exec(seen)?.[0].length ?? 0) + (whole ? open : 0);
  }
  return longest;
}
