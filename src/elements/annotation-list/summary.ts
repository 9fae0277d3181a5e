import { html, type TemplateResult } from "lit";
import { formatNumber } from "../../messages/format.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import { styleIcons } from "./annotation.js";
import {
  ANNOTATION_STYLES,
  type AnnotationCounts,
} from "./annotation-facts.js";

/** `2 errors, 1 warning`: each with its sign. */
export function summary(
  counts: AnnotationCounts,
  { words, language }: SpokenMessages,
): TemplateResult {
  const { label, counts: forms } = words.annotations;
  const styles = ANNOTATION_STYLES.filter((style) => counts[style] > 0);
  return html`<ul class="summary" part="summary" aria-label=${label}>
    ${styles.map((style) => {
      const amount = formatNumber(counts[style], language);
      return html`<li class=${style}>
        ${styleIcons[style]} ${forms[style](counts[style], amount)}
      </li>`;
    })}
  </ul>`;
}
