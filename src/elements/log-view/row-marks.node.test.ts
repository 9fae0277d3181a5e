import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { flattenMarks } from "./row-marks.js";

describe("marks that overlap", () => {
  it("show the match that is looked at above the selection, and that above other matches", () => {
    assert.deepEqual(
      flattenMarks([
        { start: 2, end: 20, kind: "selection" },
        { start: 0, end: 4, kind: "match" },
        { start: 8, end: 12, kind: "currentMatch" },
        { start: 18, end: 24, kind: "match" },
      ]),
      [
        { start: 0, end: 2, kind: "match" },
        { start: 2, end: 8, kind: "selection" },
        { start: 8, end: 12, kind: "currentMatch" },
        { start: 12, end: 20, kind: "selection" },
        { start: 20, end: 24, kind: "match" },
      ],
    );
  });

  it("leave gaps unmarked", () => {
    const marks = [
      { start: 0, end: 2, kind: "match" },
      { start: 5, end: 6, kind: "match" },
    ] as const;
    assert.deepEqual(flattenMarks(marks), marks);
  });
});
