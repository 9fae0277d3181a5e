import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LineStore } from "./line-store.js";
import { LineWriter } from "./line-writer.js";
import { LogDocument } from "./log-document.js";
import { LogParser } from "./log-parser.js";
import { ROWS, type Row } from "./row.js";
import { Screen } from "./screen.js";
import { SequenceParser } from "./sequence-parser.js";
import { MAX_STYLES, RGB, StyleTable } from "./styles.js";
import { Terminal } from "./terminal.js";

const encoder = new TextEncoder();

/** Counts the rows that are moved between the screen and the text. */
class CountingWriter extends LineWriter {
  rowsMoved = 0;

  override writeRow(row: Row, continues: boolean): void {
    this.rowsMoved++;
    super.writeRow(row, continues);
  }

  override takeBack(row: Row, continues: boolean): void {
    this.rowsMoved++;
    super.takeBack(row, continues);
  }
}

/** Counts how much text it makes of what it holds. */
class CountingStore extends LineStore {
  unitsRead = 0;

  override range(from: number, to: number): string {
    const text = super.range(from, to);
    this.unitsRead += text.length;
    return text;
  }
}

/** What it takes to read a log in chunks with a delta after each. */
interface Work {
  /** Rows written and taken back, but for the screen that each delta brings. */
  readonly rows: number;
  /** Bytes and numbers handed over. */
  readonly handedOver: number;
  readonly bytes: number;
}

function work(text: string): Work {
  const writer = new CountingWriter();
  const screen = new Screen(writer);
  const parser = new SequenceParser(new Terminal(screen, new StyleTable()));
  const bytes = encoder.encode(text);
  let handedOver = 0;
  let brought = 0;
  for (let at = 0; at < bytes.length; at += 16_384) {
    parser.parse(bytes.subarray(at, at + 16_384));
    const before = writer.rowsMoved;
    const delta = writer.take(screen.top, (live) => screen.writeRows(live));
    brought += writer.rowsMoved - before;
    handedOver += delta.text.length + delta.ends.length;
    handedOver += delta.runStarts.length + delta.marked.length;
  }
  const rows = writer.rowsMoved - brought;
  return { rows, handedOver, bytes: bytes.length };
}

/** Something to be repeated, that asks for much. */
const PIECES: Readonly<Record<string, string>> = {
  "tabs alone": "\t",
  "tabs before characters": "\tx",
  "cursors saved and restored": "\x1b7\x1b8",
  "cursors restored a screen away": `\x1b7${"\n".repeat(99)}\x1b8`,
  "cursors going up and down": "x\n\x1b[A\x1b[B",
  "cursors going up all the way from each line": "x\n\x1b[99Ay\x1b[99B\r",
  "cursors going up again after many lines": `${"x\n".repeat(400)}\x1b[99A\x1b[99B`,
  "cursors going up by half a screen, after more": `${"x\n".repeat(51)}\x1b[50A`,
  "rows scrolled back": "x\n\x1b[99A\x1bM",
  "screens erased": "x\n\x1b[2J",
  "lines erased": "x\x1b[2K",
  "columns far away": "\x1b[159Gx\n",
  "lines of blanks": `${" ".repeat(20_000)}x\b`,
  "blanks in colours": `${"\x1b[41m \x1b[42m ".repeat(70)}\n\x1b[A`,
  "combining marks": "a\u0301\u0301\u0301",
  "headers over each other": "--- a\n\x1b[A",
  "strings that are never closed": "\x1b_x\n\x1bPx",
  "parameters without end": `\x1b[${"1;".repeat(5_000)}m`,
  "one line": "x",
};

describe("logs that ask for much", () => {
  for (const [name, piece] of Object.entries(PIECES)) {
    it(`cost in proportion to their length: ${name}`, () => {
      const count = Math.ceil(160_000 / piece.length);
      const little = work(piece.repeat(count));
      const much = work(piece.repeat(4 * count));
      // Four times as much, and a screen with each of the deltas; a square would be sixteen times.
      assert.ok(
        much.handedOver <= 5 * little.handedOver + 20_000,
        `${little.handedOver} for a quarter, ${much.handedOver} for all`,
      );
      assert.ok(
        much.rows <= much.bytes + ROWS,
        `${much.rows} rows for ${much.bytes} bytes`,
      );
    });
  }

  it("may have a header without end, which is not read anew with each piece of it", () => {
    const parser = new LogParser();
    const store = new CountingStore();
    parser.append(encoder.encode("--- Build\r\n--- "));
    for (let piece = 0; piece < 50; piece++) {
      parser.append(encoder.encode("x".repeat(20_000)));
      const delta = parser.takeDelta();
      if (delta) store.apply(delta);
    }
    assert.deepEqual(
      [...store.groups].map(({ title }) => title),
      ["Build"],
    );
    assert.ok(store.unitsRead < 2_000, `${store.unitsRead} units`);
  });

  it("have a million styles; new ones are plain then, and known ones stay", () => {
    const table = new StyleTable();
    for (let color = 0; color < MAX_STYLES; color++)
      table.id(RGB + color, 0, 0);
    assert.equal(table.id(RGB + MAX_STYLES, 0, 0), 0);
    assert.equal(table.id(RGB + 6, 0, 0), 7);
  });

  it("may be nothing but headers: reading on leaves the groups alone that are there", () => {
    const log = new LogDocument();
    log.append(encoder.encode("--- a\r\n".repeat(1_000)));
    const { groups } = log;
    const [first] = groups;
    const before = groups.version;
    log.append(encoder.encode("--- a\r\n".repeat(1_000)));
    assert.equal(log.groups, groups);
    assert.equal(groups.length, 2_000);
    assert.equal(groups.at(0), first);
    assert.notEqual(groups.version, before);
    assert.equal(groups.at(1_999)?.open, true);
    assert.equal(groups.at(999)?.open, false);
  });
});
