import type { LogText } from "./log-text.js";
import { LineRanges } from "./line-ranges.js";

/** What a filter asks of a search. Matches are in the order of the log. */
export interface LineFinder {
  readonly matchCount: number;
  /** The line of a match. */
  lineOf(index: number): number;
  /** The index of the first match at `line` or below; `matchCount` if there is none. */
  firstMatchFrom(line: number): number;
  /** Matches before this line never change again. Never decreases. */
  readonly finalLines: number;
}

/** Matching lines taken in by one update: some milliseconds, also where every line matches. */
const MOST_AT_ONCE = 10_000;

/**
 * Which lines of a log show while only those that match are wanted: each with some lines
 * of context, and with the header of its group, so that one knows where it is. What has
 * been revealed by hand shows besides. It grows with the search and with the log; what is
 * final is never looked at twice.
 */
export class LineFilter {
  readonly #finder: LineFinder;
  readonly #context: number;
  readonly #shown = new LineRanges();
  /** In the order in which they were asked for. */
  readonly #revealed: { readonly from: number; readonly to: number }[] = [];
  /** Everything about the lines before this one has been taken in for good. */
  #final = 0;
  /** A header further up that shows only because of a match that is not final. */
  #lentHeader = Infinity;
  #pending = false;

  /** @param contextLines How many lines to show above and below each match. */
  constructor(finder: LineFinder, contextLines: number) {
    this.#finder = finder;
    this.#context = contextLines;
  }

  /** What shows, in order; stretches may touch. */
  get shown(): Pick<LineRanges, "length" | "start" | "end" | "indexAt"> {
    return this.#shown;
  }

  /** More matches are there than one update took in: another is needed. */
  get pending(): boolean {
    return this.#pending;
  }

  /**
   * Takes in what has been found and written since the last update, as far as one helping
   * goes. Returns the index of the first stretch that may have changed.
   */
  update(log: LogText): number {
    // What is not final may have brought lines of context and a header from above.
    const kept = Math.min(this.#final - this.#context, this.#lentHeader);
    let changed = this.#shown.truncate(Math.max(0, kept));
    this.#lentHeader = Infinity;
    const take = (from: number, to: number) => {
      const last = Math.min(to, log.lineCount);
      const index = this.#shown.add(Math.max(0, from), last);
      changed = Math.min(changed, index);
      return index < Infinity;
    };
    const final = this.#finder.finalLines;
    const reached = this.#takeMatches(log, take);
    this.#pending = reached !== undefined;
    this.#final = Math.max(this.#final, Math.min(final, reached ?? final));
    for (const { from, to } of this.#revealed) take(from, to);
    return changed;
  }

  /**
   * Shows the lines `from` to `to` (exclusive), whether they match or not. Returns the
   * index of the first stretch that changed.
   */
  reveal(from: number, to: number): number {
    this.#revealed.push({ from, to });
    return this.#shown.add(from, to);
  }

  /** Returns the line of the first match that was left for the next time, if any. */
  #takeMatches(
    log: LogText,
    take: (from: number, to: number) => boolean,
  ): number | undefined {
    const finder = this.#finder;
    const { groups } = log;
    let index = finder.firstMatchFrom(this.#final - 2 * this.#context);
    let group: number | undefined;
    for (let lines = 0; index < finder.matchCount; lines++) {
      const line = finder.lineOf(index);
      if (lines === MOST_AT_ONCE) return line;
      // The first by bisection; the others are near the one before.
      group ??= groups.indexAt(line);
      while (groups.lineOf(group + 1) <= line) group++;
      const header = groups.lineOf(group);
      if (group >= 0 && take(header, header + 1))
        if (line >= finder.finalLines)
          this.#lentHeader = Math.min(this.#lentHeader, header);
      take(line - this.#context, line + this.#context + 1);
      index++;
      // A line may match a million times.
      if (index < finder.matchCount && finder.lineOf(index) === line)
        index = finder.firstMatchFrom(line + 1);
    }
    return undefined;
  }
}
