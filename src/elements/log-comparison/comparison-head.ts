import { html, nothing, type TemplateResult } from "lit";
import { jobLabel } from "../../api/status.js";
import type { Build } from "../../api/types.js";
import type { Baseline, BaselineAnswer } from "../../live/baseline-query.js";
import { formatNumber } from "../../messages/format.js";
import type { MessagesController } from "../../messages/messages-controller.js";
import { icons } from "../../styles/icons.js";
import { emojiText, type EmojiLookup } from "../emoji/emoji-text.js";
import type { Comparison } from "./compare-logs.js";
import type { ComparisonLinks } from "./comparison-links.js";
import { limitsTemplate, noticeTemplate } from "./comparison-notes.js";
import { countLines } from "./hunks.js";

type Said = Pick<MessagesController, "words" | "language">;

interface HeadView {
  readonly build: Build;
  readonly baseline: Baseline;
  /** Once there is one. */
  readonly comparison: Comparison | undefined;
  /** How many differences there are. */
  readonly hunks: number;
  readonly messages: Said;
  readonly emoji: EmojiLookup;
  readonly links: ComparisonLinks;
  readonly step: {
    /** The difference that somebody has gone to. */
    readonly current: number | undefined;
    step(direction: "next" | "previous"): Promise<void>;
  };
}

/** What is compared with what, how they differ, and the way from one difference to the next. */
export function headTemplate(view: HeadView): TemplateResult {
  const { build, baseline, comparison, messages } = view;
  const { words, language } = messages;
  const numbers = { old: baseline.build.number, now: build.number };
  return html`<div class="head">
      <p class="against">${against(view)}</p>
      ${
        comparison
          ? [
              summary(comparison, view),
              limitsTemplate(comparison, numbers, words.comparison, language),
            ]
          : nothing
      }
    </div>
    ${view.hunks > 0 ? toolbar(view) : nothing}`;
}

function against({ baseline, messages, emoji, links }: HeadView) {
  const { comparison, jobs } = messages.words;
  const { build, job, branch } = baseline;
  const text = comparison.against(jobLabel(job, jobs.types), build.number);
  const words = html`<bdi>${emojiText(text, emoji)}</bdi>`;
  const href = links.job(build, job.id);
  const where =
    branch === "same"
      ? comparison.sameBranch(build.branch)
      : comparison.defaultBranch(build.branch);
  const onClick = (click: MouseEvent) => links.follow(click, build, job.id);
  return html`${href === undefined ? words : html`<a href=${href} @click=${onClick}>${words}</a>`},
    <span class="muted">${where}</span>`;
}

function summary(comparison: Comparison, { hunks, messages }: HeadView) {
  const { comparison: words } = messages.words;
  if (hunks === 0) return noticeTemplate(words.none, words.noneAdvice);
  const amount = (count: number) => formatNumber(count, messages.language);
  const { added, gone } = countLines(comparison.changes);
  return html`<p class="counts">
      <strong>${words.differences(hunks, amount(hunks))}</strong>
      <span class="new">${words.newLines(added, amount(added))}</span>
      <span>${words.goneLines(gone, amount(gone))}</span>
    </p>
    <p class="muted">${words.ignored}</p>`;
}

function toolbar({ hunks, messages, step }: HeadView) {
  const { comparison: words } = messages.words;
  const { language } = messages;
  const place =
    step.current === undefined
      ? ""
      : words.place(
          formatNumber(step.current + 1, language),
          formatNumber(hunks, language),
        );
  return html`<div class="tools" role="group" aria-label=${words.title}>
    <button
      type="button"
      title=${words.keys}
      @click=${() => void step.step("next")}
    >
      ${icons.arrowDown} ${words.next}
    </button>
    <button
      type="button"
      class="icon-only"
      title=${words.previous}
      aria-label=${words.previous}
      @click=${() => void step.step("previous")}
    >
      ${icons.arrowUp}
    </button>
    <span class="muted" role="status">${place}</span>
  </div>`;
}

/** That no passing build has the step, and how far it was looked for. */
export function noBaselineTemplate(
  { branches, builds }: BaselineAnswer,
  { words, language }: Said,
): TemplateResult {
  const { comparison } = words;
  const names = new Intl.ListFormat(language).format(branches);
  const looked = comparison.looked(builds, formatNumber(builds, language));
  return noticeTemplate(
    comparison.noBuild,
    `${comparison.noBuildAdvice(names)} ${looked}`,
  );
}
