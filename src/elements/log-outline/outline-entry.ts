import type { LogGroup, LogText } from "../../log/core/log-text.js";

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

/** The groups whose titles have a text in them, in any case. */
export function groupsTitled(
  groups: readonly LogGroup[],
  text: string,
): readonly LogGroup[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return groups;
  return groups.filter(({ title }) => title.toLowerCase().includes(wanted));
}
