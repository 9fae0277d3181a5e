import type { GroupList, LogGroup, LogText } from "../../log/core/log-text.js";

/** What was found out about groups, which are new objects once they have changed. */
const known = new WeakMap<LogGroup, boolean>();

/** Whether something in a group failed. */
export function hasErrors(log: LogText, group: LogGroup): boolean {
  const found = known.get(group) ?? holdsError(log, group);
  // The last lines of a log may be redrawn; its other groups stay as they are.
  if (group.endLine <= log.settledLineCount) known.set(group, found);
  return found;
}

function holdsError(
  { problems }: LogText,
  { line, endLine }: LogGroup,
): boolean {
  for (let index = problems.firstFrom(line); ; index++) {
    const problem = problems.at(index);
    if (!problem || problem.line >= endLine) return false;
    if (problem.kind === "error") return true;
  }
}

/** Groups in the order of their lines. */
export type Groups = Pick<GroupList, "length" | "at">;

/** The groups whose titles have a text in them, in any case. */
export function groupsTitled(groups: GroupList, text: string): Groups {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return groups;
  return [...groups].filter(({ title }) =>
    title.toLowerCase().includes(wanted),
  );
}

/** The index of the group whose header stands on a line, or -1. */
export function indexOfHeader(groups: Groups, line: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((groups.at(middle)?.line ?? Infinity) < line) low = middle + 1;
    else high = middle;
  }
  return groups.at(low)?.line === line ? low : -1;
}

/** The groups from an index to another (exclusive), as far as there are any. */
export function groupsFrom(groups: Groups, from: number, to: number) {
  const some: LogGroup[] = [];
  for (let index = from; index < to; index++) {
    const group = groups.at(index);
    if (group) some.push(group);
  }
  return some;
}
