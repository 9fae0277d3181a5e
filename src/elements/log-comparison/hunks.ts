import type { LineChange } from "../../log/core/line-diff.js";
import type { Comparison } from "./compare-logs.js";

/** Unchanged lines around a difference. */
export const CONTEXT = 3;

/** A difference with what stands around it; several changes where they are close. */
export interface Hunk {
  readonly changes: readonly [LineChange, ...LineChange[]];
  /** Unchanged lines between the difference before, or the beginning, and this one. */
  readonly before: number;
  /** Unchanged lines up to the next difference, or the end. */
  readonly after: number;
}

/** Lines that a hunk grows to by joining what is close. */
const MOST_JOINED = 40;

/** Differences in order. */
export function hunksOf({ changes, old, now }: Comparison): readonly Hunk[] {
  const hunks: { changes: [LineChange, ...LineChange[]]; before: number }[] =
    [];
  let end = old.first;
  for (const change of changes) {
    const unchanged = change.oldFrom - end;
    const last = hunks.at(-1);
    const height = last ? change.newTo - last.changes[0].newFrom : 0;
    if (last && unchanged <= 2 * CONTEXT && height <= MOST_JOINED)
      last.changes.push(change);
    else hunks.push({ changes: [change], before: unchanged });
    end = change.oldTo;
  }
  const tail = now.log.lineCount - (changes.at(-1)?.newTo ?? now.first);
  return hunks.map((hunk, at) => ({
    ...hunk,
    after: hunks[at + 1]?.before ?? tail,
  }));
}

/** How many lines are new, and how many are gone. */
export function countLines(changes: readonly LineChange[]): {
  readonly added: number;
  readonly gone: number;
} {
  let added = 0;
  let gone = 0;
  for (const { oldFrom, oldTo, newFrom, newTo } of changes) {
    added += newTo - newFrom;
    gone += oldTo - oldFrom;
  }
  return { added, gone };
}

/** One row of a hunk. A line of one log only stands alone or, side by side, opposite one of the other. */
export type HunkRow =
  | {
      readonly kind: "same" | "changed";
      readonly old: number | undefined;
      readonly now: number | undefined;
    }
  /** Lines of this difference that do not show. */
  | { readonly kind: "hidden"; readonly count: number };

interface RowOptions {
  readonly sideBySide: boolean;
  /** Unchanged lines that show before it. */
  readonly lead: number;
  /** Unchanged lines that show after it. */
  readonly trail: number;
  /** Lines of each change, on each side, that show. */
  readonly most: number;
}

export function rowsOf(hunk: Hunk, options: RowOptions): readonly HunkRow[] {
  const { changes } = hunk;
  const rows: HunkRow[] = [];
  const [first] = changes;
  let old = first.oldFrom - options.lead;
  let now = first.newFrom - options.lead;
  const same = (until: number) => {
    while (now < until) rows.push({ kind: "same", old: old++, now: now++ });
  };
  for (const change of changes) {
    same(change.newFrom);
    rows.push(...changedRows(change, options));
    old = change.oldTo;
    now = change.newTo;
  }
  same(now + options.trail);
  return rows;
}

function changedRows(
  { oldFrom, oldTo, newFrom, newTo }: LineChange,
  { sideBySide, most }: RowOptions,
): readonly HunkRow[] {
  const gone = linesFrom(oldFrom, Math.min(oldTo, oldFrom + most));
  const added = linesFrom(newFrom, Math.min(newTo, newFrom + most));
  const hidden = (count: number): readonly HunkRow[] =>
    count > 0 ? [{ kind: "hidden", count }] : [];
  if (sideBySide) {
    const longest = Math.max(gone.length, added.length);
    const rows = linesFrom(0, longest).map((at): HunkRow => {
      return { kind: "changed", old: gone[at], now: added[at] };
    });
    const height = Math.max(oldTo - oldFrom, newTo - newFrom);
    return [...rows, ...hidden(height - longest)];
  }
  return [
    ...gone.map((old): HunkRow => ({ kind: "changed", old, now: undefined })),
    ...hidden(oldTo - oldFrom - gone.length),
    ...added.map((now): HunkRow => ({ kind: "changed", old: undefined, now })),
    ...hidden(newTo - newFrom - added.length),
  ];
}

function linesFrom(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
