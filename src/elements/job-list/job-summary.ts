import { html, nothing, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { JobFilter } from "./job-filter.js";
import { PLACES, type Place, type Tally } from "./tally.js";

export interface SummaryOptions {
  readonly words: Messages;
  readonly language: string;
  readonly filter: JobFilter;
  /** Whether keys that are a single character do anything. */
  readonly usesSingleKeys: boolean;
  readonly onPlace: (place: Place) => void;
  readonly onNextFailure: () => void;
  readonly onPreviousFailure: () => void;
  readonly onToggleLeftOut: () => void;
}

/** How the whole build stands, as a bar and in counts, each of which shows only the jobs it counts. */
export function jobSummary(
  tally: Tally,
  options: SummaryOptions,
): TemplateResult {
  const { words, language } = options;
  const told = PLACES.filter(
    (place) => place !== "leftOut" && tally[place] > 0,
  );
  return html`<div class="summary" part="summary">
    <div class="bar" aria-hidden="true">
      ${told.map(
        (place) =>
          html`<span
            class=${place}
            style=${styleMap({ "flex-grow": tally[place] })}
          ></span>`,
      )}
    </div>
    <div class="counts">
      <h3>
        ${words.jobs.total(tally.total, formatNumber(tally.total, language))}
      </h3>
      ${told.map((place) => [
        chip(place, tally, options),
        place === "failed" ? failureSteps(options) : nothing,
      ])}
      ${tally.leftOut > 0 ? leftOutChip(tally, options) : nothing}
    </div>
  </div>`;
}

function said(
  place: Place,
  tally: Tally,
  { words, language }: SummaryOptions,
): string {
  const count = tally[place];
  return words.jobs.tallies[place](count, formatNumber(count, language));
}

function chip(place: Place, tally: Tally, options: SummaryOptions) {
  return html`<button
    type="button"
    class="tally ${place}"
    aria-pressed=${options.filter.places.has(place)}
    @click=${() => options.onPlace(place)}
  >
    ${said(place, tally, options)}
  </button>`;
}

function leftOutChip(tally: Tally, options: SummaryOptions) {
  const { jobs } = options.words;
  const { leftOut } = options.filter;
  return html`<button
    type="button"
    class="tally leftOut"
    aria-pressed=${leftOut}
    @click=${options.onToggleLeftOut}
  >
    ${said("leftOut", tally, options)} –
    ${leftOut ? jobs.hideLeftOut : jobs.showLeftOut}
  </button>`;
}

function failureSteps({
  words: { jobs },
  usesSingleKeys,
  onNextFailure,
  onPreviousFailure,
}: SummaryOptions) {
  const step = (name: string, label: string, key: string, act: () => void) =>
    html`<button
      type="button"
      class="quiet icon-only ${name}"
      title=${usesSingleKeys ? `${label} (${key})` : label}
      aria-label=${label}
      @click=${act}
    >
      ${name === "next-failure" ? icons.arrowDown : icons.arrowUp}
    </button>`;
  return html`<span class="failure-steps"
    >${step("previous-failure", jobs.previousFailure, "⇧F", onPreviousFailure)}${step(
      "next-failure",
      jobs.nextFailure,
      "F",
      onNextFailure,
    )}</span
  >`;
}
