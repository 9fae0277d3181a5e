import { urlsIn, MOST_PLAIN_URL } from "../../log/core/links.js";
import type { LogTarget, LogText, LogWindow } from "../../log/core/log-text.js";

/** A stretch of a row that leads somewhere, or stands for a picture. */
export interface RowTarget {
  /** UTF-16 offsets into what the row shows of its line. */
  readonly start: number;
  readonly end: number;
  readonly target: LogTarget;
  /** The log does not mark it: its text is the address. */
  readonly plain: boolean;
  /** It began in a row above. */
  readonly continues: boolean;
}

/** So many in one row; with more, of which each is hardly a character wide, the rest is text. */
const MOST_TARGETS = 40;

/**
 * What a row leads to: the links and pictures that the log marks, and web addresses in
 * its text, which may have begun in the row above or end in the one below.
 */
export function targetsInRow(
  log: Pick<LogText, "slice" | "window">,
  line: number,
  content: LogWindow,
  from: number,
): readonly RowTarget[] {
  const marked = markedTargets(log, line, content, from);
  const plain = plainTargets(log, line, content).filter((url) =>
    marked.every(({ start, end }) => url.end <= start || url.start >= end),
  );
  return [...marked, ...plain]
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_TARGETS);
}

/** A link whose colour changes on the way is one link. */
function markedTargets(
  log: Pick<LogText, "window">,
  line: number,
  { runs, column }: LogWindow,
  from: number,
): RowTarget[] {
  const targets: RowTarget[] = [];
  for (const { start, end, style } of runs) {
    const target = style.href ?? style.image;
    const last = targets.at(-1);
    if (target === undefined) continue;
    if (last?.end === start && last.target === target) {
      targets[targets.length - 1] = { ...last, end };
      continue;
    }
    const continues =
      start === 0 && from > 0 && targetBefore(log, line, column) === target;
    targets.push({ start, end, target, plain: false, continues });
  }
  return targets;
}

function targetBefore(
  log: Pick<LogText, "window">,
  line: number,
  column: number,
): LogTarget | undefined {
  const style = log.window(line, column - 1, column).runs.at(-1)?.style;
  return style?.href ?? style?.image;
}

function plainTargets(
  log: Pick<LogText, "slice">,
  line: number,
  { text, offset }: LogWindow,
): RowTarget[] {
  const first = Math.max(0, offset - MOST_PLAIN_URL);
  const before = offset > 0 ? log.slice(line, first, offset) : "";
  const end = offset + text.length;
  const after = log.slice(line, end, end + MOST_PLAIN_URL);
  return urlsIn(before + text + after, first > 0).flatMap((url) => {
    const start = Math.max(0, url.start - before.length);
    const stop = Math.min(text.length, url.end - before.length);
    const continues = url.start < before.length;
    return start < stop
      ? [{ start, end: stop, target: url.href, plain: true, continues }]
      : [];
  });
}
