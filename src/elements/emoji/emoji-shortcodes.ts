import type { Emoji } from "../../api/types.js";

/** What stands for a shortcode: a character, or a picture where no character does. */
export type EmojiShape =
  | { readonly kind: "character"; readonly character: string }
  | { readonly kind: "image"; readonly url: string };

export type EmojiLookup = (name: string) => EmojiShape | undefined;

/** A stretch of a label: words as they are, or an emoji with the shortcode it was written as. */
export type EmojiSegment =
  | { readonly kind: "words"; readonly words: string }
  | (EmojiShape & { readonly shortcode: string });

/**
 * `:name:`, or `:name::skin-tone-2:`, unless a word goes on behind it: URNs such as `a:b:c`
 * stay what they are. `\:name\:` is how a label writes plain colons.
 */
const SHORTCODE = /\\:([\w+-]+)\\:|:([\w+-]+):(?::skin-tone-([2-6]):)?(?!\w)/g;

/** Most texts hold none, and need no emoji loaded. */
export function mayHoldShortcode(text: string): boolean {
  return /:[\w+-]+:/.test(text);
}

const lookups = new WeakMap<readonly Emoji[], EmojiLookup>();

/** Finds an organization's emoji by name or alias; made once per list. */
export function emojiLookup(emojis: readonly Emoji[] = []): EmojiLookup {
  let lookup = lookups.get(emojis);
  if (!lookup) {
    const shapes = shapesByName(emojis);
    lookup = (name) => shapes.get(name);
    lookups.set(emojis, lookup);
  }
  return lookup;
}

/** Cuts a label into words and emoji. Unknown shortcodes are words. */
export function parseShortcodes(
  text: string,
  lookup: EmojiLookup,
): readonly EmojiSegment[] {
  const segments: EmojiSegment[] = [];
  let words = "";
  let end = 0;
  for (const match of text.matchAll(SHORTCODE)) {
    const [whole, literal, name = "", tone] = match;
    const shape = literal === undefined ? lookup(name) : undefined;
    words += text.slice(end, match.index);
    end = match.index + whole.length;
    if (literal !== undefined) words += `:${literal}:`;
    else if (shape === undefined) words += whole;
    else {
      if (words !== "") segments.push({ kind: "words", words });
      words = "";
      segments.push({ ...toned(shape, tone), shortcode: `:${name}:` });
    }
  }
  words += text.slice(end);
  if (words !== "") segments.push({ kind: "words", words });
  return segments;
}

/** Buildkite prefers a character to a picture of the same name, and a name to an alias. */
function shapesByName(
  emojis: readonly Emoji[],
): ReadonlyMap<string, EmojiShape> {
  const shapes = new Map<string, EmojiShape>();
  const add = (name: string, shape: EmojiShape) => {
    const known = shapes.get(name);
    if (!known || (known.kind === "image" && shape.kind === "character"))
      shapes.set(name, shape);
  };
  const known = emojis.flatMap((emoji) => {
    const shape = shapeOf(emoji.url);
    return shape ? [{ ...emoji, shape }] : [];
  });
  for (const { name, shape } of known) add(name, shape);
  for (const { aliases, shape } of known)
    for (const alias of aliases) if (!shapes.has(alias)) add(alias, shape);
  return shapes;
}

function shapeOf(url: string): EmojiShape | undefined {
  const character = characterOf(url);
  if (character !== undefined) return { kind: "character", character };
  return url.startsWith("https://") ? { kind: "image", url } : undefined;
}

/** The pictures of Unicode emoji are named after their code points: `…/1f468-200d-1f4bb.png`. */
function characterOf(url: string): string | undefined {
  const [, name] =
    /\/([0-9a-f]{2,6}(?:-[0-9a-f]{2,6})*)\.\w+(?:[?#]|$)/i.exec(url) ?? [];
  const points = name?.split("-").map((hex) => Number.parseInt(hex, 16)) ?? [];
  if (points.length === 0 || points.some((point) => point > 0x10ffff))
    return undefined;
  const character = String.fromCodePoint(...points);
  // A picture may be called `cafe.png` all the same, which is no emoji's code point.
  const isEmoji =
    /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(character);
  if (!isEmoji) return undefined;
  const isText =
    points.length === 1 && !/\p{Emoji_Presentation}/u.test(character);
  return isText ? `${character}\ufe0f` : character;
}

/** Skin tones 2 to 6 are the modifiers U+1F3FB to U+1F3FF, right behind the person they colour. */
function toned(shape: EmojiShape, tone: string | undefined): EmojiShape {
  if (tone === undefined || shape.kind === "image") return shape;
  const modifier = String.fromCodePoint(0x1f3fb + Number(tone) - 2);
  const character = shape.character.replace(
    /^(\p{Emoji_Modifier_Base})\ufe0f?/u,
    `$1${modifier}`,
  );
  return { kind: "character", character };
}
