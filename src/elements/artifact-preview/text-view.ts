import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../messages/format.js";
import { logLine } from "../log-lines/log-line.js";
import { markedText } from "../marked-text.js";
import type { TextLines } from "./content.js";
import { AT_ONCE, showMore, shownOf, type ContentView } from "./view-state.js";

/** Lines with their numbers, which are drawn so that they are not copied. */
export function textView(
  { count, at }: TextLines,
  view: ContentView,
): TemplateResult {
  const { words, language, state } = view;
  const { preview } = words.artifacts;
  const shown = Math.min(count, shownOf(view, "lines", AT_ONCE.lines));
  const more = Math.min(count - shown, AT_ONCE.lines);
  return html`<div
      class=${state.wraps ? "text log-text wraps" : "text log-text"}
      style="--_digits: ${String(shown).length}"
      role="region"
      tabindex="0"
      aria-label=${preview.content}
    >
      ${Array.from({ length: shown }, (_, line) => lineTemplate(at(line)))}
    </div>
    ${
      more > 0
        ? html`<button
            type="button"
            @click=${() => showMore(view, "lines", shown + more)}
          >
            ${preview.moreLines(more, formatNumber(more, language))}
          </button>`
        : nothing
    }`;
}

function lineTemplate(line: ReturnType<TextLines["at"]>): TemplateResult {
  const content = typeof line === "string" ? markedText(line) : logLine(line);
  // Blanks around the content would be a part of it.
  // prettier-ignore
  return html`<div class="line">${content}</div>`;
}
