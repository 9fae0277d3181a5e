import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseRows, recordOf, repeatedName } from "./parse-rows.js";

const row = (name: string, value = "") => ({ name, value });

describe("lines that are pasted", () => {
  it("become rows, as .env files and shells write them", () => {
    assert.deepEqual(
      parseRows(
        `# for a try\nA=1\r\n\r\n  export B = "two words"\nC='x=y'\nD=a#b\nE=\n`,
      ),
      [
        row("A", "1"),
        row("B", "two words"),
        row("C", "x=y"),
        row("D", "a#b"),
        row("E"),
      ],
    );
  });

  it("lose nothing that is no such line", () => {
    assert.deepEqual(parseRows("A=1\nwhat is this"), [
      row("A", "1"),
      row("what is this"),
    ]);
  });

  it("stay text where there is none", () => {
    assert.equal(parseRows("DEPLOY_TARGET"), undefined);
    assert.equal(parseRows("one\ntwo"), undefined);
    assert.equal(parseRows(""), undefined);
  });
});

describe("names in rows", () => {
  it("are told where one stands twice", () => {
    assert.equal(repeatedName(["A", "", "B", "", "A"]), "A");
    assert.equal(repeatedName(["A", "a", "", ""]), undefined);
  });

  it("are sent without blanks around them, and none where a row has none", () => {
    const record = recordOf([
      row(" A ", " 1 "),
      row("", ""),
      row("__proto__", "x"),
    ]);
    assert.deepEqual(Object.entries(record), [
      ["A", " 1 "],
      ["__proto__", "x"],
    ]);
  });
});
