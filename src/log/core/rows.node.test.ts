import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LineFilter, type LineFinder } from "./line-filter.js";
import { LogDocument } from "./log-document.js";
import type { LogText } from "./log-text.js";
import { RowModel } from "./rows.js";

const encoder = new TextEncoder();

function logOf(text: string): LogDocument {
  const log = new LogDocument();
  log.append(encoder.encode(text));
  return log;
}

/** Every row of the picture as `line:from-to`, or as `line and n lines` where a filter leaves them out. */
function picture(rows: RowModel): string[] {
  return Array.from({ length: rows.rowCount }, (_, index) => {
    const row = rows.row(index);
    if (row?.gap !== undefined) return `${row.line} and ${row.gap} lines`;
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

  it("folds a group far above that was open only for want of a later one", () => {
    const log = logOf(`--- a\n1\n~~~ m\n${"1\n".repeat(300)}`);
    const rows = new RowModel(log);
    assert.equal(rows.rowCount, 3);
    log.append(encoder.encode("--- b\n2\n"));
    rows.update();
    assert.deepEqual(picture(rows), ["0:0-5", "2:0-5", "303:0-5", "304:0-1"]);
  });

  it("ends a group at a header that is drawn over the first line that can still change", () => {
    const log = logOf(`+++ a\n${"1\n".repeat(150)}`);
    const rows = new RowModel(log);
    const line = log.settledLineCount;
    log.append(encoder.encode("\x1b[100A\r--- b"));
    rows.update();
    assert.equal(log.groups.at(1)?.line, line);
    assert.equal(rows.rowCount, line + 1);
  });

  it("calls a line that is filtered out hidden, and finds it at its gap", () => {
    const { rows } = filtered("a\nb\nx\nc\nd\n", 0);
    assert.deepEqual(picture(rows), [
      "0 and 2 lines",
      "2:0-1",
      "3 and 2 lines",
    ]);
    assert.equal(rows.isHidden(4), true);
    assert.equal(rows.rowOf(4), 2);
    assert.equal(rows.rowOf(1), 0);
  });

  it("shows lines around each match of a filter, and the header of its group", () => {
    const { rows } = filtered("top\n--- a\n1\n2\n3\nx\n4\n--- b\n5\n", 1);
    assert.deepEqual(picture(rows), [
      "0 and 1 lines",
      "1:0-5",
      "2 and 2 lines",
      "4:0-1",
      "5:0-1",
      "6:0-1",
      "7 and 2 lines",
    ]);
  });

  it("opens a gap from its top, and then altogether", () => {
    const { rows } = filtered("a\nb\nc\nd\nx\n", 0);
    rows.revealGap(3, 2);
    assert.deepEqual(picture(rows), [
      "0:0-1",
      "1:0-1",
      "2 and 2 lines",
      "4:0-1",
    ]);
    rows.revealGap(2, Infinity);
    assert.equal(rows.rowCount, 5);
  });

  it("keeps what was revealed at the end of a log that is still redrawn", () => {
    const { log, rows, finder } = filtered("x\na\nb\n", 0);
    rows.revealGap(1, 1);
    log.append(encoder.encode("c\n"));
    finder.refresh();
    finder.step(Infinity);
    rows.update();
    assert.deepEqual(picture(rows), ["0:0-1", "1:0-1", "2 and 2 lines"]);
  });

  it("shows a line that is wanted in spite of the filter, and some around it", () => {
    const { rows } = filtered(`x\n${"a\n".repeat(20)}`, 0);
    rows.uncover(10);
    assert.equal(rows.isHidden(10), false);
    assert.equal(rows.row(rows.rowOf(10))?.line, 10);
    assert.equal(rows.isHidden(5), true);
  });

  it("shows the same as before once the filter is gone, and what was folded meanwhile", () => {
    const { log, rows } = filtered("--- a\n1\n--- b\n2\n", 0);
    const [first] = log.groups;
    assert.ok(first);
    rows.setOpen(first, true);
    log.append(encoder.encode("3\n"));
    rows.update();
    rows.filter = undefined;
    assert.deepEqual(picture(rows), [
      "0:0-5",
      "1:0-1",
      "2:0-5",
      "3:0-1",
      "4:0-1",
    ]);
  });

  it("takes in as many matches as one update bears, and says that there are more", () => {
    const log = logOf("x\n\n".repeat(25_000));
    const finder = new LetterFinder(log);
    finder.step(Infinity);
    const rows = new RowModel(log);
    rows.filter = new LineFilter(finder, 0);
    const counts: number[] = [];
    while (rows.pending) {
      counts.push(rows.rowCount);
      rows.update();
    }
    assert.ok(counts.length >= 2 && counts.length <= 20);
    assert.equal(rows.rowCount, 50_000);
  });

  it("gets over a line with more matches than one update takes in lines", () => {
    const log = logOf(`${"x".repeat(30_000)}\n\nx\n`);
    const finder = new LetterFinder(log);
    finder.step(Infinity);
    const rows = new RowModel(log);
    rows.filter = new LineFilter(finder, 0);
    assert.equal(rows.pending, false);
    assert.deepEqual(picture(rows), ["0:0-30000", "1 and 1 lines", "2:0-1"]);
  });

  it("agrees with counting row by row, however the log grows, folds, wraps and is filtered", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        const log = new LogDocument();
        const rows = new RowModel(log);
        const finder = new LetterFinder(log);
        const naive = new NaiveRows(log, rows, finder);
        for (const one of acts) {
          const line = "line" in one ? one.line % (log.lineCount + 1) : 0;
          if ("write" in one) {
            log.append(encoder.encode(one.write.join("")));
            if (one.refresh) finder.refresh();
          } else if ("wrap" in one) rows.wrap = one.wrap;
          else if ("open" in one) {
            const group = log.groups.at(log.groups.indexAt(line));
            if (group) rows.setOpen(group, one.open);
          } else if ("all" in one) rows.setAllOpen(one.all);
          else if ("search" in one) {
            finder.refresh();
            finder.step(one.search);
          } else if ("context" in one) {
            naive.setContext(one.context);
            rows.filter =
              one.context === undefined
                ? undefined
                : new LineFilter(finder, one.context);
          } else if ("reveal" in one) {
            naive.reveal(line, one.reveal);
            rows.revealGap(line, one.reveal);
          } else {
            naive.uncover(line);
            rows.uncover(line);
          }
          rows.update();
          naive.check();
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

const piece = fc.constantFrom(
  "word ",
  "a long line of text ",
  "x",
  "\n",
  "\n",
  "\n--- x\n",
  "\n+++ y\n",
  "\n~~~ a header that is longer than the wrap\n",
  "\n^^^ +++\n",
  "\n".repeat(120),
  "\x1b[3A",
  "\x1b[2K",
  "\x1b[J",
  "\r",
);

const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      write: fc.array(piece, { maxLength: 40 }),
      refresh: fc.boolean(),
    }),
  },
  fc.record({
    wrap: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  }),
  fc.record({ line: fc.nat(2_000), open: fc.boolean() }),
  fc.record({ all: fc.boolean() }),
  fc.record({ search: fc.constantFrom(3, 100, Infinity) }),
  fc.record({ context: fc.option(fc.nat(3), { nil: undefined }) }),
  fc.record({ line: fc.nat(2_000), reveal: fc.nat(30) }),
  fc.record({ line: fc.nat(2_000), uncover: fc.constant(true) }),
);

/** Finds every "x", as far as it has come. */
class LetterFinder implements LineFinder {
  readonly #log: LogText;
  readonly lines: number[] = [];
  #searched = 0;
  finalLines = 0;

  constructor(log: LogText) {
    this.#log = log;
  }

  get matchCount(): number {
    return this.lines.length;
  }

  lineOf(index: number): number {
    return this.lines[index] ?? -1;
  }

  firstMatchFrom(line: number): number {
    const index = this.lines.findIndex((found) => found >= line);
    return index === -1 ? this.lines.length : index;
  }

  refresh(): void {
    this.#searched = this.finalLines;
    this.lines.length = this.firstMatchFrom(this.#searched);
  }

  step(count: number): void {
    const end = Math.min(this.#log.lineCount, this.#searched + count);
    for (let line = this.#searched; line < end; line++)
      for (const letter of this.#log.text(line))
        if (letter === "x") this.lines.push(line);
    this.#searched = end;
    this.finalLines = Math.min(end, this.#log.settledLineCount);
  }
}

/** The same picture, made from the whole log each time. */
class NaiveRows {
  readonly #log: LogText;
  readonly #rows: RowModel;
  readonly #finder: LetterFinder;
  #context: number | undefined;
  #revealed = new Set<number>();

  constructor(log: LogText, rows: RowModel, finder: LetterFinder) {
    this.#log = log;
    this.#rows = rows;
    this.#finder = finder;
  }

  setContext(context: number | undefined): void {
    this.#context = context;
    this.#revealed = new Set();
  }

  reveal(line: number, count: number): void {
    if (this.#context === undefined) return;
    const shown = this.#shown();
    if (shown.has(line) || line >= this.#log.lineCount) return;
    let first = line;
    while (first > 0 && !shown.has(first - 1)) first--;
    for (let at = first; at < first + count && !shown.has(at); at++)
      if (at < this.#log.lineCount) this.#revealed.add(at);
  }

  uncover(line: number): void {
    if (this.#context === undefined || line >= this.#log.lineCount) return;
    if (this.#shown().has(line)) return;
    for (let at = Math.max(0, line - 3); at < line + 4; at++)
      if (at < this.#log.lineCount) this.#revealed.add(at);
  }

  check(): void {
    const rows = this.#rows;
    const { lineCount } = this.#log;
    const expected: string[] = [];
    const shown = this.#shown();
    for (let line = 0; line < lineCount; line++) {
      const first = shown.has(line) ? expected.length : expected.length - 1;
      if (!shown.has(line)) {
        assert.equal(rows.isHidden(line), true);
        if (this.#context !== undefined && (line === 0 || shown.has(line - 1)))
          expected.push(`${line} and ${this.#gap(line, shown)} lines`);
        else assert.equal(rows.rowOf(line, 7), this.#placeOf(line, first));
        continue;
      }
      const columns = this.#log.columns(line);
      const isOne = rows.wrap === undefined || this.#group(line)?.line === line;
      const wrap = isOne ? Math.max(1, columns) : (rows.wrap ?? 1);
      for (let from = 0; from === 0 || from < columns; from += wrap) {
        assert.equal(rows.rowOf(line, isOne ? 0 : from), expected.length);
        expected.push(`${line}:${from}-${Math.min(columns, from + wrap)}`);
      }
    }
    assert.deepEqual(picture(rows), expected);
    assert.equal(rows.row(-1), undefined);
    assert.equal(rows.row(expected.length), undefined);
    assert.equal(rows.rowOf(lineCount), expected.length);
  }

  /** A line that is hidden is found at its group's header, or at its gap. */
  #placeOf(line: number, last: number): number {
    if (this.#context !== undefined) return last;
    return this.#rows.rowOf(this.#group(line)?.line ?? 0);
  }

  #gap(line: number, shown: ReadonlySet<number>): number {
    let end = line;
    while (end < this.#log.lineCount && !shown.has(end)) end++;
    return end - line;
  }

  #shown(): ReadonlySet<number> {
    const shown = new Set<number>();
    const { lineCount } = this.#log;
    if (this.#context === undefined) {
      for (let line = 0; line < lineCount; line++) {
        const group = this.#group(line);
        if (!group || group.line === line || this.#rows.isOpen(group))
          shown.add(line);
      }
      return shown;
    }
    for (const line of this.#revealed) if (line < lineCount) shown.add(line);
    for (const match of this.#finder.lines) {
      const header = this.#group(match)?.line;
      if (header !== undefined) shown.add(header);
      for (
        let line = Math.max(0, match - this.#context);
        line <= match + this.#context && line < lineCount;
        line++
      )
        shown.add(line);
    }
    return shown;
  }

  #group(line: number) {
    const { groups } = this.#log;
    return groups.at(groups.indexAt(line));
  }
}

function filtered(text: string, context: number) {
  const log = logOf(text);
  const finder = new LetterFinder(log);
  finder.step(Infinity);
  const rows = new RowModel(log);
  rows.filter = new LineFilter(finder, context);
  return { log, rows, finder };
}
