import type { LogText } from "../../log/core/log-text.js";
import type { LogPosition, TextRange } from "../../log/core/range-text.js";

export type { LogPosition, TextRange };

/** How far a double click looks each way: a line may be a megabyte of base64. */
const LONGEST_WORD = 1_000;

/** What a drag grows by: set by a single, a double or a triple click. */
export type Granularity = "character" | "word" | "line";

/** Characters that a double click takes together: paths and URLs come out whole, brackets and quotes do not. */
export const WORD = /[\p{L}\p{N}\p{M}_\-./:@~%+#?&=\\]+/gu;

/**
 * A stretch of the log marked by a person. It names lines and offsets, never what is
 * on screen, so that it may reach over any number of lines that are not rendered.
 */
export class LogSelection {
  /** What the first click took; a drag never shrinks below it. */
  readonly #origin: TextRange;
  readonly #head: LogPosition;
  readonly #granularity: Granularity;

  private constructor(
    origin: TextRange,
    head: LogPosition,
    granularity: Granularity,
  ) {
    this.#origin = origin;
    this.#head = head;
    this.#granularity = granularity;
  }

  static at(
    log: LogText,
    position: LogPosition,
    granularity: Granularity = "character",
  ): LogSelection {
    const origin = unitAt(log, position, granularity);
    return new LogSelection(origin, position, granularity);
  }

  static everything(log: LogText): LogSelection {
    const start = { line: 0, offset: 0 };
    const last = Math.max(0, log.lineCount - 1);
    const end = { line: last, offset: log.lengthOf(last) };
    return new LogSelection({ start, end }, end, "character");
  }

  get head(): LogPosition {
    return this.#head;
  }

  extendTo(head: LogPosition): LogSelection {
    return new LogSelection(this.#origin, head, this.#granularity);
  }

  /** The text covered, in the order of the log. */
  range(log: LogText): TextRange {
    const unit = unitAt(log, this.#head, this.#granularity);
    return isBefore(this.#head, this.#origin.start)
      ? { start: unit.start, end: this.#origin.end }
      : {
          start: this.#origin.start,
          end: isBefore(unit.end, this.#origin.end)
            ? this.#origin.end
            : unit.end,
        };
  }
}

export function isBefore(one: LogPosition, other: LogPosition): boolean {
  return (
    one.line < other.line ||
    (one.line === other.line && one.offset < other.offset)
  );
}

export function isEmpty({ start, end }: TextRange): boolean {
  return !isBefore(start, end);
}

/** A part of a line: from inclusive, to exclusive. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** What of a line lies within the range, as offsets; `undefined` where nothing does. */
export function rangeOnLine(
  { start, end }: TextRange,
  line: number,
  length: number,
): OffsetRange | undefined {
  if (line < start.line || line > end.line) return undefined;
  const from = line === start.line ? Math.min(start.offset, length) : 0;
  const to = line === end.line ? Math.min(end.offset, length) : length;
  return from < to ? { start: from, end: to } : undefined;
}

function unitAt(
  log: LogText,
  position: LogPosition,
  granularity: Granularity,
): TextRange {
  if (granularity === "character") return { start: position, end: position };
  const { line, offset } = position;
  if (granularity === "line")
    return {
      start: { line, offset: 0 },
      end:
        line + 1 < log.lineCount
          ? { line: line + 1, offset: 0 }
          : { line, offset: log.lengthOf(line) },
    };
  const from = Math.max(0, offset - LONGEST_WORD);
  const text = log.slice(line, from, offset + LONGEST_WORD);
  const word = wordAt(text, offset - from);
  return {
    start: { line, offset: from + word.start },
    end: { line, offset: from + word.end },
  };
}

function wordAt(text: string, offset: number): OffsetRange {
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start > offset) break;
    if (offset >= end) continue;
    // A sentence's full stop or a colon after a file name is not part of the name.
    const trimmed = start + match[0].replace(/[.:?]+$/, "").length;
    return { start, end: offset < trimmed ? trimmed : end };
  }
  return { start: offset, end: Math.min(offset + 1, text.length) };
}
