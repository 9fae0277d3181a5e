import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LineFilter, type LineFinder } from "../../log/core/line-filter.js";
import { LogDocument } from "../../log/core/log-document.js";
import { LogLayout } from "./log-layout.js";

const encoder = new TextEncoder();
const ROW = 20;

/** A window of 10 rows and 60 columns on a log. */
class Reader {
  readonly log = new LogDocument();
  readonly layout = new LogLayout(() => {});
  wrap = false;
  filter: LineFilter | undefined;

  constructor(text: string) {
    this.log.append(encoder.encode(text));
    this.layout.viewport.setCell({ width: 10, height: ROW });
    this.resize(700, 10 * ROW);
    this.layout.setLog(this.log);
    this.update();
  }

  update(): void {
    this.layout.update(this.wrap, false, this.filter);
  }

  write(text: string): void {
    this.log.append(encoder.encode(text));
    this.update();
  }

  resize(width: number, height: number): void {
    this.layout.viewport.setSize(width, height);
    this.update();
  }

  /** As a wheel does. */
  scrollTo(row: number): void {
    const { viewport } = this.layout;
    viewport.moveToRow(row);
    // The container rounds what it was told, and says so.
    viewport.scrolledTo(Math.round(viewport.scrollTop), 0);
    this.update();
  }

  scrollToLine(line: number): void {
    this.scrollTo(this.layout.model.rowOf({ line, offset: 0 }));
  }

  toggle(line: number): void {
    this.layout.model.toggle(line);
    this.update();
  }

  setAllOpen(open: boolean): void {
    this.layout.model.setAllOpen(open);
    this.update();
  }

  /** The line at the top of the window. */
  get top(): number | undefined {
    return this.layout.model.row(this.layout.viewport.firstRow)?.line;
  }

  /** The pixels of it that are scrolled off. */
  get offset(): number {
    return this.layout.viewport.offset;
  }
}

/** Matches where a log holds them, told of as a search comes to them. */
function finderOf(lines: readonly number[]) {
  const found: number[] = [];
  const finder: LineFinder & { come(count: number): void } = {
    get matchCount() {
      return found.length;
    },
    finalLines: 0,
    lineOf: (index) => found[index] ?? -1,
    firstMatchFrom: (line) => found.filter((one) => one < line).length,
    come: (count) =>
      found.push(...lines.slice(found.length, found.length + count)),
  };
  return finder;
}

const numbered = (count: number, length = 8) =>
  Array.from({ length: count }, (_, index) =>
    `${index} `.padEnd(length, "·"),
  ).join("\n") + "\n";

const grouped = (groups: number, lines: number, marker = "+++") =>
  Array.from(
    { length: groups },
    (_, index) => `${marker} group ${index}\n${"text\n".repeat(lines)}`,
  ).join("");

describe("what is being read", () => {
  it("stays where it is while lines are written below", () => {
    const reader = new Reader(numbered(500));
    reader.scrollTo(123.4);
    reader.write(numbered(500));
    assert.equal(reader.top, 123);
    assert.ok(Math.abs(reader.offset - 0.4 * ROW) < 1);
  });

  it("stays where it is when groups above it are folded, and when they are unfolded", () => {
    const reader = new Reader(grouped(10, 50));
    reader.scrollToLine(51 * 7 + 10);
    for (const group of [0, 3, 6]) reader.toggle(51 * group);
    assert.equal(reader.top, 51 * 7 + 10);
    reader.toggle(51 * 3);
    assert.equal(reader.top, 51 * 7 + 10);
  });

  it("stays where it is when a group above it folds by itself, because of a header that came", () => {
    const reader = new Reader(
      `--- a\n${"text\n".repeat(50)}~~~ b\n${"text\n".repeat(300)}`,
    );
    reader.toggle(51);
    reader.scrollToLine(150);
    reader.write("+++ c\nmore\n");
    assert.equal(reader.layout.model.rowCount, 1 + 301 + 2);
    assert.equal(reader.top, 150);
  });

  it("is gone back to when everything is folded and then unfolded", () => {
    const reader = new Reader(grouped(10, 50));
    reader.scrollTo(51 * 7 + 10.25);
    reader.setAllOpen(false);
    reader.setAllOpen(true);
    assert.equal(reader.top, 51 * 7 + 10);
    assert.ok(Math.abs(reader.offset - 0.25 * ROW) < 1);
  });

  it("is the group's header while it is folded away", () => {
    const reader = new Reader(grouped(40, 50));
    reader.scrollToLine(51 * 7 + 10);
    reader.setAllOpen(false);
    assert.equal(reader.top, 51 * 7);
  });

  it("stays at the top however often lines are wrapped to and fro, and to other widths", () => {
    const reader = new Reader(numbered(400, 200));
    reader.scrollTo(123);
    reader.wrap = true;
    reader.update();
    assert.equal(reader.top, 123);
    for (const width of [300, 900, 450, 700]) {
      reader.resize(width, 10 * ROW);
      assert.equal(reader.top, 123);
    }
    reader.wrap = false;
    reader.update();
    assert.equal(reader.top, 123);
  });

  it("is the same text in the middle of a long line, whatever the width", () => {
    const reader = new Reader(numbered(400, 3_000));
    reader.wrap = true;
    reader.update();
    reader.scrollTo(reader.layout.model.rowOf({ line: 100, offset: 1_500 }));
    const read = reader.layout.model.positionOf(
      reader.layout.viewport.firstRow,
    );
    for (const width of [400, 1_100, 333, 700]) reader.resize(width, 10 * ROW);
    assert.deepEqual(
      reader.layout.model.positionOf(reader.layout.viewport.firstRow),
      read,
    );
  });

  it("stays where it is when the text becomes larger or smaller", () => {
    const reader = new Reader(numbered(400));
    reader.scrollTo(123.5);
    for (const height of [24, 15, 20]) {
      reader.layout.viewport.setCell({ width: height / 2, height });
      reader.update();
      assert.equal(reader.top, 123);
      assert.ok(Math.abs(reader.offset - height / 2) < 1);
    }
  });

  it("stays where it is while matches come in above it", () => {
    const reader = new Reader(numbered(2_000));
    const finder = finderOf([10, 20, 30, 700, 900, 1_000, 1_100, 1_200, 1_500]);
    finder.come(6);
    reader.filter = new LineFilter(finder, 5);
    reader.update();
    reader.scrollToLine(900);
    assert.equal(reader.top, 900);
    reader.layout.model.revealGap(100, 50);
    reader.update();
    assert.equal(reader.top, 900);
    finder.come(3);
    reader.update();
    assert.equal(reader.top, 900);
  });

  it("is gone back to when the filter is taken off", () => {
    const reader = new Reader(numbered(2_000));
    reader.scrollTo(1_234.5);
    const finder = finderOf([10, 20, 30, 700, 1_900]);
    reader.filter = new LineFilter(finder, 0);
    reader.update();
    finder.come(5);
    reader.update();
    reader.filter = undefined;
    reader.update();
    assert.equal(reader.top, 1_234);
    assert.ok(Math.abs(reader.offset - 0.5 * ROW) < 1);
  });

  it("is what somebody scrolled to meanwhile when the filter is taken off", () => {
    const reader = new Reader(numbered(2_000));
    reader.scrollTo(1_234);
    const finder = finderOf(Array.from({ length: 100 }, (_, at) => at * 20));
    finder.come(100);
    reader.filter = new LineFilter(finder, 0);
    reader.update();
    reader.scrollToLine(400);
    reader.filter = undefined;
    reader.update();
    assert.equal(reader.top, 400);
  });

  it("stays where it is when rows far above it are redrawn", () => {
    const reader = new Reader(numbered(300));
    reader.scrollToLine(280);
    reader.write("\x1b[90A\rredrawn with more text than before\x1b[90B");
    assert.equal(reader.top, 280);
  });

  it("stays at the top through anything that leaves it in the log", () => {
    const act = fc.oneof(
      fc.record({ write: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ width: fc.integer({ min: 250, max: 1_500 }) }),
      fc.record({ wrap: fc.boolean() }),
      fc.record({ toggle: fc.nat(7) }),
      fc.record({ all: fc.boolean() }),
      fc.record({ cell: fc.integer({ min: 12, max: 30 }) }),
      fc.record({ filter: fc.option(fc.nat(6), { nil: undefined }) }),
    );
    fc.assert(
      fc.property(
        fc.nat(7),
        fc.nat(20),
        fc.array(act, { maxLength: 12 }),
        (group, line, acts) => {
          const reader = new Reader(
            grouped(8, 20) + "+++ last\n" + numbered(60, 130),
          );
          const read = group * 21 + line;
          reader.scrollToLine(read);
          const finder = finderOf([5, 50, 100, 150]);
          finder.come(4);
          for (const one of acts) {
            if ("write" in one) reader.write(numbered(one.write, 100));
            else if ("width" in one) reader.resize(one.width, 10 * ROW);
            else if ("wrap" in one) reader.wrap = one.wrap;
            else if ("toggle" in one) reader.toggle(21 * one.toggle);
            else if ("all" in one) reader.setAllOpen(one.all);
            else if ("cell" in one)
              reader.layout.viewport.setCell({ width: 8, height: one.cell });
            else
              reader.filter =
                one.filter === undefined
                  ? undefined
                  : new LineFilter(finder, one.filter);
            reader.update();
          }
          // Whatever hid it meanwhile: it is back at the top once it shows.
          reader.filter = undefined;
          reader.setAllOpen(true);
          assert.equal(reader.top, read);
        },
      ),
      { numRuns: 1_500 },
    );
  });
});
