import { compile, searchPattern, type SearchQuery } from "./search.js";

/** One thing of a regular expression that matches one character, or stands for itself. */
const PART =
  /\\[pP]\{[^}]*\}|\\k<[^>]*>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!:]|\(\?<[^>]*>|\(\?|[^]/gu;

/** Classes of characters among which there is surely no newline. */
const HARMLESS_CLASS = /^\[(?!\^)(?:[^\\\p{Cc}]|\\[wdS\W])*\]$/u;

/**
 * The query as a regular expression to be run over many lines at once: it finds in them
 * what the query finds in each. `undefined` where that cannot be told from its source.
 *
 * No part of it can match a newline, so that a match ends where its line does, as before
 * the end of a text; `^` and `$` take newlines for ends by the flag `m`, and to `\\b` both
 * are alike. Every attempt then takes the same way as on the line alone.
 */
export function linesPattern(query: SearchQuery): RegExp | undefined {
  const source = query.text.replace(PART, withoutNewline);
  if (source.includes(REFUSED)) return undefined;
  try {
    const pattern = compile(source, query, "m");
    // What is only taken without the flag `u` may mean something else here and there.
    return pattern.unicode && searchPattern(query).unicode
      ? pattern
      : undefined;
  } catch {
    return undefined;
  }
}

const REFUSED = "\n";

function withoutNewline(part: string): string {
  if (part.startsWith("[^"))
    return part.startsWith("[^-") ? guarded(part) : `[^\\n${part.slice(2)}`;
  if (part.startsWith("["))
    return part === "["
      ? REFUSED
      : HARMLESS_CLASS.test(part)
        ? part
        : guarded(part);
  if (part === "(?") return REFUSED; // Flags of its own.
  if (!part.startsWith("\\")) return part;
  switch (part[1]) {
    case "s":
      return "[^\\S\\n]";
    case "W":
      return "[^\\w\\n]";
    case "D":
      return "[^\\d\\n]";
    case "p":
    case "P":
      return guarded(part);
    case "n":
    case "c":
    case "x":
    case "u":
    case "0":
    case undefined:
      return REFUSED;
    default:
      return part;
  }
}

function guarded(part: string): string {
  return `(?:(?!\\n)${part})`;
}
