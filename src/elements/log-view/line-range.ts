/** Lines that a link names; counted from 0, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Reads `120` or `120-140` (also with `L` before the numbers, as URLs have them). */
export function parseLineRange(text: string): LineRange | undefined {
  const match = /^L?(\d{1,9})(?:-L?(\d{1,9}))?$/.exec(text.trim());
  if (!match) return undefined;
  const one = Number(match[1]) - 1;
  const other = match[2] === undefined ? one : Number(match[2]) - 1;
  if (one < 0 || other < 0) return undefined;
  return { first: Math.min(one, other), last: Math.max(one, other) };
}

/** The attribute's form: `120` or `120-140`. */
export function formatLineRange({ first, last }: LineRange): string {
  return first === last ? `${first + 1}` : `${first + 1}-${last + 1}`;
}

/** Where lines are shown, as `120` or `120-140`; the log as a whole for the empty text. */
export type LineHref = (line: string) => string;

/** For a page that has only this log to link into: `#L120` or `#L120-L140`. */
export const lineHash: LineHref = (line) => {
  const range = parseLineRange(line);
  return range ? `#L${formatLineRange(range).replace("-", "-L")}` : "";
};

export function includesLine(
  range: LineRange | undefined,
  line: number,
): boolean {
  return range !== undefined && line >= range.first && line <= range.last;
}
