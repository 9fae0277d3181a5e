import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { Tally } from "./tally.js";

/** In this order along the bar, and in words. */
const TOLD: readonly Exclude<keyof Tally, "total" | "leftOut">[] = [
  "failed",
  "warning",
  "running",
  "blocked",
  "waiting",
  "canceled",
  "notReached",
  "neutral",
  "passed",
];

export interface SummaryOptions {
  readonly words: Messages;
  readonly language: string;
  readonly showLeftOut: boolean;
  /** `undefined` where nothing folds. */
  readonly allOpen: boolean | undefined;
  readonly onNextFailure: () => void;
  readonly onToggleLeftOut: () => void;
  readonly onToggleAll: () => void;
}

/** How the whole build stands, in words and as a bar, and the way to the next failure. */
export function jobSummary(
  tally: Tally,
  options: SummaryOptions,
): TemplateResult {
  const { words, language } = options;
  const { jobs } = words;
  const told = TOLD.filter((tone) => tally[tone] > 0);
  const said = (
    words: (count: number, amount: string) => string,
    count: number,
  ) => words(count, formatNumber(count, language));
  return html`<div class="summary" part="summary">
    <div class="bar" aria-hidden="true">
      ${told.map(
        (tone) =>
          html`<span class=${tone} style="flex-grow: ${tally[tone]}"></span>`,
      )}
    </div>
    <div class="counts">
      <h3>${said(jobs.total, tally.total)}</h3>
      ${told.map((tone) =>
        tone === "failed"
          ? html`<button
              type="button"
              class="tally failed"
              @click=${options.onNextFailure}
            >
              ${said(jobs.tallies.failed, tally.failed)}
              <span class="visually-hidden">– ${jobs.nextFailure}</span>
              ${icons.chevronDown}
            </button>`
          : html`<span class="tally ${tone}"
              >${said(jobs.tallies[tone], tally[tone])}</span
            >`,
      )}
      ${
        tally.leftOut === 0
          ? nothing
          : html`<button
              type="button"
              class="tally leftOut"
              aria-pressed=${options.showLeftOut}
              @click=${options.onToggleLeftOut}
            >
              ${said(jobs.tallies.leftOut, tally.leftOut)} –
              ${options.showLeftOut ? jobs.hideLeftOut : jobs.showLeftOut}
            </button>`
      }
      ${
        options.allOpen === undefined
          ? nothing
          : html`<button
              type="button"
              class="quiet fold-all"
              @click=${options.onToggleAll}
            >
              ${options.allOpen ? jobs.foldAll : jobs.unfoldAll}
            </button>`
      }
    </div>
  </div>`;
}
