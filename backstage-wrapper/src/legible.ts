/**
 * Text from outside as it may stand on a page: without characters that one cannot see or that
 * turn the text around them, with single spaces, and no longer than `limit` characters.
 */
export function legible(text: string, limit: number): string {
  const visible = text
    .replace(UNSEEN, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  // By code points, not by what they make up on screen: that may be of any length.
  const characters = Array.from(visible);
  return characters.length > limit
    ? `${characters.slice(0, limit).join("")}…`
    : visible;
}

/** Marks of writing direction, and what has no width; the joiners that make up emoji stay. */
const UNSEEN =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
