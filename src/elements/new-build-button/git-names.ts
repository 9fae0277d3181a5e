/*
 * Patterns as of HTML's `pattern`, after the rules of `git check-ref-format`: no blanks,
 * nothing that git takes for a pattern, and no hyphen first, which it takes for an option.
 */

/** A branch of a fork is `user:branch`. */
export const BRANCH_PATTERN = String.raw`\s*(?!-)[^\s~\^?*\[\\]+\s*`;

/** `HEAD~1` names a commit, and `HEAD:file` does not. */
export const COMMIT_PATTERN = String.raw`\s*(?!-)[^\s:?*\[\\]+\s*`;

/** Less than the 40 characters of a SHA, yet nothing but its characters. */
export function isAbbreviatedSha(text: string): boolean {
  return /^[0-9a-f]{7,39}$/i.test(text.trim());
}
