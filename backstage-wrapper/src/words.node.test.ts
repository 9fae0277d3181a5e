import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { englishTemplates } from "@buildkite/elements/messages";
import german from "./translations/de.js";
import { words } from "./words.js";

interface Table {
  readonly [name: string]: string | Table;
}

function flat(
  table: Table,
  above = "",
): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([name, entry]) =>
    typeof entry === "string"
      ? [[above + name, entry] as const]
      : flat(entry, `${above}${name}.`),
  );
}

const english = new Map([...Object.entries(englishTemplates), ...flat(words)]);

const placeholders = (template: string) =>
  [...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe("The plugin in German", () => {
  it("has every word, and none that is not said", () => {
    assert.deepEqual(Object.keys(german).sort(), [...english.keys()].sort());
  });

  it("takes in what English does", () => {
    for (const [key, template] of Object.entries(german))
      assert.deepEqual(
        placeholders(template),
        placeholders(english.get(key) ?? ""),
        key,
      );
  });
});
