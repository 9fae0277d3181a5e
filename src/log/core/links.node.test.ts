import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { MOST_PLAIN_URL, misleadingHost, urlsIn } from "./links.js";

const found = (text: string) =>
  urlsIn(text).map(({ start, end }) => text.slice(start, end));

describe("a web address in plain text", () => {
  it("ends where its sentence goes on", () => {
    for (const [text, ...urls] of [
      ["see https://a.example/b.", "https://a.example/b"],
      ["(https://a.example/b)", "https://a.example/b"],
      ["https://a.example/b_(c) d", "https://a.example/b_(c)"],
      ["(see https://a.example/b_(c)).", "https://a.example/b_(c)"],
      ["[https://a.example/b]: x", "https://a.example/b"],
      ["https://[::1]:80/", "https://[::1]:80/"],
      ['"https://a.example/?q=1,2&r=3", x', "https://a.example/?q=1,2&r=3"],
      ["'http://a.example'", "http://a.example"],
      ["<https://a.example/>;", "https://a.example/"],
      ["`https://a.example/!`", "https://a.example/"],
      ['{"url":"https://a.example/x"}', "https://a.example/x"],
      ["https://a.example:8080...", "https://a.example:8080"],
      ["http://a.example/、日本", "http://a.example/"],
      ["https://a.example/日本", "https://a.example/日本"],
      ["HTTPS://A.EXAMPLE", "HTTPS://A.EXAMPLE"],
      [
        "https://a.example,https://b.example",
        "https://a.example,https://b.example",
      ],
      [
        "a https://a.example b http://b.example",
        "https://a.example",
        "http://b.example",
      ],
    ] as const)
      assert.deepEqual(found(text), urls, text);
  });

  it("is none of other schemes, with a user name, or without a host", () => {
    for (const text of [
      "javascript://a.example",
      "xhttps://a.example",
      "git+ssh://a.example",
      "https://token@a.example/",
      "https://",
      "https:/a",
      "ftp://a.example",
      "//a.example",
    ])
      assert.deepEqual(found(text), [], text);
  });

  it("has at most 2,000 characters, also where only its end is looked at", () => {
    const long = (length: number) => `https://a.example/`.padEnd(length, "x");
    assert.equal(found(long(MOST_PLAIN_URL)).length, 1);
    assert.equal(found(long(MOST_PLAIN_URL + 1)).length, 0);
    assert.deepEqual(urlsIn("xxx?u=https://b.example", true), []);
    assert.equal(urlsIn("xxx u=https://b.example", true).length, 1);
  });

  it("is found in a time that grows with the text alone", () => {
    for (const text of [
      "https://".repeat(20_000),
      `https://a.example/${")".repeat(100_000)}`,
      `https://a.example/${"(".repeat(100_000)}`,
    ])
      assert.ok(urlsIn(text).length < 2);
  });

  it("is always http or https, and part of the text", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("https://", "http://a.example", "(", ")", "@", ".", " "),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end, href } of urlsIn(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.match(text.slice(start, end), /^https?:\/\//i);
          assert.match(href, /^https?:\/\/[^@/]+(?:[/]|$)/);
          last = end;
        }
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("a link whose text is an address", () => {
  it("is told where it leads elsewhere", () => {
    for (const text of [
      "https://github.com/acme",
      "  github.com",
      "www.github.com",
      "[github.com/login]",
      "https://user@github.com",
      // With a Cyrillic letter.
      "https://еvil.example",
      "\u200bhttps://github.com",
      "\u2066https://git\u00adhub.com\u2069",
      "\u202emoc.buhtig//:sptth",
    ])
      assert.equal(
        misleadingHost(text, "https://evil.example/x"),
        "evil.example",
        text,
      );
  });

  it("is not where it leads there, or the text is just a name", () => {
    for (const [text, href] of [
      ["https://github.com/acme", "https://github.com/other"],
      ["github.com", "https://www.github.com/"],
      ["www.github.com", "https://github.com/"],
      ["README.md", "https://github.com/acme"],
      ["src/main.io.ts", "https://github.com/acme"],
      ["click here", "https://evil.example/"],
      ["v1.2.3", "https://evil.example/"],
    ] as const)
      assert.equal(misleadingHost(text, href), undefined, text);
  });
});
