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

/** Those between a tag or a value and the next one go; those of a text stay. */
function withoutBlanks(strings: TemplateStringsArray): TemplateStringsArray {
  const dense = strings.map((text) => text.replace(/(^|>)\s+(?=<|$)/g, "$1"));
  return Object.assign(dense, { raw: dense });
}
