import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LineFilter, type LineFinder } from "./line-filter.js";
import { LiteralSearch } from "./literal-search.js";
import { LogDocument } from "./log-document.js";

const encoder = new TextEncoder();

/** The search itself, as a filter asks it. */
function finderOf(search: LiteralSearch): LineFinder {
  return {
    get matchCount() {
      return search.matches.length;
    },
    get finalLines() {
      return search.finalLines;
    },
    lineOf: (index) => search.matches.lineOf(index),
    firstMatchFrom: (line) => search.matches.firstFrom(line),
  };
}

function shownBy(filter: LineFilter): number[] {
  const lines: number[] = [];
  for (let index = 0; index < filter.shown.length; index++)
    for (
      let line = filter.shown.start(index);
      line < filter.shown.end(index);
      line++
    )
      lines.push(line);
  return lines;
}

/** Every line that holds the word, with its context and its group's header. */
function wanted(log: LogDocument, word: string, context: number): number[] {
  const lines = new Set<number>();
  for (let line = 0; line < log.lineCount; line++) {
    if (!log.text(line).includes(word)) continue;
    const header = log.groups.at(log.groups.indexAt(line))?.line;
    if (header !== undefined) lines.add(header);
    for (let near = line - context; near <= line + context; near++)
      if (near >= 0 && near < log.lineCount) lines.add(near);
  }
  return [...lines].sort((one, other) => one - other);
}

const piece = fc.constantFrom(
  "word ",
  "needle ",
  "nee",
  "dle",
  "\n",
  "\n",
  "\n--- group\n",
  "\n".repeat(70),
  "\x1b[3A",
  "\x1b[90A",
  "\x1b[2K",
  "\r",
);

describe("a filter over a search", () => {
  it("shows what the search has found in the log as it is, however that has grown", () => {
    const growth = fc.array(
      fc.record({
        write: fc.array(piece, { maxLength: 25 }),
        /** Bytes searched before the filter is asked. */
        search: fc.constantFrom(0, 40, Infinity),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(growth, fc.nat(3), (parts, context) => {
        const log = new LogDocument();
        const search = new LiteralSearch(log, { text: "needle" });
        const filter = new LineFilter(finderOf(search), context);
        for (const { write, search: bytes } of parts) {
          log.append(encoder.encode(write.join("")));
          search.refresh();
          if (bytes > 0) search.step(bytes);
          filter.update(log);
        }
        while (search.step());
        filter.update(log);
        assert.deepEqual(shownBy(filter), wanted(log, "needle", context));
      }),
      { numRuns: 1_500 },
    );
  });
});
