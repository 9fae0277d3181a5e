import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LogDocument } from "./log-document.js";
import { XtermOracle, trimmed } from "./xterm-oracle.harness.js";

const oracle = new XtermOracle();

function linesOf(text: string): string[] {
  const log = new LogDocument();
  log.append(new TextEncoder().encode(text));
  log.end();
  return trimmed(
    Array.from({ length: log.lineCount }, (_, line) => log.text(line)),
  );
}

const word = fc.string({ minLength: 1, maxLength: 12 });
const longWord = fc
  .tuple(word, fc.integer({ min: 20, max: 60 }))
  .map(([text, times]) => text.repeat(times));
const lineEnd = fc.constantFrom("\n", "\r\n", "\r\r\n");
const count = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 0, max: 12 }).map(String),
  fc.integer({ min: 0, max: 200 }).map(String),
);
const move = fc
  .tuple(count, fc.constantFrom("A", "B", "C", "D", "E", "F", "G"))
  .map(([times, final]) => `\x1b[${times}${final}`);
const erase = fc.constantFrom(
  "\x1b[K",
  "\x1b[0K",
  "\x1b[1K",
  "\x1b[2K",
  "\x1b[J",
  "\x1b[1J",
  "\x1b[2J",
  "\x1b[3X",
);
const control = fc.constantFrom(
  "\r",
  "\b",
  "\t",
  "\x07",
  "\x1b7",
  "\x1b8",
  "\x1b[s",
  "\x1b[u",
  "\x1bM",
  "\x1bD",
  "\x1bE",
);
const style = fc.constantFrom(
  "\x1b[0m",
  "\x1b[1;31m",
  "\x1b[38;5;208m",
  "\x1b[38:2::1:2:3m",
  "\x1b[?25l",
  "\x1b]0;title\x07",
);
const manyLines = fc
  .integer({ min: 1, max: 120 })
  .map((lines) =>
    Array.from({ length: lines }, (_, line) => `${line}\n`).join(""),
  );
const wide = fc.constantFrom(
  "日本",
  "한",
  "😀",
  "é",
  "e\u0301",
  "👩\u200d💻",
  "─",
  "❤\ufe0f",
);

function stream(...text: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        ...text.map((arbitrary) => ({ arbitrary, weight: 6 })),
        { arbitrary: lineEnd, weight: 5 },
        { arbitrary: move, weight: 4 },
        { arbitrary: control, weight: 4 },
        { arbitrary: erase, weight: 2 },
        { arbitrary: style, weight: 1 },
        { arbitrary: longWord, weight: 1 },
        { arbitrary: manyLines, weight: 1 },
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(""));
}

describe("a log's text", () => {
  it("is what a terminal of 160 × 100 leaves", async () => {
    await fc.assert(
      fc.asyncProperty(stream(word), async (text) => {
        assert.deepEqual(linesOf(text), await oracle.lines(text));
      }),
      { numRuns: 1_000 },
    );
  });

  // A wide character that does not fit leaves an empty cell, which joined lines leave
  // out and xterm.js shows as a blank; so here blanks are not compared.
  it("is what a terminal leaves of wide characters, emoji and combining marks", async () => {
    const withoutBlanks = (lines: string[]) =>
      trimmed(lines.map((line) => line.replaceAll(" ", "")));
    await fc.assert(
      fc.asyncProperty(stream(word, wide, wide), async (text) => {
        assert.deepEqual(
          withoutBlanks(linesOf(text)),
          withoutBlanks(await oracle.lines(text)),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
