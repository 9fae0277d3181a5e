import { html as loose } from "lit";

/** What templates become, each of which is one object for ever. */
const known = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/**
 * Lit's `html` for rows of controls, in which blanks between tags are there for the reader
 * of the source alone: in the document each of them would be a node.
 */
export const html: typeof loose = (strings, ...values) => {
  let dense = known.get(strings);
  if (!dense) {
    dense = withoutBlanks(strings);
    known.set(strings, dense);
  }
  return loose(dense, ...values);
};

/**
 * Those between two tags, or a tag and a value, go, and the line breaks between two values.
 * Those of a text stay, and those between the words of an attribute.
 */
function withoutBlanks(strings: TemplateStringsArray): TemplateStringsArray {
  let isInTag = false;
  const dense = strings.map((text) => {
    if (!isInTag && /^\s*\n\s*$/.test(text)) return "";
    const tag = Math.max(text.lastIndexOf("<"), text.lastIndexOf(">"));
    if (tag !== -1) isInTag = text[tag] === "<";
    return text.replace(/(?<=>)\s+(?=<|$)|^\s+(?=<)/g, "");
  });
  return Object.assign(dense, { raw: dense });
}
