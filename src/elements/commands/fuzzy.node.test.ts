import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { findWord, foundPlaces, fuzzyScore, queryWords } from "./fuzzy.js";

const text = fc.string({ maxLength: 40 }).map((text) => text.toLowerCase());
const word = fc
  .string({ minLength: 1, maxLength: 8 })
  .map((word) => word.toLowerCase().replaceAll(/\s/g, ""))
  .filter((word) => word !== "");

const order = (query: string, labels: readonly string[]) =>
  labels
    .map((label) => ({
      label,
      score: fuzzyScore(queryWords(query), label.toLowerCase()),
    }))
    .filter(({ score }) => score !== undefined)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map(({ label }) => label);

describe("finding by some characters", () => {
  it("prefers words that begin so to words that hold it, and these to scattered letters", () => {
    assert.deepEqual(
      order("re", [
        "Copy Markdown here",
        "Cancel, really",
        "Rebuild",
        "Carpet me",
      ]),
      ["Rebuild", "Cancel, really", "Copy Markdown here", "Carpet me"],
    );
    assert.deepEqual(order("rfj", ["Surf jam", "Retry failed jobs"]), [
      "Retry failed jobs",
      "Surf jam",
    ]);
  });

  it("takes words in any order, and wants all of them", () => {
    assert.deepEqual(order("failed retry", ["Retry failed jobs", "Retry"]), [
      "Retry failed jobs",
    ]);
  });

  it("finds by what is not shown, too, but rather by what is", () => {
    const shown = fuzzyScore(["lint"], "lint", "");
    const hidden = fuzzyScore(["lint"], "check style", "lint");
    assert.ok(shown !== undefined && hidden !== undefined && shown > hidden);
  });

  it("shows where every character of a word was found, in their order", () => {
    fc.assert(
      fc.property(word, text, (word, text) => {
        const places = findWord(word, text);
        if (!places) return;
        assert.equal(places.map((at) => text.charAt(at)).join(""), word);
        for (const [index, at] of places.entries())
          assert.ok(index === 0 || at > (places[index - 1] ?? Infinity));
      }),
    );
  });

  it("finds whatever is left of a text when some of it is left out", () => {
    fc.assert(
      fc.property(text, fc.infiniteStream(fc.boolean()), (text, keep) => {
        const rest = Array.from({ length: text.length }, (_, at) =>
          keep.next().value ? text.charAt(at) : "",
        ).join("");
        const words = queryWords(rest.replaceAll(/\s/g, ""));
        assert.notEqual(fuzzyScore(words, text), undefined);
      }),
    );
  });

  it("never finds more as somebody types on", () => {
    fc.assert(
      fc.property(word, word, text, (word, more, text) => {
        if (fuzzyScore([word + more], text) === undefined) return;
        assert.notEqual(fuzzyScore([word], text), undefined);
      }),
    );
  });

  it("marks nothing where nothing was asked", () => {
    assert.deepEqual(foundPlaces(queryWords("  "), "rebuild"), []);
    assert.equal(fuzzyScore(queryWords(" "), "rebuild"), 0);
  });
});
