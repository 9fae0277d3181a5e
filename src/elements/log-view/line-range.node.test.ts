import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatLineRange, lineHash, parseLineRange } from "./line-range.js";

describe("a link to lines", () => {
  for (const [text, first, last] of [
    ["120", 119, 119],
    ["120-140", 119, 139],
    ["140-120", 119, 139],
    ["L120-L140", 119, 139],
    [" 7 ", 6, 6],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseLineRange(text), { first, last });
    });
  }

  for (const text of ["", "0", "x", "1-", "-1", "1.5", "9999999999", "1-2-3"]) {
    it(`takes ${JSON.stringify(text)} for no line`, () => {
      assert.equal(parseLineRange(text), undefined);
    });
  }

  it("is written as it is read", () => {
    assert.equal(formatLineRange({ first: 119, last: 119 }), "120");
    assert.equal(formatLineRange({ first: 119, last: 139 }), "120-140");
    assert.equal(lineHash("120"), "#L120");
    assert.equal(lineHash("120-140"), "#L120-L140");
  });

  it("names the log alone where the line is none", () => {
    assert.equal(lineHash(""), "");
    assert.equal(lineHash("javascript:1"), "");
  });
});
