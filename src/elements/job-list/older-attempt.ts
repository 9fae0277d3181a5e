import { html, nothing, type TemplateResult } from "lit";
import { jobLabel } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import { attemptNumber } from "./attempts.js";
import { findJob, type JobNode } from "./job-tree.js";
import type { RowContext } from "./row-context.js";

/** A link stays at the attempt it was made for; here is the way on to the newest. */
export function olderAttempt(
  tree: readonly JobNode[],
  { words, language, lookup, selected, hrefFor, onSelect }: RowContext,
): TemplateResult | typeof nothing {
  const entry = findJob(tree, selected)?.entry;
  const older = entry?.earlier.find(({ id }) => id === selected);
  if (!entry || !older) return nothing;
  const number = (job: Job) =>
    formatNumber(attemptNumber(entry, job), language);
  const text = words.jobs.newerAttempt(number(entry.job));
  const select = (click: MouseEvent) => onSelect(click, entry.job);
  return html`<p class="older" role="status">
    ${icons.info}
    <span
      >${emojiText(
        words.jobs.olderAttempt(
          number(older),
          jobLabel(entry.job, words.jobs.types),
        ),
        lookup,
      )}
      ${
        hrefFor
          ? html`<a href=${hrefFor(entry.job)} @click=${select}>${text}</a>`
          : html`<button type="button" class="quiet" @click=${select}>
              ${text}
            </button>`
      }</span
    >
  </p>`;
}
