import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { normaliseLine } from "./normalise.js";

/** Lines of two runs that say the same. */
const SAME: readonly (readonly [string, string])[] = [
  ["2026-11-20T09:30:00.123Z start", "2026-11-21 10:31:01,5 +0100 start"],
  ["[09:30:00] start", "[23:59:59.999] start"],
  ["✔ adds (1.5ms)", "✔ adds (3 s)"],
  ["Finished in 1m 4s", "Finished in 59.2 seconds"],
  ["36 tests passed", "1,204 tests passed"],
  [
    "job 0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b",
    "job 11111111-2222-3333-4444-555555555555",
  ],
  ["HEAD is now at 1a2b3c4 Fix", "HEAD is now at ffe0912 Fix"],
  [
    "sha256:9f86d081884c7d659a2feaa0c55ad015 pulled",
    "sha256:00a4f2c1d3e5b6978877665544332211 pulled",
  ],
  ["HEAD is now at 1a2b3c4 Fix", "HEAD is now at 1234567 Fix"],
  ["at 0x7ffee4c0", "at 0x1"],
  ["open '/tmp/npm-1234-a/x.js'", "open '/tmp/npm-99-zz/y.js'"],
  ["(/var/folders/zz/T/a1)", "(/var/folders/yy/T/b2)"],
  ["/builds/ip-10-0-4-17/acme/web/a.js", "/builds/agent-two/acme/web/a.js"],
  ["a    b ", "a b"],
];

/** Lines that do not. */
const OTHER: readonly (readonly [string, string])[] = [
  ["ℹ fail 0", "ℹ fail 3"],
  ["exit status 0", "exit status 1"],
  ["✔ adds", "✖ adds"],
  ["added a line", "defaced a line"],
  ["feedback", "deadbeat"],
  ["/tmp/a is missing", "/tmp/a is there"],
];

describe("what a line says", () => {
  for (const [one, other] of SAME)
    it(`is the same in “${one}” and “${other}”`, () => {
      assert.equal(normaliseLine(one), normaliseLine(other));
    });

  for (const [one, other] of OTHER)
    it(`differs in “${one}” and “${other}”`, () => {
      assert.notEqual(normaliseLine(one), normaliseLine(other));
    });

  it("is the same once it is said: normalising twice changes nothing", () => {
    for (const line of [...SAME, ...OTHER].flat())
      assert.equal(normaliseLine(normaliseLine(line)), normaliseLine(line));
  });

  it("takes time in proportion to the line, however it is made", () => {
    const parts = [
      "a1",
      "/tmp/",
      "/builds/",
      "1.",
      "1:",
      "deadbeef",
      "0-",
      " ",
    ];
    for (const part of parts) {
      const line = part.repeat(500_000 / part.length);
      assert.ok(normaliseLine(line).length <= 2_000 * "<temporary>".length);
    }
  });
});
