import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LogDocument } from "./log-document.js";
import { rangeText, type TextForm } from "./range-text.js";

function logOf(text: string): LogDocument {
  const log = new LogDocument();
  log.append(new TextEncoder().encode(text));
  log.end();
  return log;
}

const ANSI: TextForm = { form: "ansi", timestamps: false };
const PLAIN: TextForm = { form: "text", timestamps: false };

const whole = (log: LogDocument) => ({
  start: { line: 0, offset: 0 },
  end: {
    line: log.lineCount - 1,
    offset: log.lengthOf(log.lineCount - 1),
  },
});

describe("the text of a range", () => {
  it("is read by a terminal as what it was taken from", () => {
    const raw = [
      "\x1b[1;3;4;9;31mmany\x1b[0m plain \x1b[97;44mbright\x1b[0m",
      "\x1b[38;5;208;48;2;1;2;3mfixed\x1b[0m \x1b[4:3;53mcurly\x1b[0m",
      "\x1b[4;58;2;1;2;3munderlined\x1b[0m in \x1b[4;58;5;9mcolours\x1b[0m",
      "\x1b[2;7mfaint\x1b[0m \x1b]8;;https://example.com/a?b\x1b\\日本 link\x1b]8;;\x1b\\ end",
    ].join("\r\n");
    const log = logOf(raw);
    const again = logOf(
      [...rangeText(log, whole(log), ANSI)].join("").replaceAll("\n", "\r\n"),
    );
    for (let line = 0; line < log.lineCount; line++)
      assert.deepEqual(again.line(line), log.line(line));
  });

  it("is cut within lines, in colours too", () => {
    const log = logOf("one \x1b[31mred\x1b[0m two\r\nnext");
    const range = {
      start: { line: 0, offset: 5 },
      end: { line: 1, offset: 2 },
    };
    const text = (form: TextForm) => [...rangeText(log, range, form)].join("");
    assert.equal(text(PLAIN), "ed two\nne");
    assert.equal(text(ANSI), "\x1b[31med\x1b[0m two\nne");
  });

  it("comes in pieces, none of which cuts a character", () => {
    const log = logOf(`x${"😀".repeat(100_000)}\r\nend`);
    const pieces = [...rangeText(log, whole(log), PLAIN)];
    assert.ok(pieces.length > 3);
    for (const piece of pieces) assert.doesNotMatch(piece, /\p{Surrogate}/u);
    assert.equal(pieces.join(""), log.range(0, 2));
  });

  it("comes in pieces that fit into memory, however long its lines are", () => {
    const long = "long ".repeat(20_000).trim();
    const log = logOf(
      `${"short\r\n".repeat(100_000)}${`${long}\r\n`.repeat(20)}`,
    );
    const pieces = [...rangeText(log, whole(log), PLAIN)];
    assert.ok(pieces.length < 50, `${pieces.length} pieces`);
    for (const piece of pieces) assert.ok(piece.length < 300_000);
    assert.equal(pieces.join(""), log.range(0, log.lineCount));
  });
});
