import { css, html, type TemplateResult } from "lit";

/**
 * Characters that a page shows as nothing, or that turn text around them: controls, marks of
 * direction, soft hyphens, fillers, blanks without width, and tags. `gnp.exe` may read as
 * `exe.png` by one of them. What scripts and emoji are joined by is left as it is.
 */
const HIDDEN =
  /[\p{Cc}\p{Bidi_Control}\u00ad\u115f\u1160\u180e\u200b\u2028\u2029\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
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

/** Marks of one text that stand out: each makes an element, and a file may be nothing else. */
const MOST_MARKS = 20;

type Marked = string | readonly (string | TemplateResult)[];

/** Text from outside, in which each hidden character is replaced by its name. */
export function markedText(text: string): Marked {
  // A tab is a blank like any other.
  return marked(text, "\t");
}

/** The same for a text of several lines, whose ends are no hidden characters. */
export function markedLines(text: string): Marked {
  return marked(text.replace(/\r\n?/g, "\n"), "\t\n");
}

/** The same for where there is text alone: a label, a title. */
export function markedString(text: string): string {
  return named(text, "");
}

function marked(text: string, plain: string): Marked {
  if (!HIDDEN.test(text)) return text;
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  let marks = 0;
  for (const { 0: character, index } of text.matchAll(EACH_HIDDEN)) {
    if (plain.includes(character)) continue;
    if (marks === MOST_MARKS) break;
    marks += 1;
    parts.push(
      text.slice(at, index),
      html`<span class="hidden-character">${nameOf(character)}</span>`,
    );
    at = index + character.length;
  }
  return [...parts, named(text.slice(at), plain)];
}

function named(text: string, plain: string): string {
  return text.replace(EACH_HIDDEN, (character) =>
    plain.includes(character) ? character : `[${nameOf(character)}]`,
  );
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
