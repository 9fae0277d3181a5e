import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LogDocument } from "../core/log-document.js";
import type { LogWindow } from "../core/log-text.js";
import { paintRow } from "./row-painter.js";
import { MOST_STRETCHES } from "./row-stretches.js";
import type { Mark } from "./terminal-row.js";

function lineOf(raw: string): LogWindow {
  const log = new LogDocument();
  log.append(new TextEncoder().encode(raw));
  log.end();
  return log.window(0, 0, 1_000);
}

function paint(
  raw: string,
  { marks = [] as Mark[], first = 0, columns = 200 } = {},
) {
  const line = lineOf(raw);
  return paintRow({ line, from: 0, to: 1_000, marks }, first, columns);
}

const readable = (bytes: string) => bytes.replaceAll("\x1b", "␛");

/** The parts of a painted row, each with the sequence before it. */
function looksOf(row: string): readonly (readonly [string, string])[] {
  // eslint-disable-next-line no-control-regex -- what a painted row consists of
  const parts = [...row.matchAll(/((?:\x1b\[[\d;:]*m)*)([^\x1b]*)/g)];
  return parts
    .map(([, sgr = "", text = ""]) => [sgr, text] as const)
    .filter(([, text]) => text !== "");
}

describe("a painted row", () => {
  it("is the text itself where nothing is styled", () => {
    assert.equal(paint("plain text"), "plain text");
  });

  it("writes every style from scratch, and leaves none open", () => {
    assert.equal(
      readable(paint("a \x1b[1;31mred\x1b[0m b")),
      "a ␛[0;1;38;5;1mred␛[0m b",
    );
    assert.equal(readable(paint("\x1b[3;4:3;9mx")), "␛[0;3;4:3;9mx␛[0m");
  });

  it("writes the 240 colours above the basic 16 in 24 bits", () => {
    assert.equal(
      readable(paint("\x1b[38;5;208mx")),
      "␛[0;38;2;255;135;0mx␛[0m",
    );
    assert.equal(
      readable(paint("\x1b[38;5;244mx")),
      "␛[0;38;2;128;128;128mx␛[0m",
    );
  });

  it("puts readable letters on a background that came without any", () => {
    assert.match(paint("\x1b[48;5;17mx"), /38;2;255;255;255;48;2;0;0;95m/);
    assert.match(paint("\x1b[48;2;255;255;200mx"), /38;2;0;0;0;/);
  });

  it("leaves room for the ends of a picture's chip", () => {
    const image = "\x1b]1338;url=artifact://a.png;alt=[a] cat\x07";
    assert.match(paint(`[x] ${image} [y]`), /^\[x\] .* \[a\] cat .* \[y\]$/);
  });

  it("underlines links", () => {
    const link = "\x1b]8;;https://example.com\x07here\x1b]8;;\x07";
    assert.equal(readable(paint(link)), "␛[0;4mhere␛[0m");
  });

  it("marks what is selected and keeps its colour", () => {
    const marks: Mark[] = [{ start: 2, end: 6, kind: "selection" }];
    assert.equal(
      readable(paint("go \x1b[32mgreen", { marks })),
      "go␛[0;48;5;16m ␛[0;38;5;2;48;5;16mgre␛[0;38;5;2men␛[0m",
    );
  });

  it("lets blanks go on in the colour before them, where that is not seen", () => {
    assert.equal(
      readable(paint("\x1b[2m10:00\x1b[0m \x1b[36mINFO\x1b[0m  text")),
      "␛[0;2m10:00 ␛[0;38;5;6mINFO␛[0m  text",
    );
    assert.equal(readable(paint("\x1b[44ma\x1b[0m b")), "␛[0;48;5;4ma␛[0m b");
  });

  it("keeps its text whole and its looks few, however often the colour changes", () => {
    const cells = Array.from(
      { length: 160 },
      (_, at) => `\x1b[38;2;${at};0;0mx`,
    );
    for (const [raw, text] of [
      [cells.join(""), "x".repeat(160)],
      ["\x1b[31ma\x1b[0mb".repeat(80), "ab".repeat(80)],
      ["a\x1b[8mb\x1b[0m".repeat(80), "ab".repeat(80)],
    ] as const) {
      const looks = looksOf(paint(raw));
      assert.equal(looks.map(([, part]) => part).join(""), text);
      assert.ok(looks.length <= MOST_STRETCHES, String(looks.length));
      assert.ok(looks.every(([sgr]) => !/;8[;m]/.test(sgr)));
    }
  });

  it("stays a rainbow where each character has a colour of its own", () => {
    const cells = Array.from(
      { length: 160 },
      (_, at) => `\x1b[38;2;${at};0;0mx`,
    );
    const looks = looksOf(paint(cells.join("")));
    assert.ok(looks.length > MOST_STRETCHES / 2);
    for (const [, part] of looks) assert.ok(part.length <= 3);
  });

  it("keeps the edges of what is selected where colours are many", () => {
    const marks: Mark[] = [{ start: 10, end: 21, kind: "selection" }];
    const raw = "\x1b[31ma\x1b[32mb".repeat(80);
    const looks = looksOf(paint(raw, { marks }));
    const isSelected = ([sgr]: readonly [string, string]) =>
      sgr.includes("48;5;16");
    const first = looks.findIndex(isSelected);
    const before = looks.slice(0, first).map(([, part]) => part);
    const selected = looks.filter(isSelected).map(([, part]) => part);
    assert.equal(before.join("").length, 10);
    assert.equal(selected.join("").length, 11);
  });

  it("gives a match the colour that reads on its background", () => {
    const marks: Mark[] = [{ start: 0, end: 3, kind: "match" }];
    assert.equal(
      readable(paint("\x1b[31;44mred", { marks })),
      "␛[0;48;5;17mred␛[0m",
    );
  });

  it("shows only the columns in view", () => {
    assert.equal(paint("0123456789", { first: 3, columns: 4 }), "3456");
    assert.equal(
      readable(paint("ab\x1b[31mcdef", { first: 3, columns: 2 })),
      "␛[0;38;5;1mde␛[0m",
    );
  });

  it("shows a blank for the half of a wide character that is scrolled off", () => {
    assert.equal(paint("日本語", { first: 1, columns: 4 }), " 本語");
  });

  it("is the same from a piece of a long line", () => {
    const log = new LogDocument();
    log.append(new TextEncoder().encode("日本 \x1b[31mred\x1b[0m and more"));
    const marks: Mark[] = [{ start: 4, end: 8, kind: "match" }];
    for (const first of [0, 1, 2, 3, 5, 8]) {
      const rows = [0, first].map((from) =>
        paintRow(
          { line: log.window(0, from, 100), from: 0, to: 17, marks },
          first,
          8,
        ),
      );
      assert.equal(rows[1], rows[0], `from column ${first}`);
    }
  });

  it("keeps combining marks with their letter", () => {
    assert.equal(paint("e\u0301xy", { first: 0, columns: 1 }), "e\u0301");
    assert.equal(paint("e\u0301xy", { first: 1, columns: 1 }), "x");
  });

  it("holds text still that would blink, and makes it bold", () => {
    assert.equal(readable(paint("\x1b[5mx")), "␛[0;1mx␛[0m");
  });

  it("colours an underline, and conceals, as the log says", () => {
    assert.equal(
      readable(paint("\x1b[4:3;58;5;208mx")),
      "␛[0;4:3;58;2;255;135;0mx␛[0m",
    );
    assert.equal(readable(paint("\x1b[8msecret")), "␛[0;8msecret␛[0m");
    assert.equal(readable(paint("\x1b[53;9;2mx")), "␛[0;2;9;53mx␛[0m");
  });

  it("keeps basic colours readable on a background of 256 or 24 bits", () => {
    // White on blue reads, as xterm has them; black on it does not, nor yellow on white.
    assert.match(paint("\x1b[37;48;2;0;0;255mx"), /38;2;229;229;229;/);
    assert.match(paint("\x1b[30;48;2;0;0;255mx"), /38;2;255;255;255;/);
    assert.match(paint("\x1b[93;48;2;255;255;255mx"), /38;2;0;0;0;/);
    assert.match(paint("\x1b[38;5;226;48;5;231mx"), /38;2;255;255;0;/);
  });

  it("of any bytes is the line's own text and SGR, nothing else", () => {
    const token = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc
        .array(fc.integer({ min: 0, max: 255 }), { maxLength: 6 })
        .map((values) => `\x1b[${values.join(";")}m`),
      fc.constantFrom(
        "\x1b[38:2::1:2:3m",
        "\x1b]8;;https://a.example\x07",
        "\x1b]8;;\x07",
        "\x1b",
        "\u202e",
        "\u200b\u200b\u200b",
        "e\u0301\u0301",
        "日本",
        "👩🏽‍👩🏽‍👧🏽",
        "\x9b31m",
        "\0",
      ),
    );
    const mark = fc.record({
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 20 }),
      kind: fc.constantFrom("selection", "match", "currentMatch"),
    } as const);
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 30 }),
        mark,
        (tokens, { start, length, kind }) => {
          const line = lineOf(tokens.join("").replaceAll("\n", " "));
          const marks: Mark[] = [{ start, end: start + length, kind }];
          const row = paintRow({ line, from: 0, to: 1_000, marks }, 0, 1_000);
          // eslint-disable-next-line no-control-regex -- what a painted row consists of
          const text = row.replace(/\x1b\[[\d;:]*m/g, "");
          assert.equal(text, line.text);
          assert.doesNotMatch(text, /\p{Cc}|\p{Bidi_Control}/u);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it("lets no control character through to the terminal", () => {
    const text = "a\x1b[2J\x07\x9bb";
    const line: LogWindow = { text, runs: [], offset: 0, column: 0 };
    const row = paintRow({ line, from: 0, to: 100, marks: [] }, 0, 100);
    assert.equal(row, "a\ufffd[2J\ufffd\ufffdb");
  });
});
