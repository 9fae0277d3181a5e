import { isFields, type Fields } from "../api/fields.js";

/** A chain of merges longer than this was not written by a person. */
const MAX_MERGES = 20;

/** As much of a command as anybody reads in a list of steps. */
const MAX_TEXT = 4_000;

/** One entry of a mapping, with what `<<` merges into it where it has none of its own. */
export function entry(map: Fields, name: string, merges = 0): unknown {
  if (Object.hasOwn(map, name)) return map[name];
  if (merges >= MAX_MERGES || !Object.hasOwn(map, "<<")) return undefined;
  const merged = map["<<"];
  // A list of lists is no merge; one anchor or a list of them is.
  for (const other of Array.isArray(merged)
    ? merged.slice(0, MAX_MERGES)
    : [merged]) {
    const value = isFields(other) ? entry(other, name, merges + 1) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The first of several names that has a filled text; YAML reads `12` and `true` as no texts. */
export function textOf(
  map: Fields,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const value = scalar(entry(map, name));
    if (value !== undefined && value.trim() !== "") return value;
  }
  return undefined;
}

/** A YAML scalar as text. */
export function scalar(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

/** `true`, also where it is quoted; anything else says nothing. */
export function flagOf(map: Fields, name: string, byDefault = false): boolean {
  const value = scalar(entry(map, name))?.toLowerCase();
  return value === "true" ? true : value === "false" ? false : byDefault;
}

/** One text, or a list of them by lines, as far as it is worth reading. */
export function linesOf(value: unknown): string | undefined {
  if (!Array.isArray(value)) return scalar(value)?.slice(0, MAX_TEXT);
  let lines: string | undefined;
  for (const item of value) {
    const line = scalar(item);
    if (line !== undefined)
      lines = (lines === undefined ? line : `${lines}\n${line}`).slice(
        0,
        MAX_TEXT,
      );
    if ((lines?.length ?? 0) >= MAX_TEXT) break;
  }
  return lines;
}
