import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LogDocument } from "../../log/core/log-document.js";
import type { ProblemList } from "../../log/core/log-text.js";
import { RowModel } from "../../log/core/rows.js";
import {
  firstRowOf,
  nearestMark,
  overviewMarks,
  pointOf,
} from "./overview-map.js";

const encoder = new TextEncoder();

function logOf(text: string): LogDocument {
  const log = new LogDocument();
  log.append(encoder.encode(text));
  log.end();
  return log;
}

/** Things on lines, in order. */
function foundAt(lines: readonly number[]) {
  return {
    matchCount: lines.length,
    firstMatchFrom: (line: number) => lines.filter((one) => one < line).length,
    matchesOf: () => [],
  };
}

function problemsAt(
  found: readonly { line: number; kind: "error" | "warning" }[],
): ProblemList {
  return {
    length: found.length,
    at: (index) => found[index],
    firstFrom: (line) => found.filter((one) => one.line < line).length,
    errorCount: found.filter(({ kind }) => kind === "error").length,
    firstErrorLine: undefined,
  };
}

const points = (marks: Uint8Array) =>
  [...marks.keys()].filter((point) => marks[point]);

describe("the map of a log", () => {
  it("shows matches, errors and warnings in proportion to where they are", () => {
    const rows = new RowModel(logOf("line\n".repeat(1_000)));
    const marks = overviewMarks(
      100,
      rows,
      foundAt([0, 500, 505, 999]),
      problemsAt([
        { line: 250, kind: "error" },
        { line: 255, kind: "warning" },
        { line: 700, kind: "warning" },
      ]),
    );
    assert.deepEqual(points(marks.matches), [0, 50, 99]);
    assert.deepEqual(points(marks.errors), [25]);
    assert.deepEqual(points(marks.warnings), [25, 70]);
  });

  it("shows what is folded away at its group's header", () => {
    const log = logOf(`+++ a\n${"x\n".repeat(99)}+++ b\n${"y\n".repeat(99)}`);
    const rows = new RowModel(log);
    const [first] = log.groups;
    assert.ok(first);
    rows.setOpen(first, false);
    const { matches } = overviewMarks(101, rows, foundAt([50, 150]), undefined);
    assert.deepEqual(points(matches), [0, 51]);
  });

  it("keeps apart what a short log has on lines next to each other", () => {
    const rows = new RowModel(logOf("a\nb\nc\n"));
    const { matches } = overviewMarks(300, rows, foundAt([0, 2]), undefined);
    assert.deepEqual(points(matches), [0, 200]);
  });

  it("leads to the nearest mark, where one is near", () => {
    const rows = new RowModel(logOf("line\n".repeat(100)));
    const marks = overviewMarks(100, rows, foundAt([40, 80]), undefined);
    assert.equal(nearestMark(marks, 43, 4), 40);
    assert.equal(nearestMark(marks, 45, 4), undefined);
    assert.equal(nearestMark(marks, 79, 4), 80);
  });

  it("has a mark where each line is, and nowhere else, however lines fold and wrap", () => {
    const group = fc.record({
      lines: fc.nat(30),
      length: fc.nat(80),
      open: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 1, maxLength: 6 }),
        fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined }),
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.nat(200), { maxLength: 12 }),
        (groups, wrap, height, wanted) => {
          const log = logOf(
            groups
              .map(
                ({ lines, length }, at) =>
                  `--- ${at}\n${`${"x".repeat(length)}\n`.repeat(lines)}`,
              )
              .join(""),
          );
          const rows = new RowModel(log);
          rows.wrap = wrap;
          for (const [index, { open }] of groups.entries()) {
            const folded = log.groups.at(index);
            if (folded) rows.setOpen(folded, open);
          }
          const lines = wanted
            .map((line) => line % log.lineCount)
            .sort((one, other) => one - other);
          const { matches } = overviewMarks(
            height,
            rows,
            foundAt(lines),
            undefined,
          );
          const expected = new Set(
            lines.map((line) =>
              pointOf(rows.rowOf(line), height, rows.rowCount),
            ),
          );
          assert.deepEqual(
            points(matches),
            [...expected].sort((one, other) => one - other),
          );
          for (const point of expected) {
            const row = firstRowOf(point, height, rows.rowCount);
            assert.equal(pointOf(row, height, rows.rowCount), point);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
