import type { Mark, MarkKind } from "../../log/terminal/terminal-row.js";

/** Of two marks on the same characters the one is seen that comes first here. */
const BY_RANK = ["currentMatch", "selection", "match"] as const;

/** Marks that may overlap, as stretches that do not: the most important one wins each character. */
export function flattenMarks(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks;
  const edges = marks
    .flatMap(({ start, end, kind }) => [
      { at: start, kind, opens: 1 },
      { at: end, kind, opens: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const open: Record<MarkKind, number> = {
    match: 0,
    selection: 0,
    currentMatch: 0,
  };
  const flat: Mark[] = [];
  for (const [index, { at: start, kind, opens }] of edges.entries()) {
    open[kind] += opens;
    const end = edges[index + 1]?.at ?? start;
    const seen = BY_RANK.find((candidate) => open[candidate] > 0);
    if (!seen || end === start) continue;
    const last = flat.at(-1);
    if (last?.kind === seen && last.end === start)
      flat[flat.length - 1] = { ...last, end };
    else flat.push({ start, end, kind: seen });
  }
  return flat;
}
