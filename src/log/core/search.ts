import { WORD_CHARACTER } from "./whole-word.js";

export interface SearchQuery {
  readonly text: string;
  readonly regExp?: boolean;
  readonly caseSensitive?: boolean;
  readonly wholeWord?: boolean;
}

export interface SearchMatch {
  readonly line: number;
  /** UTF-16 offsets into the line's text: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The query as a regular expression; throws a SyntaxError, fit to be shown, if it is none. */
export function searchPattern({ text, regExp, ...how }: SearchQuery): RegExp {
  const source = regExp ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return compile(source, how);
}

/** A regular expression that finds as the query says, all over a text. */
export function compile(
  source: string,
  {
    caseSensitive = false,
    wholeWord = false,
  }: Omit<SearchQuery, "text" | "regExp">,
  moreFlags = "",
): RegExp {
  const flags = `g${caseSensitive ? "" : "i"}${moreFlags}`;
  if (wholeWord) {
    const word = WORD_CHARACTER;
    return new RegExp(`(?<!${word})(?:${source})(?!${word})`, `${flags}u`);
  }
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    // Escapes such as `\-` are errors in Unicode mode only.
    return new RegExp(source, flags);
  }
}
