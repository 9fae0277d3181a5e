import { html, nothing, type TemplateResult } from "lit";
import { formatBytes } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { Comparison } from "./compare-logs.js";
import { MOST_COMPARED, type ComparedLog } from "./compared-log.js";
import type { ComparisonState } from "./comparison-run.js";

/** In place of a comparison, why there is none. */
export function noticeTemplate(
  title: string,
  advice: string,
  onRetry?: { readonly label: string; readonly run: () => void },
): TemplateResult {
  return html`<div class="notice" role="status">
    ${icons.info}
    <div>
      <p class="title">${title}</p>
      <p class="muted">${advice}</p>
    </div>
    ${
      onRetry
        ? html`<button type="button" @click=${onRetry.run}>
            ${icons.retry} ${onRetry.label}
          </button>`
        : nothing
    }
  </div>`;
}

/** That something is under way, and what. */
export function progressTemplate(text: string): TemplateResult {
  return html`<p class="progress" role="status" aria-busy="true">${text}</p>`;
}

/** While, or instead of, a comparison; `undefined` where Buildkite's own error says more. */
export function stateTemplate(
  state: Exclude<ComparisonState, { kind: "done" }>,
  { comparison: words, common }: Messages,
  language: string,
  onRetry: () => void,
): TemplateResult | undefined {
  switch (state.kind) {
    case "reading":
      return progressTemplate(
        words.reading(formatBytes(state.received, language)),
      );
    case "comparing":
      return progressTemplate(words.comparing);
    case "gone":
      return noticeTemplate(
        state.which === "now" ? words.goneHere : words.goneThere,
        words.goneAdvice,
      );
    case "refused":
      return noticeTemplate(words.refused, words.refusedAdvice);
    case "failed":
      return state.error
        ? undefined
        : noticeTemplate(words.lost, words.lostAdvice, {
            label: common.retry,
            run: onRetry,
          });
  }
}

/** What was not compared, where a log was too long. */
export function limitsTemplate(
  { old, now }: Comparison,
  numbers: { readonly old: number; readonly now: number },
  words: Messages["comparison"],
  language: string,
) {
  return [limit(old, numbers.old), limit(now, numbers.now)];

  function limit({ part }: ComparedLog, number: number) {
    if (part === "whole") return nothing;
    const size = formatBytes(MOST_COMPARED, language);
    const say = part === "end" ? words.onlyEnd : words.onlyStart;
    return html`<p class="limit">
      ${icons.warning} ${say(size, `#${number}`)}
    </p>`;
  }
}
