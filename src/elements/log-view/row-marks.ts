import type { Mark, MarkKind } from "../../log/terminal/terminal-row.js";

/** Which of two marks on the same characters is seen. */
const RANK: Readonly<Record<MarkKind, number>> = {
  match: 0,
  selection: 1,
  currentMatch: 2,
};

/** Marks that may overlap, as stretches that do not: the most important one wins each character. */
export function flattenMarks(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks;
  const edges = [
    ...new Set(marks.flatMap(({ start, end }) => [start, end])),
  ].sort((a, b) => a - b);
  const flat: Mark[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const kind = seenAt(marks, start);
    const last = flat.at(-1);
    if (kind && last?.kind === kind && last.end === start)
      flat[flat.length - 1] = { ...last, end };
    else if (kind) flat.push({ start, end, kind });
  }
  return flat;
}

function seenAt(marks: readonly Mark[], at: number): MarkKind | undefined {
  return marks
    .filter(({ start, end }) => start <= at && at < end)
    .map(({ kind }) => kind)
    .sort((a, b) => RANK[b] - RANK[a])[0];
}
