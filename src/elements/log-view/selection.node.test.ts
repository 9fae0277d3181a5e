import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LogDocument } from "../../log/core/log-document.js";
import type { LogText } from "../../log/core/log-text.js";
import { rangeText } from "../../log/core/range-text.js";
import { LogSelection, rangeOnLine } from "./selection.js";

function logOf(...lines: string[]): LogText {
  const log = new LogDocument();
  log.append(new TextEncoder().encode(lines.join("\r\n")));
  log.end();
  return log;
}

const log = logOf(
  "cloning acme/web.git: done.",
  "  see https://example.com/a?b=c#d (or ask)   ",
  "",
  "last line",
);
const at = (line: number, offset: number) => ({ line, offset });
const copied = (selection: LogSelection) =>
  [
    ...rangeText(log, selection.range(log), {
      form: "text",
      timestamps: false,
    }),
  ].join("");

describe("a selection in a log", () => {
  it("copies what lies between press and release, in either direction", () => {
    const down = LogSelection.at(log, at(0, 8)).extendTo(at(3, 4));
    const up = LogSelection.at(log, at(3, 4)).extendTo(at(0, 8));
    const text =
      "acme/web.git: done.\n  see https://example.com/a?b=c#d (or ask)\n\nlast";
    assert.equal(copied(down), text);
    assert.equal(copied(up), text);
  });

  for (const [offset, word] of [
    [9, "acme/web.git"],
    [23, "done"],
    [2, "cloning"],
    [7, " "],
  ] as const) {
    it(`takes ${JSON.stringify(word)} by a double click on character ${offset}`, () => {
      const selection = LogSelection.at(log, at(0, offset), "word");
      const { start, end } = selection.range(log);
      assert.equal(log.text(0).slice(start.offset, end.offset), word);
    });
  }

  it("takes a URL whole, without the brackets around what follows", () => {
    const { start, end } = LogSelection.at(log, at(1, 20), "word").range(log);
    assert.equal(
      log.text(1).slice(start.offset, end.offset),
      "https://example.com/a?b=c#d",
    );
  });

  it("grows by words after a double click, and keeps the first word when dragged back", () => {
    const selection = LogSelection.at(log, at(0, 9), "word");
    assert.equal(copied(selection.extendTo(at(0, 24))), "acme/web.git: done");
    assert.equal(copied(selection.extendTo(at(0, 3))), "cloning acme/web.git");
  });

  it("takes a whole line with its end by a triple click", () => {
    const selection = LogSelection.at(log, at(0, 3), "line");
    assert.equal(copied(selection), "cloning acme/web.git: done.\n");
  });

  it("holds the whole log after Ctrl+A", () => {
    assert.equal(
      copied(LogSelection.everything(log)),
      "cloning acme/web.git: done.\n  see https://example.com/a?b=c#d (or ask)\n\nlast line",
    );
  });

  it("finds a word in a line of a megabyte without reading all of it", () => {
    const long = logOf("-".repeat(1_000_000));
    const { start, end } = LogSelection.at(long, at(0, 500_000), "word").range(
      long,
    );
    assert.ok(end.offset - start.offset <= 2_000);
  });

  it("marks on each line only what it covers there", () => {
    const range = { start: at(1, 4), end: at(3, 2) };
    assert.equal(rangeOnLine(range, 0, 10), undefined);
    assert.deepEqual(rangeOnLine(range, 1, 10), { start: 4, end: 10 });
    assert.equal(rangeOnLine(range, 2, 0), undefined);
    assert.deepEqual(rangeOnLine(range, 3, 10), { start: 0, end: 2 });
  });
});
