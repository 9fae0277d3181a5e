import type { LogRun, LogStyle } from "../core/log-text.js";
import type { Mark, MarkKind, TerminalRow } from "./terminal-row.js";

/**
 * Looks that a row is painted with at most. Each makes an element of the terminal's, and
 * a row may have another colour in every cell: 7,000 elements in one window.
 */
export const MOST_STRETCHES = 60;

/** A part of a row that looks the same from end to end. */
export interface Stretch {
  /** UTF-16 offsets into the text that there is of the line. */
  readonly start: number;
  readonly end: number;
  /** What the log says of it. */
  readonly run: LogRun | undefined;
  /** How it is painted. */
  readonly style: LogStyle | undefined;
  readonly mark: MarkKind | undefined;
}

/** What of a row lies between two offsets, cut wherever its look changes, and bounded. */
export function stretchesOf(
  row: TerminalRow,
  from: number,
  to: number,
): readonly Stretch[] {
  const stretches = plainBlanks(cutUp(row, from, to), row.line.text);
  const looks = stretches.filter(
    (stretch, index) => !looksLike(stretch, stretches[index - 1]),
  ).length;
  return looks > MOST_STRETCHES
    ? coarsened(stretches, Math.ceil(looks / MOST_STRETCHES))
    : stretches;
}

function cutUp(
  { line: { runs, offset }, marks }: TerminalRow,
  from: number,
  to: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let index = 0;
  let marked = 0;
  for (let at = from; at < to;) {
    while ((runs[index]?.end ?? Infinity) <= at) index++;
    while ((marks[marked]?.end ?? Infinity) <= at + offset) marked++;
    const run = partAt(runs[index], at);
    const mark = partAt(marks[marked], at + offset);
    const end = Math.min(
      to,
      nextEdge(runs[index], at),
      nextEdge(marks[marked], at + offset) - offset,
    );
    const { style } = run ?? {};
    stretches.push({ start: at, end, run, style, mark: mark?.kind });
    at = end;
  }
  return stretches;
}

type Part = LogRun | Mark;

function partAt<Kind extends Part>(
  part: Kind | undefined,
  at: number,
): Kind | undefined {
  return part && part.start <= at ? part : undefined;
}

function nextEdge(part: Part | undefined, at: number): number {
  if (!part) return Infinity;
  return part.start > at ? part.start : part.end;
}

/**
 * Blanks take the look of what stands before them where that is not seen, and those that a
 * row begins with that of what follows: an element less.
 */
function plainBlanks(
  stretches: readonly Stretch[],
  text: string,
): readonly Stretch[] {
  const isPlain = ({ mark, style }: Stretch) => !mark && !isSeenOnBlanks(style);
  const isBlank = (stretch: Stretch) =>
    isPlain(stretch) && /^ +$/.test(text.slice(stretch.start, stretch.end));
  let before = stretches.find((stretch) => !isBlank(stretch));
  return stretches.map((stretch) => {
    const joins = before && isPlain(before) && isBlank(stretch);
    before = joins ? { ...stretch, style: before?.style } : stretch;
    return before;
  });
}

function isSeenOnBlanks(style: LogStyle | undefined): boolean {
  if (!style) return false;
  const { background, inverse, strike, overline, underline, href } = style;
  const lines = strike || overline || underline !== false || href !== undefined;
  return background !== undefined || inverse || lines;
}

/**
 * Only each so many looks is a new one, in even steps, so that a rainbow stays one. What
 * is selected and the current match keep their edges, and nothing is concealed: what is
 * to be seen might be along with it.
 */
function coarsened(
  stretches: readonly Stretch[],
  step: number,
): readonly Stretch[] {
  let looks = 0;
  let style: LogStyle | undefined;
  let match: MarkKind | undefined;
  return stretches.map((stretch, index) => {
    const isExact =
      stretch.mark === "selection" || stretch.mark === "currentMatch";
    if (!looksLike(stretch, stretches[index - 1])) {
      if (looks % step === 0) {
        style = stretch.style?.conceal ? undefined : stretch.style;
        match = isExact ? undefined : stretch.mark;
      }
      looks++;
    }
    return { ...stretch, style, mark: isExact ? stretch.mark : match };
  });
}

function looksLike(one: Stretch, other: Stretch | undefined): boolean {
  return (
    other !== undefined && one.style === other.style && one.mark === other.mark
  );
}
