/**
 * Characters that a page shows as nothing or that turn text around them: all that a
 * terminal or a name may hold besides what one reads.
 */
const UNSEEN =
  /[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;

/** The same, but for what divides lines of text. */
const UNSEEN_IN_LINES = new RegExp(`(?![\\n\\t])${UNSEEN.source}`, "gu");

/** Text from outside as Markdown that shows as that text, within a line. */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_{}[\]<>|~#&$!]/g, "\\$&")
      // Several hosts make a link of an address, and bother whoever is mentioned.
      .replace(/:(?=\/\/)/g, "\\:")
      .replace(/\b(www)\./gi, "$1\\.")
      .replace(/@(?=\S)/g, "@\u200b")
      // At its start it might begin a list or a rule.
      .replace(/^[-+=]/, "\\$&")
      .replace(/^(\d+)([.)])/, "$1\\$2")
  );
}

/** Text from outside as code within a line, which is taken literally. */
export function markdownCode(text: string): string {
  const code = oneLine(text);
  if (code === "") return "";
  const fence = "`".repeat(longestRun(code) + 1);
  // A blank that follows a backtick at either end is no part of the code.
  const pad = /^`|`$/.test(code) ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** A link, where the address is one that a page may be sent to; else its words alone. */
export function markdownLink(text: string, href: string | undefined): string {
  const label = escapeMarkdown(text);
  const address = addressOf(href);
  return address === undefined ? label : `[${label}](${address})`;
}

/** Lines of text without what one cannot see. */
export function seenLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNSEEN_IN_LINES, "");
}

/** How many backticks stand together at most: a fence is to be longer. */
export function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g))
    longest = Math.max(longest, run.length);
  return longest;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(UNSEEN, "").trim();
}

function addressOf(href: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href)) return undefined;
  const { href: address, protocol } = new URL(href);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return address.replace(
    /[()<>\\|`*_[\]\s]/g,
    (character) =>
      `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
