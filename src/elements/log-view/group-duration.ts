import type { LogGroup, LogText } from "../../log/core/log-text.js";

/** How many lines to look at for one with a time: agents write one per line, or none at all. */
const LOOK = 50;

/** How long a group took: from its first time to that of the next group, or to its own last. */
export function groupDuration(
  log: LogText,
  { line, endLine }: LogGroup,
): number | undefined {
  const start = firstTime(log, line, Math.min(endLine, line + LOOK), 1);
  if (start === undefined) return undefined;
  const end =
    (endLine < log.lineCount ? log.timestamp(endLine) : undefined) ??
    firstTime(log, endLine - 1, Math.max(line, endLine - LOOK) - 1, -1);
  return end === undefined ? undefined : Math.max(0, end - start);
}

function firstTime(
  log: LogText,
  from: number,
  to: number,
  step: 1 | -1,
): number | undefined {
  for (let line = from; line !== to; line += step) {
    const time = log.timestamp(line);
    if (time !== undefined) return time;
  }
  return undefined;
}
