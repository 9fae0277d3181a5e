import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LogDocument } from "../../log/core/log-document.js";
import { quoteText } from "./quote.js";

function logOf(text: string) {
  const log = new LogDocument();
  log.append(new TextEncoder().encode(text));
  log.end();
  return log;
}

function quoteOf(text: string): string {
  const log = logOf(text);
  const last = Math.max(0, log.lineCount - 1);
  const range = {
    start: { line: 0, offset: 0 },
    end: { line: last, offset: log.lineCount ? log.lengthOf(last) : 0 },
  };
  return [...quoteText(log, range, { form: "quote", head: () => "Head" })].join(
    "",
  );
}

describe("a quote of a log", () => {
  it("says first whose lines it has, from which to which", () => {
    const log = logOf("one\r\ntwo\r\nthree\r\n");
    const range = {
      start: { line: 1, offset: 0 },
      end: { line: 3, offset: 0 },
    };
    const told: unknown[] = [];
    const head = (...args: unknown[]) => {
      told.push(args);
      return "Head";
    };
    const text = [...quoteText(log, range, { form: "quote", head })].join("");
    assert.deepEqual(told, [[{ first: 1, last: 2 }, undefined]]);
    assert.match(text, /^Head\n\n```\ntwo\nthree\n+```\n$/);
  });

  it("has a fence that no line of the log can close", () => {
    const part = fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom("`", "```", "~~~", "\r\n"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const lines = quoteOf(parts.join("")).split("\n");
        const fence = lines[2] ?? "";
        assert.match(fence, /^`{3,}$/);
        assert.equal(lines.at(-2), fence);
        const inside = lines.slice(3, -2).join("\n");
        assert.ok(!inside.includes(fence));
        assert.doesNotMatch(inside, /[^\P{Cc}\n\t]|\p{Bidi_Control}/u);
      }),
    );
  });
});
