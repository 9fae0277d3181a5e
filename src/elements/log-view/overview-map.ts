import type { ProblemList } from "../../log/core/log-text.js";
import type { FoundInLog } from "./row-highlights.js";

/** The rows that a map stands for. */
export interface MappedRows {
  readonly rowCount: number;
  row(
    index: number,
  ): { readonly line: number; readonly from: number } | undefined;
}

/** What of the log each point of the map stands for: 1 where there is something. */
export interface OverviewMarks {
  readonly matches: Uint8Array;
  readonly errors: Uint8Array;
  readonly warnings: Uint8Array;
}

/**
 * Draws the whole log together to `height` points, one above the other, and says which of
 * them hold matches, errors and warnings. What is folded away counts where its header is.
 *
 * Its cost grows with the points that have marks, and with the logarithm of what there is:
 * stretches without any are passed over as a whole.
 */
export function overviewMarks(
  height: number,
  rows: MappedRows,
  found: FoundInLog | undefined,
  problems: ProblemList | undefined,
): OverviewMarks {
  const edges = new LineEdges(height, rows);
  const matches = new Uint8Array(height);
  const errors = new Uint8Array(height);
  const warnings = new Uint8Array(height);
  eachPoint(
    edges,
    (line) => found?.firstMatchFrom?.(line) ?? 0,
    found?.matchCount ?? 0,
    (point) => {
      matches[point] = 1;
    },
  );
  const { length: count = 0, errorCount = 0 } = problems ?? {};
  // A point is looked through no further than for what there is of both kinds.
  const kinds = Number(errorCount > 0) + Number(errorCount < count);
  eachPoint(
    edges,
    (line) => problems?.firstFrom(line) ?? 0,
    count,
    (point, first, end) => {
      let seen = 0;
      for (let index = first; index < end && seen < kinds; index++) {
        const isError = problems?.at(index)?.kind === "error";
        const marks = isError ? errors : warnings;
        if (!marks[point]) seen++;
        marks[point] = 1;
      }
    },
  );
  return { matches, errors, warnings };
}

/** The point that a row falls into. */
export function pointOf(row: number, height: number, rowCount: number): number {
  const point = Math.floor((row * height) / Math.max(1, rowCount));
  return Math.max(0, Math.min(height - 1, point));
}

/** The mark nearest to a point, if there is one within `reach` points of it. */
export function nearestMark(
  { matches, errors, warnings }: OverviewMarks,
  point: number,
  reach: number,
): number | undefined {
  for (let distance = 0; distance <= reach; distance++)
    for (const at of [point - distance, point + distance])
      if (matches[at] || errors[at] || warnings[at]) return at;
  return undefined;
}

/** The first row that falls into a point. */
export function firstRowOf(
  point: number,
  height: number,
  rowCount: number,
): number {
  return Math.ceil((point * rowCount) / height);
}

/** The first line that begins in a point of the map, asked for only where it matters. */
class LineEdges {
  readonly height: number;
  readonly #rows: MappedRows;
  readonly #known = new Map<number, number>();

  constructor(height: number, rows: MappedRows) {
    this.height = height;
    this.#rows = rows;
  }

  at(point: number): number {
    const known = this.#known.get(point);
    if (known !== undefined) return known;
    const line = this.#lineAt(point);
    this.#known.set(point, line);
    return line;
  }

  #lineAt(point: number): number {
    if (point <= 0) return 0;
    const index = firstRowOf(point, this.height, this.#rows.rowCount);
    const row = this.#rows.row(index);
    if (!row) return Infinity;
    return row.from > 0 ? row.line + 1 : row.line;
  }
}

/** Calls back for each point that holds something, with the first of it and the one after the last. */
function eachPoint(
  edges: LineEdges,
  firstFrom: (line: number) => number,
  count: number,
  visit: (point: number, first: number, end: number) => void,
): void {
  const indexAt = (point: number) => {
    const line = edges.at(point);
    return line === Infinity ? count : firstFrom(line);
  };
  const look = (from: number, to: number, first: number, end: number) => {
    if (first >= end) return;
    if (to - from === 1) {
      visit(from, first, end);
      return;
    }
    const middle = (from + to) >>> 1;
    const between = indexAt(middle);
    look(from, middle, first, between);
    look(middle, to, between, end);
  };
  if (count > 0 && edges.height > 0) look(0, edges.height, 0, count);
}
