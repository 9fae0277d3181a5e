/** Of a table that is longer or wider, only so much is shown. */
export const MOST_ROWS = 500;
export const MOST_COLUMNS = 50;

export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** There are more rows than are shown. */
  readonly isCut: boolean;
  /** Some row has more columns than are shown. */
  readonly isWide: boolean;
}

/** Values that are separated, and quoted where they hold the separator (RFC 4180). */
export function readTable(text: string, separator: string): Table {
  const rows: string[][] = [];
  let row: string[] = [];
  let isWide = false;
  let at = 0;
  while (at < text.length && rows.length < MOST_ROWS) {
    const { value, end } = valueAt(text, at, separator);
    if (row.length < MOST_COLUMNS) row.push(value);
    else isWide = true;
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === "\r" && text[at] === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { rows, isCut: at < text.length, isWide };
}

function valueAt(
  text: string,
  start: number,
  separator: string,
): { readonly value: string; readonly end: number } {
  let at = start;
  let quoted = "";
  if (text[at] === '"') {
    const close = closingQuote(text, at + 1);
    quoted = text.slice(at + 1, close).replaceAll('""', '"');
    at = close + 1;
  }
  let end = at;
  while (end < text.length && !`${separator}\r\n`.includes(text.charAt(end)))
    end += 1;
  return { value: quoted + text.slice(at, end), end };
}

/** A quote that is never closed goes on to the end. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}
