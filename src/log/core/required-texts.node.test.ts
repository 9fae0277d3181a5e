import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { requiredTexts } from "./required-texts.js";

describe("the texts that every match of an expression holds", () => {
  const TABLE: readonly (readonly [string, readonly string[] | undefined])[] = [
    ["error", ["error"]],
    ["(error|warn)\\S* .{3,40}\\d{4}", ["error", "warn"]],
    ["error|warning: .*|fatal", ["error", "warning: ", "fatal"]],
    ["^\\s*at .*\\.ts:\\d+", [".ts:"]],
    ["a\\.b\\/c\\$", ["a.b/c$"]],
    ["colou?r", ["colo"]],
    ["ab+cd", ["ab"]],
    ["(?:timed out)+", ["timed out"]],
    ["(?<what>exit status) [1-9]", ["exit status"]],
    ["受注.*日本", ["受注"]],
    // What may be left out, or only stands beside a match.
    ["(error)?", undefined],
    ["(error){0,3}x", undefined],
    ["(?:error|)", undefined],
    ["(?=error)\\w", undefined],
    ["(?!error)\\w+", undefined],
    ["(?<=error)\\d", undefined],
    ["error|\\d", undefined],
    // What is no text, though it looks like one.
    ["[error]", undefined],
    ["\\d+ms", ["ms"]],
    ["\\x65\\u0072\\u{72}\\p{L}\\cJ", undefined],
    ["(?<error>.)\\k<error>", undefined],
    ["x", undefined],
    // Letters whose other case has other bytes.
    ["größe", ["gr"]],
    // Without the flag `u`.
    ["er\\-ror", undefined],
  ];
  for (const [text, expected] of TABLE)
    it(`are ${expected ? `"${expected.join('" or "')}"` : "not known"} for ${text}`, () => {
      assert.deepEqual(requiredTexts({ text, regExp: true }), expected);
    });

  it("are not known where there would be too many", () => {
    const words = Array.from({ length: 9 }, (_, index) => `word${index}`);
    const text = words.join("|");
    assert.equal(requiredTexts({ text, regExp: true }), undefined);
  });

  it("are not looked for in an expression that somebody has made to break the page", () => {
    const deep = `${"(".repeat(20_000)}error${")".repeat(20_000)}`;
    assert.equal(requiredTexts({ text: deep, regExp: true }), undefined);
  });

  it("hold letters beyond ASCII where case is not ignored", () => {
    const query = { text: "größe", regExp: true, caseSensitive: true };
    assert.deepEqual(requiredTexts(query), ["größe"]);
  });
});
