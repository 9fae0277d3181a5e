import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { columnAtOffset, columnWindow } from "./columns.js";

const text = fc
  .array(fc.constantFrom("a", " ", "日", "🚀", "e\u0301", "─"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

describe("columns and characters", () => {
  it("agree: the column of an offset leads back to it, whatever the widths", () => {
    fc.assert(
      fc.property(text, fc.nat(60), (line, column) => {
        const offset = columnWindow(line, 0, column).end;
        const begins = columnAtOffset(line, offset);
        assert.ok(
          begins >= Math.min(column, columnAtOffset(line, line.length)),
        );
        assert.equal(columnWindow(line, 0, begins).end, offset);
      }),
    );
  });

  it("cut a line into windows that hold every character once", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (line, width) => {
        const pieces: string[] = [];
        for (
          let from = 0;
          from < columnAtOffset(line, line.length);
          from += width
        ) {
          const { start, end } = columnWindow(line, from, from + width);
          pieces.push(line.slice(start, end));
        }
        assert.equal(pieces.join(""), line);
      }),
    );
  });
});
