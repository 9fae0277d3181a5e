import { LogSearch, type SearchQuery } from "../core/search.js";

/** Searches a few lines of a log; answers triples of line, start and end. */
export function searchPiece(
  text: string,
  query: SearchQuery,
): Uint32Array<ArrayBuffer> {
  const lines = text.split("\n");
  const search = new LogSearch(
    {
      lineCount: lines.length,
      settledLineCount: lines.length,
      range: (from, to) => lines.slice(from, to).join("\n"),
    },
    query,
  );
  search.step(lines.length);
  const found = new Uint32Array(search.matchCount * 3);
  for (let index = 0; index < search.matchCount; index++) {
    const match = search.match(index);
    if (match) found.set([match.line, match.start, match.end], index * 3);
  }
  return found;
}
