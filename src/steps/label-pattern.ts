/**
 * What stands in a label for something that only the job knows: `{{matrix.os}}`, the place
 * in a parallel step (`%n`, `%t`, `%N`) and variables (`$BRANCH`, `${BRANCH:-main}`).
 */
const PLACEHOLDER =
  /\{\{\s*matrix[^{}]{0,100}\}\}|%[ntN]|\$\{[^{}]{0,200}\}|\$[A-Za-z_][A-Za-z0-9_]{0,100}/g;

/** Whether a job of this name can be of the step with this label. */
export function matchesLabel(label: string, name: string): boolean {
  const parts = label.split(PLACEHOLDER);
  if (parts.length === 1) return label === name;
  // A label of placeholders alone would match everything.
  if (parts.every((part) => part.trim() === "")) return false;
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  const end = name.length - last.length;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  // Taking each part where it comes first leaves the most room for those after it.
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= end;
}
