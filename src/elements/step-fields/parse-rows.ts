import type { DraftRow } from "./draft.js";

/**
 * Lines of `NAME=value` as rows, the way `.env` files and shells write them. `undefined`
 * for a text that holds none, which is then just text. A line without a value is a row
 * without one, so that nothing of what was pasted is lost.
 */
export function parseRows(text: string): readonly DraftRow[] | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^export\s+/, ""))
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (!lines.some((line) => line.includes("="))) return undefined;
  return lines.map((line) => {
    const at = line.indexOf("=");
    if (at === -1) return { name: line, value: "" };
    return {
      name: line.slice(0, at).trim(),
      value: unquoted(line.slice(at + 1).trim()),
    };
  });
}

/** The first name that stands there twice, of which only one could be meant. */
export function repeatedName(names: readonly string[]): string | undefined {
  return names.find((name, at) => name !== "" && names.indexOf(name) < at);
}

/** Rows as Buildkite takes them; those left empty are none. */
export function recordOf(
  rows: readonly DraftRow[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows
      .map(({ name, value }) => [name.trim(), value] as const)
      .filter(([name]) => name !== ""),
  );
}

export function rowsOf(
  record: Readonly<Record<string, string>> = {},
): readonly DraftRow[] {
  return Object.entries(record).map(([name, value]) => ({ name, value }));
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;
}
