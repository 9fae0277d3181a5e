import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  escapeMarkdown,
  longestRun,
  markdownCode,
  markdownLink,
  seenLines,
} from "./escape.js";

/** Text as somebody might write it who wants to break out of it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        "`",
        "```",
        "[x](https://evil.example)",
        "](",
        "<img src=x>",
        "|",
        "@ada",
        "\n# ",
        "\r\n- ",
        "\u202e",
        "\u0007",
        "https://x.example",
        "www.x.example",
        "&lt;",
        "\\",
        "1. ",
        "- ",
        "~~~",
        "$x$",
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

/** A sign that Markdown reads as its own: none before it takes that from it. */
const LIVE = /(?<!\\)(?:\\\\)*[`*_[\]<>|~#&$]/;

const HIDDEN = /[\p{Cc}\p{Bidi_Control}]/u;

describe("text from outside as Markdown", () => {
  it("is what it was, on one line, with nothing in it that Markdown reads", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        assert.doesNotMatch(escaped, LIVE);
        assert.doesNotMatch(escaped, HIDDEN);
        assert.doesNotMatch(escaped, /^([-+=]|\d+[.)])/);
        assert.doesNotMatch(escaped, /@[^\s\u200b]/);
        assert.doesNotMatch(escaped, /https?:\/\/|\bwww\./i);
        const read = escaped.replace(/\\(.)/gu, "$1").replaceAll("\u200b", "");
        const seen = seenLines(text).replace(/\s+/g, " ").trim();
        assert.equal(read.replace(/\s+/g, " "), seen.replace(/\s+/g, " "));
      }),
    );
  });

  it("stays within its code, however many backticks it has", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const code = markdownCode(text);
        if (code === "") return;
        const [, fence = "", inside = ""] = /^(`+)(.*)\1$/s.exec(code) ?? [];
        assert.ok(longestRun(inside) !== fence.length, code);
        assert.doesNotMatch(code, /\n/);
        assert.doesNotMatch(code, HIDDEN);
      }),
    );
  });

  it("becomes a link to a page alone, which its words cannot end", () => {
    fc.assert(
      fc.property(hostile, hostile, (text, path) => {
        const href = `https://portal.example/${path}`;
        const link = markdownLink(text, href);
        if (!URL.canParse(href)) return;
        assert.match(link, /^\[.*\]\(https:\/\/portal\.example\/[^()<>\s]*\)$/);
        assert.equal(link.match(/(?<!\\)(?:\\\\)*\]\(/g)?.length, 1);
      }),
    );
    for (const href of [
      "javascript:alert(1)",
      "data:text/html,x",
      "x",
      undefined,
    ])
      assert.equal(markdownLink("Test", href), "Test");
  });

  it("reads as it did where there is nothing to escape", () => {
    assert.equal(
      escapeMarkdown("Run the tests (2 of 3)"),
      "Run the tests (2 of 3)",
    );
    assert.equal(escapeMarkdown("a|b *c* @ada"), "a\\|b \\*c\\* @\u200bada");
    assert.equal(markdownCode("a`b"), "``a`b``");
    assert.equal(
      markdownLink("acme/web #12: Failed", "https://x.example/a(b)"),
      "[acme/web \\#12: Failed](https://x.example/a%28b%29)",
    );
  });
});
