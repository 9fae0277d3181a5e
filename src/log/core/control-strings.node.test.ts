import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { safeUrl } from "./control-strings.js";
import { MOST_IMAGE_BYTES } from "./images.js";
import { LogDocument } from "./log-document.js";
import type { LogImage, LogStyle } from "./log-text.js";

function parse(raw: string | Uint8Array, chunk = 60_000): LogDocument {
  const bytes = typeof raw === "string" ? new TextEncoder().encode(raw) : raw;
  const log = new LogDocument();
  for (let at = 0; at < bytes.length; at += chunk)
    log.append(bytes.subarray(at, at + chunk));
  log.end();
  return log;
}

/** The style of the first character, where it has one. */
function style(raw: string): LogStyle | undefined {
  return parse(raw).line(0).runs[0]?.style;
}

const link = (url: string) => style(`\x1b]8;;${url}\x07text\x1b]8;;\x07`)?.href;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

const NAME = base64(new TextEncoder().encode("a shot.png"));

function inline(bytes: Uint8Array | string, args = `name=${NAME};`): string {
  const body = typeof bytes === "string" ? bytes : base64(bytes);
  return `\x1b]1337;File=${args}inline=1:${body}\x07`;
}

/** As much of a PNG as says how large it is, and `more` bytes. */
function png(width: number, height: number, more = 10): Uint8Array {
  const bytes = new Uint8Array(24 + more);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.set([0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52], 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

function image(raw: string | Uint8Array): LogImage | undefined {
  return parse(raw).line(0).runs[0]?.style.image;
}

function refusal(raw: string | Uint8Array): string | undefined {
  const source = image(raw)?.source;
  return source?.kind === "refused" ? source.reason : source?.kind;
}

describe("an image that is somewhere else (OSC 1338)", () => {
  it("stands in the line by its alt text, in brackets, with its address", () => {
    const log = parse(
      "before \x1b]1338;url='https://a.example/x.png';alt='A cat; asleep';width=10;height=50%\x07 after",
    );
    assert.equal(log.text(0), "before [A cat; asleep] after");
    const [run] = log.line(0).runs;
    assert.deepEqual([run?.start, run?.end], [7, 22]);
    assert.deepEqual(run?.style.image, {
      name: "A cat; asleep",
      width: "10em",
      height: "50%",
      source: { kind: "remote", href: "https://a.example/x.png" },
    });
    assert.equal(run.style.href, undefined);
  });

  it("may be an artifact, whose path may have blanks", () => {
    const source = image(
      "\x1b]1338;url='artifact://my shots/x.png'\x07",
    )?.source;
    assert.deepEqual(source, {
      kind: "remote",
      href: "artifact://my shots/x.png",
    });
  });

  it("is its text alone where its address is none that a log may lead to", () => {
    for (const url of [
      "javascript:alert(1)",
      "data:image/png;base64,AA",
      "x",
    ]) {
      const raw = `\x1b]1338;url='${url}';alt=cat\x07`;
      assert.equal(parse(raw).text(0), "[cat]");
      assert.equal(image(raw), undefined);
    }
  });

  it("takes no sizes that are none", () => {
    const sized = image(
      "\x1b]1338;url=https://a.example/;width=calc(1px);height=99999px\x07",
    );
    assert.deepEqual([sized?.width, sized?.height], [undefined, undefined]);
  });
});

describe("an image that is in the log (OSC 1337)", () => {
  it("is kept, and known by its own bytes", () => {
    const bytes = png(640, 480);
    assert.equal(parse(inline(bytes)).text(0), "[a shot.png]");
    assert.deepEqual(image(inline(bytes))?.source, {
      kind: "inline",
      type: "image/png",
      bytes,
      pixels: { width: 640, height: 480 },
    });
  });

  it("may come in lines, cut anywhere, and as large as four megabytes", () => {
    const bytes = png(640, 480, 4 << 20);
    const lines = base64(bytes).replace(/.{76}/g, "$&\r\n");
    for (const chunk of [997, 1 << 20]) {
      const log = parse(new TextEncoder().encode(inline(lines)), chunk);
      const source = log.line(0).runs[0]?.style.image?.source;
      assert.ok(source?.kind === "inline");
      assert.ok(Buffer.from(source.bytes).equals(Buffer.from(bytes)));
    }
  });

  it("is refused, which its chip can say, where it is too large or no picture", () => {
    const table = [
      [png(640, 480, MOST_IMAGE_BYTES), "size"],
      [png(640, 480, 3 * MOST_IMAGE_BYTES), "size"],
      [png(20_000, 20_000), "pixels"],
      [png(0, 20), "format"],
      [new TextEncoder().encode("<svg onload='alert(1)'>"), "format"],
      ["not base64!", "format"],
      ["", "format"],
    ] as const;
    for (const [bytes, reason] of table) {
      assert.equal(refusal(inline(bytes)), reason);
      assert.equal(parse(inline(bytes)).text(0), "[a shot.png]");
    }
  });

  it("is not kept beyond 64 MB in one log", () => {
    const raw = inline(png(100, 100, 4 << 20));
    const kinds = new Map<string, number>();
    const log = parse(`${raw}\n`.repeat(20), 1 << 20);
    for (let line = 0; line < log.lineCount; line++) {
      const source = log.line(line).runs[0]?.style.image?.source;
      const kind = source?.kind === "refused" ? source.reason : source?.kind;
      kinds.set(kind ?? "", (kinds.get(kind ?? "") ?? 0) + 1);
    }
    assert.deepEqual(Object.fromEntries(kinds), { inline: 15, total: 5 });
  });

  it("is recognised as JPEG, GIF, WebP and AVIF, too", () => {
    const latin = (text: string) => Buffer.from(text, "latin1");
    const table: readonly (readonly [string, string, number, number])[] = [
      [
        "\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x11\x08\0\x20\0\x10\x03aaaa",
        "image/jpeg",
        16,
        32,
      ],
      ["GIF89a\x10\0\x20\0aa", "image/gif", 16, 32],
      ["RIFFaaaaWEBPVP8Xaaaa\0\0\0\0\x0f\0\0\x1f\0\0", "image/webp", 16, 32],
      ["RIFFaaaaWEBPVP8 aaaaaaa\x9d\x01\x2a\x10\0\x20\0", "image/webp", 16, 32],
      ["RIFFaaaaWEBPVP8Laaaa\x2f\x0f\xc0\x07\0", "image/webp", 16, 32],
      [
        `\0\0\0\x20ftypavif${"a".repeat(40)}ispe\0\0\0\0\0\0\0\x10\0\0\0\x20aaaaaaaaa`,
        "image/avif",
        16,
        32,
      ],
    ];
    for (const [bytes, type, width, height] of table) {
      const source = image(inline(latin(bytes)))?.source;
      assert.ok(source?.kind === "inline", type);
      assert.deepEqual([source.type, source.pixels], [type, { width, height }]);
    }
  });

  it("never throws, whatever its bytes", () => {
    const starts = [
      "\x89PNG\r\n\x1a\n",
      "\xff\xd8\xff",
      "GIF89a",
      "RIFFaaaaWEBPVP8 ",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 60 }),
        (start, rest) => {
          const bytes = Buffer.concat([Buffer.from(start, "latin1"), rest]);
          const kind = image(inline(bytes))?.source.kind;
          assert.ok(kind === "inline" || kind === "refused");
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe("a URL in a log", () => {
  it("leads where its text says, without a user name before its host", () => {
    assert.equal(safeUrl("https://github.com@evil.example/"), undefined);
    assert.equal(safeUrl("https://token:x@github.com/a.git"), undefined);
    assert.equal(safeUrl("HTTPS://Example.com"), "https://example.com/");
    // Cyrillic letters that look like Latin ones are spelt out.
    assert.equal(safeUrl("https://аpple.com/"), "https://xn--pple-43d.com/");
  });

  it("is no other scheme, however it is spelt", () => {
    for (const url of [
      "javascript:alert(1)",
      "java\u00adscript:alert(1)",
      "java\x01script:alert(1)",
      " javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "javascript://https://example.com/%0aalert(1)",
      "vbscript:x",
      "data:text/html,<script>",
      "blob:https://example.com/1",
      "artifact://",
      "artifact://a\u202eb",
      "artifact://a\nb",
      "https:evil.example",
      "//evil.example",
    ])
      assert.equal(link(url), undefined, url);
  });

  it("of a megabyte is text, not a link to its beginning", () => {
    const long = `https://example.com/${"a".repeat(1 << 20)}`;
    assert.equal(link(long), undefined);
    const raw = `\x1b]1339;url=${long}\x07`;
    assert.equal(style(raw)?.href, undefined);
    assert.ok(parse(raw).text(0).startsWith("https://example.com/aaa"));
  });

  it("ends with its text, not with the line", () => {
    const log = parse("\x1b]8;;https://a.example\x1b\\x\x1b]8;;\x1b\\y\nz");
    assert.deepEqual(
      log.line(0).runs.map(({ start, end }) => [start, end]),
      [[0, 1]],
    );
    assert.deepEqual(log.line(1).runs, []);
  });
});
