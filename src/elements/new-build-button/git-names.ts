/*
 * Patterns as of HTML's `pattern`, after the rules of `git check-ref-format`: no blanks,
 * none of `~ ^ : ? * [ \`, and no hyphen first, which git would take for an option.
 */

/** A fork's branch is `user:branch`, so a colon may stand in it. */
export const BRANCH_PATTERN = String.raw`\s*(?!-)[^\s~\^?*\[\\]+\s*`;

export const COMMIT_PATTERN = String.raw`\s*(?!-)[^\s:?*\[\\]+\s*`;

/** Less than the 40 characters of a SHA, yet nothing but its characters. */
export function isAbbreviatedSha(text: string): boolean {
  return /^[0-9a-f]{7,39}$/i.test(text.trim());
}
