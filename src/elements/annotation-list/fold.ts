/**
 * Characters of HTML that a body is cut at until somebody asks for all of it. Sanitising and
 * laying out this much takes some 7 ms, and 20 to 35 where it is dense with links and tables;
 * a mebibyte, the most there can be, takes half a second to three and a half.
 */
export const FOLD_AT = 16 * 1024;

/** What is a little longer is shown whole: a button in place of three lines helps nobody. */
const SLACK = 2 * 1024;

/** The start of a long body, cut where a tag begins; all of one that is not long. */
export function foldedHtml(html: string): string {
  if (!isLong(html)) return html;
  const tag = html.lastIndexOf("<", FOLD_AT);
  // One endless text has no tag to cut at.
  return html.slice(0, tag > FOLD_AT / 2 ? tag : FOLD_AT);
}

export function isLong(html: string): boolean {
  return html.length > FOLD_AT + SLACK;
}
