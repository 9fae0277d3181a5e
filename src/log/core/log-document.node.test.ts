import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LogDocument } from "./log-document.js";

const encoder = new TextEncoder();

function parse(...chunks: readonly (string | Uint8Array)[]): LogDocument {
  const log = new LogDocument();
  for (const chunk of chunks) {
    log.append(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
  }
  log.end();
  return log;
}

function lines(log: LogDocument): string[] {
  return Array.from({ length: log.lineCount }, (_, line) => log.text(line));
}

describe("a log document", () => {
  it("counts a partial line at once, and opens none after a final newline", () => {
    const log = new LogDocument();
    assert.equal(log.lineCount, 0);
    log.append(encoder.encode("one"));
    assert.equal(log.lineCount, 1);
    log.append(encoder.encode("\n"));
    assert.equal(log.lineCount, 1);
    log.append(encoder.encode("\x1b_bk;t=1700000000000\x07"));
    assert.equal(log.lineCount, 1);
    log.append(encoder.encode("\n"));
    assert.deepEqual(lines(log), ["one", ""]);
  });

  it("takes nothing after its end", () => {
    const log = parse("one\n");
    assert.equal(log.ended, true);
    assert.throws(() => {
      log.append(encoder.encode("two"));
    }, /ended/);
  });

  it("answers for lines that do not exist", () => {
    const log = parse("one\n");
    for (const line of [-1, 1, 1e9]) {
      assert.equal(log.text(line), "");
      assert.equal(log.timestamp(line), undefined);
      assert.equal(log.columns(line), 0);
      assert.deepEqual(log.line(line), { text: "", runs: [] });
    }
  });

  it("gives ranges of lines with newlines between them", () => {
    const log = parse("a\nb\n\nc\n");
    assert.equal(log.range(0, 4), "a\nb\n\nc");
    assert.equal(log.range(1, 2), "b");
    assert.equal(log.range(2, 99), "\nc");
    assert.equal(log.range(3, 3), "");
  });

  it("says which lines can no longer change", () => {
    const log = new LogDocument();
    log.append(encoder.encode("line\n".repeat(150)));
    assert.equal(log.settledLineCount, 51);
    log.append(encoder.encode("\x1b[500Achanged"));
    assert.equal(log.text(51), "changed");
    log.end();
    assert.equal(log.settledLineCount, 150);
  });

  it("cannot be redrawn above the 100 rows of the terminal", () => {
    const log = parse("line\n".repeat(150), "\x1b[99A\x1b[J");
    assert.equal(lines(log).filter((text) => text === "line").length, 51);
  });

  it("joins what the terminal wraps, however long", () => {
    const text = "0123456789".repeat(5000);
    const log = parse(`${text}\nnext\n`);
    assert.equal(log.text(0), text);
    assert.equal(log.columns(0), text.length);
    assert.equal(log.text(1), "next");
  });

  it("leaves no blank where a wide character did not fit the row", () => {
    const text = `${"x".repeat(159)}日本`;
    assert.equal(parse(text).text(0), text);
  });

  it("keeps blanks between words at the terminal's edge and none at the end", () => {
    const log = parse(
      `${"a".repeat(150)}${" ".repeat(400)}b${" ".repeat(400)}\nnext`,
    );
    assert.equal(log.text(0), `${"a".repeat(150)}${" ".repeat(400)}b`);
  });

  it("shows malformed UTF-8 as TextDecoder does, wherever it is cut", () => {
    const byte = fc.oneof(
      fc.integer({ min: 0x80, max: 0xff }),
      fc.constantFrom(
        0x41,
        0xe2,
        0x82,
        0xac,
        0xf0,
        0x9f,
        0x98,
        0x80,
        0xed,
        0xa0,
        0xc0,
      ),
    );
    // TextDecoder keeps C1 controls, of which a terminal shows nothing, and bidi
    // controls as they are; neither is what this is about.
    const plain = (text: string) =>
      text.replace(/[\x80-\x9f]|\p{Bidi_Control}|<U\+[0-9A-F]{4}>/gu, "");
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), fc.nat(60), (data, at) => {
        // A letter in front, so that a combining mark has something to stand on.
        const bytes = Uint8Array.from([0x41, ...data]);
        const expected = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
          bytes,
        );
        const log = parse(bytes.subarray(0, at), bytes.subarray(at));
        assert.equal(
          plain(log.text(0)),
          plain(expected.replaceAll("\ufeff", "")),
        );
      }),
      { numRuns: 12_000 },
    );
  });

  it("reads the same however its bytes are cut", () => {
    const token = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc
        .uint8Array({ maxLength: 4 })
        .map((bytes) => Buffer.from(bytes).toString("latin1")),
      fc.constantFrom(
        "\r\n",
        "\n",
        "\r",
        "\x1b[2K",
        "\x1b[3A",
        "\x1b[31m",
        "\x1b[0m",
        "\x1b[38;5;9m",
        "--- group\n",
        "+++ \n",
        "^^^ +++\n",
      ),
      fc.constantFrom(
        "\x1b_bk;t=1700000000000\x07",
        "\x1b_bk;dt=5\x1b\\",
        "\x1b]8;;https://a.example/\x07",
        "\x1b]8;;\x1b\\",
        "\x1b]1339;url=https://b.example/;content=b\x07",
        "\x1b",
        "\x1b[",
        "\x1b]",
      ),
    );
    const contents = (log: LogDocument) => ({
      lines: Array.from({ length: log.lineCount }, (_, line) => [
        log.line(line),
        log.timestamp(line),
      ]),
      groups: [...log.groups],
    });
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 30 }), {
          minLength: 1,
          maxLength: 9,
        }),
        (tokens, sizes) => {
          const bytes = encoder.encode(tokens.join(""));
          const log = new LogDocument();
          for (let at = 0, next = 0; at < bytes.length; next++) {
            const size = sizes[next % sizes.length] ?? 1;
            log.append(bytes.subarray(at, at + size));
            if (next % 3 === 0) contents(log);
            at += size;
          }
          log.end();
          assert.deepEqual(contents(log), contents(parse(bytes)));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe("styles", () => {
  const run = (text: string) =>
    parse(text)
      .line(0)
      .runs.map(({ start, end, style }) => {
        const set = Object.entries(style).filter(
          ([, value]) => value !== false && value !== undefined,
        );
        return [start, end, Object.fromEntries(set)];
      });
  const TABLE: readonly (readonly [string, unknown])[] = [
    ["1", { bold: true }],
    ["2", { faint: true }],
    ["3", { italic: true }],
    ["4", { underline: "single" }],
    ["4:3", { underline: "curly" }],
    ["21", { underline: "double" }],
    ["5", { blink: true }],
    ["7", { inverse: true }],
    ["8", { conceal: true }],
    ["9", { strike: true }],
    ["53", { overline: true }],
    ["31", { foreground: { palette: 1 } }],
    ["97", { foreground: { palette: 15 } }],
    ["44", { background: { palette: 4 } }],
    ["100", { background: { palette: 8 } }],
    ["38;5;208", { foreground: { palette: 208 } }],
    ["48:5:17", { background: { palette: 17 } }],
    ["38;2;1;2;3", { foreground: { rgb: 0x010203 } }],
    ["38:2:1:2:3", { foreground: { rgb: 0x010203 } }],
    ["48:2::1:2:3", { background: { rgb: 0x010203 } }],
    ["58:2::9:9:9;1", { bold: true }],
    ["58;5;9;1", { bold: true }],
    ["4:3;58;5;9", { underline: "curly", underlineColor: { palette: 9 } }],
    [
      "4;58:2::1:2:3",
      { underline: "single", underlineColor: { rgb: 0x010203 } },
    ],
    ["4;58;5;9;59", { underline: "single" }],
    ["1;31;4", { bold: true, foreground: { palette: 1 }, underline: "single" }],
  ];
  for (const [sgr, style] of TABLE) {
    it(`SGR ${sgr} holds until SGR 0`, () => {
      assert.deepEqual(run(`a\x1b[${sgr}mbc\x1b[md`), [[1, 3, style]]);
    });
  }

  it("ends each attribute by its own code", () => {
    for (const [on, off] of [
      ["1", "22"],
      ["2", "22"],
      ["3", "23"],
      ["4", "24"],
      ["4", "4:0"],
      ["5", "25"],
      ["7", "27"],
      ["8", "28"],
      ["9", "29"],
      ["53", "55"],
      ["31", "39"],
      ["48;5;3", "49"],
    ]) {
      assert.deepEqual(
        run(`\x1b[${on ?? ""}m\x1b[${off ?? ""}mplain`),
        [],
        `${on} and ${off}`,
      );
    }
  });

  it("is set by ESC alone: neither C1 controls nor private sequences are obeyed", () => {
    assert.deepEqual(run("a\u009b1mb\x1b[>4;2mc\x1b[?1md\x1b[1$me"), []);
    assert.deepEqual(lines(parse("a\u009b1mb\u0085c\u009dd\u009ce")), [
      "a1mbcde",
    ]);
  });

  it("ignores colours out of range", () => {
    assert.deepEqual(
      run("\x1b[38;5;256ma\x1b[38;2;1;2;999mb\x1b[38;2;1mc"),
      [],
    );
  });

  it("carries over lines and stops where it was stopped", () => {
    const log = parse("\x1b[32mone\ntwo\nthree\x1b[0m four\n");
    assert.equal(log.line(1).runs[0]?.end, 3);
    assert.equal(log.line(2).runs[0]?.end, 5);
    assert.equal(log.line(2).runs.length, 1);
  });

  it("counts UTF-16 units, not bytes or cells", () => {
    assert.deepEqual(run("😀é\x1b[1m日本\x1b[0m!"), [[3, 5, { bold: true }]]);
  });

  it("links only to http, https and artifacts", () => {
    const href = (url: string) =>
      parse(`\x1b]8;;${url}\x07text\x1b]8;;\x07`).line(0).runs[0]?.style.href;
    assert.equal(href("https://example.com/a;b"), "https://example.com/a;b");
    assert.equal(href("http://example.com"), "http://example.com/");
    assert.equal(
      href("artifact://dist/report.html"),
      "artifact://dist/report.html",
    );
    for (const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      "/relative",
      "file:///etc/passwd",
      "https://",
      "ftp://a.example/",
    ]) {
      assert.equal(href(url), undefined, url);
    }
  });
});

describe("hostile logs", () => {
  const MEGABYTE = 1 << 20;

  it("loses one line to a timestamp that is never closed", () => {
    const log = parse(
      "before\n\x1b_bk;t=",
      "x".repeat(2 * MEGABYTE),
      "\nafter\n",
    );
    assert.deepEqual(lines(log), ["before", "", "after"]);
  });

  it("keeps nothing of an endless string", () => {
    const log = new LogDocument();
    log.append(encoder.encode("\x1b]"));
    const filler = encoder.encode("y".repeat(MEGABYTE));
    for (let chunk = 0; chunk < 20; chunk++) log.append(filler);
    assert.equal(log.lineCount, 0);
    assert.equal(log.byteLength, 20 * MEGABYTE + 2);
  });

  it("reads a line of 40 MB that comes in pieces", () => {
    const log = new LogDocument();
    const piece = encoder.encode("0123456789abcdef".repeat(MEGABYTE / 16));
    for (let chunk = 0; chunk < 40; chunk++) {
      log.append(piece);
      assert.equal(log.lineCount, 1);
    }
    assert.equal(log.columns(0), 40 * MEGABYTE);
    assert.equal(log.text(0).length, 40 * MEGABYTE);
  });

  it("holds the last of 100,000 redraws, and no more lines than the screen", () => {
    const log = new LogDocument();
    for (let batch = 0; batch < 100; batch++) {
      let text = "";
      for (let draw = 0; draw < 1000; draw++) {
        text += `\x1b[99A\x1b[J${batch * 1000 + draw}\nrow\nrow\n`;
      }
      log.append(encoder.encode(text));
    }
    assert.deepEqual(lines(log), ["99999", "row", "row"]);
  });

  it("stops where there is more text than can be held, and keeps what is there", () => {
    const log = new LogDocument({ mostText: 1_000_000 });
    const line = `\x1b[159Gx\r\n`;
    for (let part = 0; part < 20; part++)
      log.append(encoder.encode(line.repeat(10_000)));
    log.end();
    assert.equal(log.truncated, true);
    assert.ok(log.bytes.length > 1_000_000 && log.bytes.length < 3_000_000);
    // All that was given counts as read: nobody waits for it, and its size is told.
    assert.equal(log.byteLength, 200_000 * line.length);
    assert.equal(log.ended, true);
    assert.equal(log.text(5_000), `${" ".repeat(158)}x`);
  });

  it("stops where there are more lines than can be held, be they empty", () => {
    const log = new LogDocument({ mostLines: 100_000 });
    for (let part = 0; part < 20; part++)
      log.append(encoder.encode("\n".repeat(100_000)));
    log.end();
    assert.equal(log.truncated, true);
    // It looks up every 64 KiB.
    assert.ok(log.lineCount >= 100_000 && log.lineCount < 200_000);
    assert.equal(log.byteLength, 2_000_000);
    assert.equal(log.ended, true);
  });

  it("has no more text than a log may have only where there is some", () => {
    assert.equal(parse("one\n").truncated, false);
  });

  it("bounds the marks on one character", () => {
    const log = parse(`a${"\u0301".repeat(100_000)}b`);
    assert.ok(log.text(0).length < 40);
    assert.equal(log.columns(0), 2);
  });

  it("never shows a control character, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.doesNotMatch(
          lines(parse(bytes)).join(""),
          /\p{Cc}|\p{Bidi_Control}/u,
        );
      }),
      { numRuns: 10_000 },
    );
  });
});
