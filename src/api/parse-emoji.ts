import {
  expectFields,
  expectText,
  parseList,
  texts,
  webAddress,
} from "./fields.js";
import type { Emoji } from "./types.js";

export function parseEmojis(value: unknown): readonly Emoji[] {
  return parseList(value, "Emoji", parseEmoji);
}

function parseEmoji(value: unknown): Emoji {
  const emoji = expectFields(value, "An emoji");
  return {
    name: expectText(emoji.name, "An emoji’s name"),
    url: expectText(webAddress(emoji.url), "An emoji’s image"),
    aliases: texts(emoji.aliases),
  };
}
