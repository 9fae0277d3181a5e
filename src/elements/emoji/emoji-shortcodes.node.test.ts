import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Emoji } from "../../api/types.js";
import { emojiLookup, parseShortcodes } from "./emoji-shortcodes.js";

const unicode = (
  name: string,
  points: string,
  ...aliases: string[]
): Emoji => ({
  name,
  url: `https://buildkiteassets.com/emojis/img-apple-64/${points}.png?v=2`,
  aliases,
});
const picture = (name: string, url: string, ...aliases: string[]): Emoji => ({
  name,
  url,
  aliases,
});

const GOLANG = "https://buildkiteassets.com/emojis/img-buildkite-64/golang.png";
const CAFE = "https://assets.acme.example/cafe.png";

const lookup = emojiLookup([
  picture("rocket", "https://assets.acme.example/our-rocket.png"),
  unicode("rocket", "1f680"),
  unicode("+1", "1f44d", "thumbsup"),
  unicode("heart", "2764"),
  unicode("hash", "0023-fe0f-20e3"),
  unicode("male-technologist", "1f468-200d-1f4bb"),
  unicode("point_up", "261d-fe0f"),
  picture("golang", GOLANG, "go", "rocket"),
  picture("cafe", CAFE),
  picture("insecure", "http://assets.acme.example/insecure.png"),
  unicode("broken", "ffffff"),
]);

/** Words as they are, characters in braces, pictures in angle brackets. */
function show(text: string): string {
  return parseShortcodes(text, lookup)
    .map((segment) => {
      if (segment.kind === "words") return segment.words;
      return segment.kind === "character"
        ? `{${segment.character}}`
        : `<${segment.url}>`;
    })
    .join("");
}

describe("shortcodes", () => {
  const table: readonly (readonly [string, string, string])[] = [
    ["become characters", ":rocket: Deploy", "{🚀} Deploy"],
    ["work by alias", "ok :thumbsup:", "ok {👍}"],
    ["may hold a plus sign", ":+1:", "{👍}"],
    ["stand side by side", ":rocket::+1:", "{🚀}{👍}"],
    ["take a skin tone", ":+1::skin-tone-6:", "{👍🏿}"],
    ["put the tone on the person", ":male-technologist::skin-tone-2:", "{👨🏻‍💻}"],
    ["put the tone in place of the style", ":point_up::skin-tone-4:", "{☝🏽}"],
    ["ignore a tone where there is no skin", ":rocket::skin-tone-3:", "{🚀}"],
    ["are coloured where the letter alone would not be", ":heart:", "{❤️}"],
    ["know keycaps", ":hash:", "{#️⃣}"],
    [
      "become pictures where no character fits",
      "in :golang:",
      `in <${GOLANG}>`,
    ],
    ["take pictures by alias", ":go: vet", `<${GOLANG}> vet`],
    [
      "are not fooled by a picture with a hexadecimal name",
      ":cafe:",
      `<${CAFE}>`,
    ],
    ["stay words when unknown", ":nope: :rocket:", ":nope: {🚀}"],
    ["stay words over plain http", ":insecure:", ":insecure:"],
    [
      "are pictures where the code point does not exist",
      ":broken:",
      "<https://buildkiteassets.com/emojis/img-apple-64/ffffff.png?v=2>",
    ],
    ["leave URNs alone", "urn:rocket:12", "urn:rocket:12"],
    ["leave clock times alone", "at 12:30:45", "at 12:30:45"],
    [
      "are written out behind backslashes",
      "\\:rocket\\: :rocket:",
      ":rocket: {🚀}",
    ],
    ["leave markup to be text", "<b>:rocket:</b>", "<b>{🚀}</b>"],
    ["need no words at all", "", ""],
  ];
  for (const [behaviour, text, shown] of table)
    it(behaviour, () => assert.equal(show(text), shown));

  it("are words where an organization's emoji are not loaded", () => {
    assert.deepEqual(parseShortcodes(":rocket: go", emojiLookup()), [
      { kind: "words", words: ":rocket: go" },
    ]);
  });
});
