import type { PropertyValues } from "lit";
import type { LogText } from "../../log/core/log-text.js";
import type { SearchMatch } from "../../log/core/search.js";
import { formatNumber } from "../../messages/format.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import type { Messages } from "../../messages/messages.js";
import { parseLineRange, type LineRange } from "./line-range.js";
import type { LogPosition } from "./selection.js";

/** Somewhere to go, and what is told of it once it is reached. */
export interface Destination {
  readonly position: LogPosition;
  readonly say?: () => string;
}

/** The properties of a view that lead somewhere. */
interface Leading {
  readonly source: LogText | undefined;
  readonly line: string;
  readonly currentMatch: SearchMatch | undefined;
  readonly currentLine: number | undefined;
}

/** Characters of a line that are told when it is gone to. */
const MOST_SPOKEN = 300;

/** Where those of the properties lead that were set. */
export function destinationOf(
  changed: PropertyValues<Leading>,
  { source, line, currentMatch, currentLine }: Leading,
  messages: SpokenMessages,
): Destination | undefined {
  const words = messages.words.log;
  const textOf = (at: number) => source?.slice(at, 0, MOST_SPOKEN) ?? "";
  if (changed.has("currentLine") && currentLine !== undefined)
    return {
      position: { line: currentLine, offset: 0 },
      say: () => textOf(currentLine),
    };
  if (changed.has("currentMatch") && currentMatch) {
    const number = formatNumber(currentMatch.line + 1, messages.language);
    return {
      position: { line: currentMatch.line, offset: currentMatch.start },
      say: () => words.lineText(number, textOf(currentMatch.line)),
    };
  }
  const range = changed.has("line") ? parseLineRange(line) : undefined;
  return (
    range && {
      position: { line: range.first, offset: 0 },
      say: () => linkedWords(range, words),
    }
  );
}

function linkedWords(
  { first, last }: LineRange,
  words: Messages["log"],
): string {
  return first === last
    ? words.linkedLine(String(first + 1))
    : words.linkedLines(String(first + 1), String(last + 1));
}
