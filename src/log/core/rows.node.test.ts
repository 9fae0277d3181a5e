import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { groupIndexAt } from "./folds.js";
import { LogDocument } from "./log-document.js";
import { RowModel } from "./rows.js";

const encoder = new TextEncoder();

function logOf(text: string): LogDocument {
  const log = new LogDocument();
  log.append(encoder.encode(text));
  return log;
}

/** Every row of the picture as `line:from-to`. */
function picture(rows: RowModel): string[] {
  return Array.from({ length: rows.rowCount }, (_, index) => {
    const row = rows.row(index);
    return row ? `${row.line}:${row.from}-${row.to}` : "none";
  });
}

const GROUPED = "top\n+++ a\none\ntwo\n--- b\nthree\n";

describe("the rows of a log", () => {
  it("shows the lines of folded groups by their header alone", () => {
    const rows = new RowModel(logOf(GROUPED));
    assert.deepEqual(picture(rows), [
      "0:0-3",
      "1:0-5",
      "2:0-3",
      "3:0-3",
      "4:0-5",
    ]);
  });

  it("unfolds and folds a group, and all of them", () => {
    const log = logOf(GROUPED);
    const rows = new RowModel(log);
    const [first, second] = log.groups;
    assert.ok(first && second);
    rows.setOpen(first, false);
    rows.setOpen(second, true);
    assert.deepEqual(picture(rows), ["0:0-3", "1:0-5", "4:0-5", "5:0-5"]);
    rows.setAllOpen(true);
    assert.equal(rows.rowCount, 6);
  });

  it("breaks long lines into rows of the wrap's width", () => {
    const rows = new RowModel(logOf("abcdefgh\n\nxy\n"));
    rows.wrap = 3;
    assert.deepEqual(picture(rows), [
      "0:0-3",
      "0:3-6",
      "0:6-8",
      "1:0-0",
      "2:0-2",
    ]);
    rows.wrap = undefined;
    assert.equal(rows.rowCount, 3);
  });

  it("gives a group's header one row, however long it is", () => {
    const rows = new RowModel(logOf("+++ a long title\nbody"));
    rows.wrap = 4;
    assert.deepEqual(picture(rows), ["0:0-16", "1:0-4"]);
    assert.equal(rows.rowOf(0, 12), 0);
  });

  it("finds a line that is folded away at its group's header", () => {
    const rows = new RowModel(logOf(GROUPED));
    assert.equal(rows.isHidden(5), true);
    assert.equal(rows.rowOf(5), rows.rowOf(4));
  });

  it("takes in lines that are appended and lines that are redrawn", () => {
    const log = logOf("one\n50");
    const rows = new RowModel(log);
    rows.wrap = 2;
    log.append(encoder.encode("\rdone\nmore\n"));
    rows.update();
    assert.deepEqual(picture(rows), [
      "0:0-2",
      "0:2-3",
      "1:0-2",
      "1:2-4",
      "2:0-2",
      "2:2-4",
    ]);
  });

  it("agrees with counting row by row, however the log grows", () => {
    const piece = fc.constantFrom(
      "word ",
      "a long line of text ",
      "\n",
      "\n",
      "\n--- x\n",
      "\n+++ y\n",
      "\x1b[3A",
      "\r",
    );
    const growth = fc.array(fc.array(piece, { maxLength: 400 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        growth,
        fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
        (pieces, wrap) => {
          const log = new LogDocument();
          const rows = new RowModel(log);
          rows.wrap = wrap;
          for (const part of pieces) {
            log.append(encoder.encode(part.join("")));
            rows.update();
          }
          let row = 0;
          for (let line = 0; line < log.lineCount; line++) {
            const group = log.groups[groupIndexAt(log.groups, line)];
            if (group && group.line !== line && !rows.isOpen(group)) continue;
            const height =
              wrap === undefined || group?.line === line
                ? 1
                : Math.max(1, Math.ceil(log.columns(line) / wrap));
            assert.equal(rows.rowOf(line), row);
            for (let piece = 0; piece < height; piece++) {
              assert.equal(rows.rowOf(line, piece * (wrap ?? 0)), row);
              assert.equal(rows.row(row++)?.line, line);
            }
          }
          assert.equal(rows.rowCount, row);
        },
      ),
      { numRuns: 60 },
    );
  });
});
