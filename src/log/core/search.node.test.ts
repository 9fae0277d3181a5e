import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LogDocument } from "./log-document.js";
import { plainText } from "./plain-text.js";
import { LogSearch, type SearchQuery } from "./search.js";

const encoder = new TextEncoder();

function logOf(text: string): LogDocument {
  const log = new LogDocument();
  log.append(encoder.encode(text));
  return log;
}

/** All matches as `line:start-end`. */
function found(text: string | LogDocument, query: SearchQuery): string[] {
  const log = typeof text === "string" ? logOf(text) : text;
  const search = new LogSearch(log, query);
  while (!search.done) search.step();
  return all(search);
}

function all(search: LogSearch): string[] {
  return Array.from({ length: search.matchCount }, (_, index) => {
    const { line, start, end } = search.match(index) ?? {};
    return `${line}:${start}-${end}`;
  });
}

describe("search in a log", () => {
  const TABLE: readonly (readonly [
    string,
    string,
    SearchQuery,
    readonly string[],
  ])[] = [
    [
      "ignores case",
      "Error\nan ERROR\n",
      { text: "error" },
      ["0:0-5", "1:3-8"],
    ],
    [
      "minds case when asked",
      "Error\nan error\n",
      { text: "error", caseSensitive: true },
      ["1:3-8"],
    ],
    [
      "takes a literal literally",
      "a.c\nabc\n[x]*\n",
      { text: "a.c" },
      ["0:0-3"],
    ],
    [
      "finds characters that mean something in regular expressions",
      "1/2 (a|b)-{c}\n",
      { text: "/2 (a|b)-{c}" },
      ["0:1-13"],
    ],
    [
      "finds whole words in any script",
      "über überall\n日 日本\n",
      { text: "über", wholeWord: true },
      ["0:0-4"],
    ],
    [
      "finds by a regular expression, line by line",
      "a1\nb22\n",
      { text: "\\d+$", regExp: true },
      ["0:1-2", "1:1-3"],
    ],
    [
      "finds a word that a colour cuts in two",
      "war\x1b[31mning\x1b[0m\n",
      { text: "warning" },
      ["0:0-7"],
    ],
    [
      "finds what a redraw has left, not what it replaced",
      "failed\rpassed\n",
      { text: "failed" },
      [],
    ],
    ["finds several in a line", "aXaXa\n", { text: "x" }, ["0:1-2", "0:3-4"]],
    [
      "shows nothing for empty matches",
      "abc\n",
      { text: "z*", regExp: true },
      [],
    ],
    ["counts UTF-16 units", "😀 é x\n", { text: "x" }, ["0:5-6"]],
  ];
  for (const [name, text, query, expected] of TABLE) {
    it(name, () => {
      assert.deepEqual(found(text, query), expected);
    });
  }

  it("does not find across lines", () => {
    assert.deepEqual(found("ab\ncd\n", { text: "b\\s*c", regExp: true }), []);
  });

  it("takes the escapes that people write", () => {
    assert.deepEqual(found("a-b_c\n", { text: "a\\-b\\_", regExp: true }), [
      "0:0-4",
    ]);
  });

  it("says why a regular expression is none", () => {
    assert.throws(
      () => new LogSearch(logOf("a"), { text: "(", regExp: true }),
      SyntaxError,
    );
  });

  it("goes in steps and says how far it has come", () => {
    const search = new LogSearch(logOf("hit\n".repeat(1000)), { text: "hit" });
    assert.equal(search.step(300), true);
    assert.equal(search.searchedLines, 300);
    assert.equal(search.matchCount, 300);
    assert.equal(search.step(5000), false);
    assert.equal(search.matchCount, 1000);
  });

  it("finds its place by line", () => {
    const search = new LogSearch(logOf("x\n\nx x\n\nx\n"), { text: "x" });
    search.step();
    assert.equal(search.firstMatchFrom(1), 1);
    assert.equal(search.firstMatchFrom(3), 3);
    assert.equal(search.firstMatchFrom(9), 4);
    assert.deepEqual(search.matchesOf(2), [
      { line: 2, start: 0, end: 1 },
      { line: 2, start: 2, end: 3 },
    ]);
  });

  it("goes on as the log grows, and forgets what was redrawn", () => {
    const log = logOf(`hit\n${"line\n".repeat(200)}50% hit`);
    const search = new LogSearch(log, { text: "hit" });
    search.step();
    assert.equal(search.matchCount, 2);
    log.append(encoder.encode("\r\x1b[Kdone\nhit again\n"));
    search.refresh();
    search.step();
    assert.deepEqual(all(search), ["0:0-3", "202:0-3"]);
  });
});

describe("a log as plain text", () => {
  it("has each line with a newline, and no escapes", () => {
    const log = logOf("\x1b[31mred\x1b[0m\n\nlast");
    assert.equal([...plainText(log, 0, 99)].join(""), "red\n\nlast\n");
    assert.equal([...plainText(log, 1, 2)].join(""), "\n");
    assert.equal([...plainText(log, 2, 2)].join(""), "");
  });

  it("comes in pieces that hold some thousand lines each", () => {
    const log = logOf("line\n".repeat(10_000));
    const pieces = [...plainText(log, 0, 10_000)];
    assert.equal(pieces.length, 3);
    assert.equal(pieces.join(""), "line\n".repeat(10_000));
  });
});
