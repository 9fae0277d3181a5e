import { css, html, type TemplateResult } from "lit";

/**
 * Characters that a page shows as nothing, or that turn text around them: controls, marks of
 * direction, blanks without width, and tags. `gnp.exe` may read as `exe.png` by one of them.
 */
const HIDDEN =
  /[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u;
const EACH_HIDDEN = new RegExp(HIDDEN, "gu");

/** For what shows `markedText`. */
export const markedTextStyles = css`
  .hidden-character {
    padding-inline: 0.3em;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_failed) 14%, var(--_surface));
    color: var(--_failed);
    font-family: var(--_font-mono);
    font-size: 0.8em;
    white-space: nowrap;
  }
`;

/** Text from outside, in which each hidden character is replaced by its name. */
export function markedText(
  text: string,
): string | readonly (string | TemplateResult)[] {
  if (!HIDDEN.test(text)) return text;
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { 0: character, index } of text.matchAll(EACH_HIDDEN)) {
    // A tab is a blank like any other.
    if (character === "\t") continue;
    parts.push(
      text.slice(at, index),
      html`<span class="hidden-character">${nameOf(character)}</span>`,
    );
    at = index + character.length;
  }
  return [...parts, text.slice(at)];
}

/** The same for a text of several lines, whose ends are no hidden characters. */
export function markedLines(text: string) {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, at) => [at > 0 ? "\n" : "", markedText(line)]);
}

/** The same for where there is text alone: a label, a title. */
export function markedString(text: string): string {
  return text.replace(EACH_HIDDEN, (character) => `[${nameOf(character)}]`);
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
