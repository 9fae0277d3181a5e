import {
  mayHoldShortcode,
  parseShortcodes,
  type EmojiLookup,
} from "../emoji/emoji-shortcodes.js";

/** Puts emoji in place of `:shortcodes:`, but not into code. */
export function replaceShortcodes(
  fragment: DocumentFragment,
  lookup: EmojiLookup,
): void {
  const { ownerDocument } = fragment;
  const texts = ownerDocument.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const isCode = text.parentElement?.closest("pre, code, kbd, samp, tt");
    if (!isCode && mayHoldShortcode(text.data)) found.push(text);
  }
  for (const text of found)
    text.replaceWith(
      ...parseShortcodes(text.data, lookup).map((segment) => {
        if (segment.kind === "words") return segment.words;
        if (segment.kind === "character") return segment.character;
        return emojiImage(ownerDocument, segment.url, segment.shortcode);
      }),
    );
}

function emojiImage(page: Document, src: string, name: string): Element {
  const image = page.createElement("img");
  image.className = "emoji";
  image.alt = name;
  image.title = name;
  image.loading = "lazy";
  image.referrerPolicy = "no-referrer";
  image.src = src;
  return image;
}
