/**
 * Elements that an HTML parser opens again in every block after one in which they were left
 * open. A few kilobytes can so become millions of nodes, which no browser survives.
 */
const FORMATTING =
  /<(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])([^>]*)/gi;

/** Start tags that differ. Of those that are the same, a parser opens three again. */
const MOST_TAGS = 8;

/** Attributes in which no `>` is hidden, so that the tag ends where it seems to. */
const PLAIN = /^(?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?$/;

/**
 * HTML in which only so many formatting tags differ; the others become `span`. Call it
 * before any HTML from outside is parsed.
 */
export function withFewFormattingTags(html: string): string {
  const tags = new Set<string>();
  return html.replace(FORMATTING, (tag, attributes: string) => {
    const isKnown = tags.has(tag);
    if (!PLAIN.test(attributes) || (!isKnown && tags.size === MOST_TAGS))
      return `<span${attributes}`;
    tags.add(tag);
    return tag;
  });
}
