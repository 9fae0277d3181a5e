import { withFewFormattingTags } from "../formatting-tags.js";

/** HTML from outside as nodes of a document of their own, in which nothing loads or runs. */
export type Sanitise = (html: string) => DocumentFragment;

/** What Buildkite's own renderer makes of Markdown and HTML; see docs/decisions/0011. */
const TAGS = (
  "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption " +
  "figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub " +
  "summary sup table tbody td tfoot th thead tr tt u ul var"
).split(" ");

/** No `id` or `name`, which could stand for a property of the document; no `style`, `part` or `slot`. */
const ATTRIBUTES =
  "align alt class colspan height href open reversed rowspan scope span src start title valign width".split(
    " ",
  );

/** Whatever has another scheme goes at once; what an address leads to is looked at again in `harden.ts`. */
const ADDRESS =
  /^(?:(?:https?|mailto|artifact):|data:image\/|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i;

const CONFIG = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOWED_URI_REGEXP: ADDRESS,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const;

/**
 * A sanitiser of our own: a page that uses DOMPurify too may give its instance hooks and
 * another configuration. Loaded when the first body is to be shown.
 */
export async function loadSanitiser(): Promise<Sanitise> {
  const { default: createDOMPurify } = await import("dompurify");
  const purify = createDOMPurify(window);
  if (!purify.isSupported)
    throw new Error("This browser cannot sanitise HTML.");
  return (html) => purify.sanitize(withFewFormattingTags(html), CONFIG);
}
