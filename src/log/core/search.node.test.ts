import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createByteScanner } from "./byte-scanner.js";
import { HorspoolScanner } from "./horspool-scanner.js";
import { LiteralSearch } from "./literal-search.js";
import { FilledStore } from "./line-store.harness.js";
import { LogDocument } from "./log-document.js";
import { LineSieve, originOf } from "./line-sieve.js";
import type { LogText } from "./log-text.js";
import { MatchList } from "./match-list.js";
import { pieceEnd, PieceSearch } from "./piece-search.js";
import { searchPattern, type SearchQuery } from "./search.js";

const encoder = new TextEncoder();

function logOf(text: string): LogDocument {
  const log = new LogDocument();
  log.append(encoder.encode(text));
  return log;
}

/** All matches as `line:start-end`. */
function found(text: string | LogDocument, query: SearchQuery): string[] {
  const log = typeof text === "string" ? logOf(text) : text;
  return all(query.regExp ? byPieces(log, query, 99) : literally(log, query));
}

function literally(log: LogText, query: SearchQuery): MatchList {
  const search = new LiteralSearch(log, query);
  while (!search.done) search.step();
  return search.matches;
}

/** As the second worker does it, with pieces of about so many bytes. */
function byPieces(log: LogText, query: SearchQuery, size: number): MatchList {
  const matches = new MatchList(log.bytes, 0);
  const search = new PieceSearch(query);
  for (let from = 0; from < log.bytes.length;) {
    const to = pieceEnd(log.bytes, from, size);
    // Half of it in two parts, as long lines come, cut anywhere.
    const middle = from + Math.floor((to - from) / 2);
    const parts = to % 2 === 0;
    if (parts) search.search(log.bytes.slice(from, middle), false, true);
    const rest = log.bytes.slice(parts ? middle : from, to);
    const { starts, lengths } = search.search(rest, parts);
    matches.append(
      starts.map((start) => start + from),
      lengths,
    );
    from = to;
  }
  return matches;
}

/** The same where lines without a text that every match holds are left out; `undefined` if there is no such text. */
function bySiftedPieces(
  log: LogText,
  query: SearchQuery,
  size: number,
): MatchList | undefined {
  const sieve = LineSieve.of(query);
  if (!sieve) return undefined;
  const matches = new MatchList(log.bytes, 0);
  const search = new PieceSearch(query);
  for (let from = 0; from < log.bytes.length;) {
    const to = pieceEnd(log.bytes, from, size);
    const sifted = sieve.sift(log.bytes, from, to);
    const { starts, lengths } = search.search(sifted.bytes);
    matches.append(
      starts.map((start) => originOf(sifted, start)),
      lengths,
    );
    from = to;
  }
  return matches;
}

function all(matches: MatchList): string[] {
  return Array.from({ length: matches.length }, (_, index) => {
    const { line, start, end } = matches.at(index) ?? {};
    return `${line}:${start}-${end}`;
  });
}

/** What a search is held against: the expression on each line by itself. */
function naively(log: LogText, query: SearchQuery): string[] {
  const pattern = searchPattern(query);
  return Array.from({ length: log.lineCount }, (_, line) => {
    const text = log.text(line);
    const places: string[] = [];
    let last = 0;
    for (const { index, 0: match } of text.matchAll(pattern)) {
      // Expressions without the flag `u` may match half a character: it is shown whole.
      const start = splitsPair(text, index) ? index - 1 : index;
      const to = index + match.length;
      const end = splitsPair(text, to) ? to + 1 : to;
      if (match !== "" && start >= last) {
        places.push(`${line}:${start}-${end}`);
        last = end;
      }
    }
    return places;
  }).flat();
}

function splitsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
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
      () => new PieceSearch({ text: "(", regExp: true }),
      SyntaxError,
    );
  });

  it("goes in steps and says how far it has come", () => {
    const search = new LiteralSearch(logOf("hit\n".repeat(1000)), {
      text: "hit",
    });
    assert.equal(search.step(1_200), true);
    assert.equal(search.searchedLines, 300);
    assert.equal(search.matches.length, 300);
    assert.equal(search.step(5_000), false);
    assert.equal(search.matches.length, 1000);
  });

  it("finds its place by line", () => {
    const matches = literally(logOf("x\n\nx x\n\nx\n"), { text: "x" });
    assert.equal(matches.firstFrom(1), 1);
    assert.equal(matches.firstFrom(3), 3);
    assert.equal(matches.firstFrom(9), 4);
    assert.equal(matches.lineOf(2), 2);
    assert.equal(matches.lineOf(4), -1);
    assert.deepEqual(matches.of(2), [
      { line: 2, start: 0, end: 1 },
      { line: 2, start: 2, end: 3 },
    ]);
  });

  it("tells only of those in view in a long line", () => {
    const log = logOf(`${"ü".repeat(9)}${" word".repeat(50_000)}\n`);
    const matches = literally(log, { text: "word" });
    assert.equal(matches.length, 50_000);
    assert.deepEqual(matches.of(0, 13, 20), [
      { line: 0, start: 10, end: 14 },
      { line: 0, start: 15, end: 19 },
    ]);
  });

  it("goes on as the log grows, and forgets what was redrawn", () => {
    const log = logOf(`hit\n${"line\n".repeat(200)}50% hit`);
    const search = new LiteralSearch(log, { text: "hit" });
    search.step();
    assert.equal(search.matches.length, 2);
    log.append(encoder.encode("\r\x1b[Kdone\nhit again\n"));
    search.refresh();
    search.step();
    assert.deepEqual(all(search.matches), ["0:0-3", "202:0-3"]);
  });

  it("does not end in a line of characters beyond 16 bits", () => {
    assert.deepEqual(found("😀😀x\n", { text: "x*", regExp: true }), ["0:4-5"]);
  });
});

/** Letters whose other case is another length or beyond ASCII, marks, scripts, and what is special. */
const LETTERS = Array.from(
  "aAkKsSzßẞüÜéıİ\u017f\u212a\u2126ωΩσςΣ日本ｋ😀\u{10400}\u{10428}" +
    "\u0301\u0345._-^$()[]{}*+?|\\/ 09\u00a0\u2028\ufffd",
);
const letter = fc.constantFrom(...LETTERS);
const words = fc
  .array(fc.oneof(letter, fc.constantFrom("k", "s", "a", "\n", " ")), {
    maxLength: 40,
  })
  .map((letters) => letters.join(""));
const lines = fc.array(
  words.map((text) => text.replaceAll("\n", "")),
  { maxLength: 4 },
);
const needle = fc.oneof(
  fc.array(letter, { maxLength: 3 }).map((letters) => letters.join("")),
  fc.constantFrom("ks", "KS", "sS", "a a", "kk", "\n", "a\nb", "\ud83d", "日"),
);
const how = fc.record({
  caseSensitive: fc.boolean(),
  wholeWord: fc.boolean(),
});

describe("a search for plain text", () => {
  for (const [name, scanner] of [
    ["by WebAssembly", createByteScanner()],
    ["by JavaScript", new HorspoolScanner()],
  ] as const)
    it(`finds what an expression finds on each line, ${name}`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(3), lines, fc.nat(4)), { maxLength: 3 }),
          needle,
          how,
          fc.integer({ min: 1, max: 60 }),
          (changes, text, options, step) => {
            const log = new FilledStore();
            const query = { text, ...options };
            const search = new LiteralSearch(log, query, scanner);
            for (const [redrawn, added, open] of changes) {
              const keep = Math.max(
                log.settledLineCount,
                log.lineCount - redrawn,
              );
              const settled = Math.max(keep, keep + added.length - open);
              log.fill(keep, added, settled);
              search.refresh();
              while (!search.done) search.step(step);
              assert.deepEqual(all(search.matches), naively(log, query));
            }
          },
        ),
        { numRuns: 12_000 },
      );
    });

  it("keeps its matches while lines are redrawn", () => {
    const redraw = fc.constantFrom(
      "\r",
      "\x1b[1A",
      "\x1b[K",
      "\x1b[3A\r",
      "\n",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, redraw), { maxLength: 12 }),
        fc.nat(120),
        fc.constantFrom("a", "k", "ks", "😀", "ß"),
        (chunks, lines, text) => {
          const log = logOf("a k\n".repeat(lines));
          const search = new LiteralSearch(log, { text });
          for (const chunk of chunks) {
            log.append(encoder.encode(chunk));
            search.refresh();
            search.step(200);
          }
          while (!search.done) search.step();
          assert.deepEqual(all(search.matches), naively(log, { text }));
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it("compares bytes only where no other character is equal", () => {
    const cased: string[] = [];
    const caseless: string[] = [];
    for (let code = 0x80; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      const list = /\p{Changes_When_Casemapped}/u.test(character)
        ? cased
        : caseless;
      list.push(character);
    }
    const anyCased = new RegExp(`[${cased.join("")}]`, "iu");
    assert.equal(anyCased.exec(caseless.join("")), null);
    const ascii = cased.filter((character) => /[\0-\x7f]/iu.test(character));
    assert.deepEqual(ascii, ["\u017f", "\u212a"]);
  });
});

/** Regular expressions that people write, and some that nobody should. */
const atom = fc.oneof(
  {
    weight: 4,
    arbitrary: letter.map((char) =>
      char.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&"),
    ),
  },
  fc.constantFrom(
    ".",
    "\\s",
    "\\S",
    "\\w",
    "\\W",
    "\\d",
    "\\D",
    "\\b",
    "\\B",
    "^",
    "$",
    "[^a]",
    "[^]",
    "[]",
    "[^-a]",
    "[a-z]",
    "[\\s\\S]",
    "[\\W_]",
    "[^\\S]",
    "[^\\w\\s]",
    "[\\]k]",
    "\\p{L}",
    "\\P{L}",
    "\\p{White_Space}",
    "\\n",
    "\\x0a",
    "\\u000a",
    "\\cJ",
    "\\0",
    "\\t",
    "\\-",
    "\\1",
    "\\12",
    "(?=s)",
    "(?!\\s)",
    "(?<=\\s)",
    "(?<!k)",
    "(?=[^a])",
    "(?<=^|\\W)",
    "(?s:.)",
    "(?<g>k)\\k<g>",
    "\n",
    "[",
    "(",
  ),
);
const quantified = fc
  .tuple(atom, fc.constantFrom("", "", "", "*", "+", "?", "*?", "{2}"))
  .map((parts) => parts.join(""));
const sequence = fc
  .array(quantified, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(""));
const expression = fc.oneof(
  sequence,
  fc.tuple(sequence, sequence).map(([one, other]) => `${one}|${other}`),
  fc.tuple(sequence, sequence).map(([one, other]) => `(${one})${other}`),
);

/** Such as hold texts that every match holds, around and within what may be left out. */
const wordy = fc
  .array(
    fc.oneof(
      fc.constantFrom("ks", "ak", "a", "k", "s", "\\.", "日", "ſ", "é"),
      quantified,
      fc.constantFrom("(ks|as)", "(?:ak|k+)?", "(?=ks)", "(?<n>ak){0,2}"),
      fc.constantFrom("k{0}s", "(a|)", "(?i:ks)", "(ak|sk){2}", "|", "(?!ka)"),
      fc.constantFrom("\\u{6b}s", "\\x6bs", "\\cAks", "[ak]s", "\\bks\\b"),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(""));

describe("a search by a regular expression", () => {
  it("finds in many lines at once what it finds in each", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        lines,
        expression,
        how,
        fc.integer({ min: 1, max: 80 }),
        (chunks, text, options, size) => {
          const query = { text, regExp: true, ...options };
          try {
            searchPattern(query);
          } catch {
            // No expression at all: the field says so, and nothing is searched.
            return;
          }
          compared++;
          const log = new FilledStore();
          log.fill(0, chunks);
          assert.deepEqual(
            all(byPieces(log, query, size)),
            naively(log, query),
          );
        },
      ),
      { numRuns: 6_000 },
    );
    assert.ok(compared > 2_500);
  });

  it("finds the same where it looks at no line in which nothing can match", () => {
    let sifted = 0;
    fc.assert(
      fc.property(
        lines,
        fc.oneof(expression, wordy),
        how,
        fc.integer({ min: 1, max: 80 }),
        (chunks, text, options, size) => {
          const query = { text, regExp: true, ...options };
          try {
            searchPattern(query);
          } catch {
            return;
          }
          const log = new FilledStore();
          log.fill(0, chunks);
          const matches = bySiftedPieces(log, query, size);
          if (!matches) return;
          sifted++;
          assert.deepEqual(all(matches), naively(log, query));
        },
      ),
      { numRuns: 12_000 },
    );
    assert.ok(sifted > 2_500);
  });

  it("cuts a log into whole lines, however long they are", () => {
    const log = logOf(`short\n${"long".repeat(500)}\nshort\nlast`);
    const ends = [];
    for (let at = 0; at < log.bytes.length; ends.push(at))
      at = pieceEnd(log.bytes, at, 100);
    assert.deepEqual(ends, [6, 2007, 2018]);
  });
});
