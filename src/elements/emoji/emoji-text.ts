import { css, html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { parseShortcodes, type EmojiLookup } from "./emoji-shortcodes.js";

export {
  emojiLookup,
  mayHoldShortcode,
  type EmojiLookup,
} from "./emoji-shortcodes.js";

/** For elements that show emoji text: pictures stand in the line like letters. */
export const emojiStyles = css`
  img.emoji {
    inline-size: 1.2em;
    block-size: 1.2em;
    object-fit: contain;
    vertical-align: -0.22em;
  }
`;

/**
 * A label or a message from outside with its `:shortcodes:` as emoji. The rest stays
 * text, and so does a picture that the page's Content-Security-Policy blocks.
 */
export function emojiText(
  text: string,
  lookup: EmojiLookup,
): readonly (string | TemplateResult)[] {
  return parseShortcodes(text, lookup).map((segment) => {
    switch (segment.kind) {
      case "words":
        return segment.words;
      case "character":
        return segment.character;
      case "image":
        if (blocked.has(segment.url)) return segment.shortcode;
        return html`${keyed(
          segment.url,
          html`<img
            class="emoji"
            src=${segment.url}
            alt=${segment.shortcode}
            title=${segment.shortcode}
            loading="lazy"
            referrerpolicy="no-referrer"
            @error=${showShortcode}
          />`,
        )}`;
    }
  });
}

/** What this page could not load once is not asked for again: a policy blocks it every time, and says so. */
const blocked = new Set<string>();

function showShortcode(event: Event): void {
  const image = event.currentTarget as HTMLImageElement;
  blocked.add(image.src);
  image.replaceWith(image.alt);
}
