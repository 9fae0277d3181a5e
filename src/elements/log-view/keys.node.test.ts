import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandFor, KEYS, type KeyPress } from "./keys.js";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

const cases: readonly (readonly [
  Partial<KeyPress> & { key: string },
  string,
])[] = [
  [{ key: "ArrowDown" }, "lineDown"],
  [{ key: "ArrowDown", shiftKey: true }, "extendDown"],
  [{ key: " " }, "pageDown"],
  [{ key: " ", shiftKey: true }, "pageUp"],
  [{ key: "End" }, "end"],
  [{ key: "/" }, "search"],
  [{ key: "f", ctrlKey: true }, "search"],
  [{ key: "f", metaKey: true }, "search"],
  [{ key: "f" }, "follow"],
  [{ key: "N", shiftKey: true }, "previousMatch"],
  [{ key: "a", ctrlKey: true }, "selectAll"],
  [{ key: "l" }, "link"],
  [{ key: "?", shiftKey: true }, "help"],
  [{ key: "[", altKey: true }, "foldAll"],
  [{ key: "ArrowDown", altKey: true }, "nextGroup"],
  [{ key: "Home", ctrlKey: true, shiftKey: true }, "extendStart"],
  [{ key: "ArrowLeft", altKey: true, shiftKey: true }, "extendWordLeft"],
  [{ key: "ArrowLeft", ctrlKey: true, shiftKey: true }, "extendWordLeft"],
];

describe("the log's keys", () => {
  for (const [press, command] of cases) {
    const { key, ...held } = press;
    it(`take ${Object.keys(held).join(" ")} ${JSON.stringify(key)} for ${command}`, () => {
      assert.equal(commandFor({ ...none, ...press }), command);
    });
  }

  for (const press of [
    { key: "f", altKey: true },
    { key: "-", ctrlKey: true },
    { key: "l", ctrlKey: true },
    { key: "ArrowLeft", altKey: true },
    { key: "Tab" },
    { key: "constructor" },
  ])
    it(`leave ${JSON.stringify(press)} to the browser`, () => {
      assert.equal(commandFor({ ...none, ...press }), undefined);
    });

  it("are each for one command only", () => {
    const keys = KEYS.flatMap((binding) => binding.keys);
    assert.deepEqual(keys, [...new Set(keys)]);
    const commands = KEYS.map(({ command }) => command);
    assert.deepEqual(commands, [...new Set(commands)]);
  });
});
