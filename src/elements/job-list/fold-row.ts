import { html, type nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import type { Section } from "./arrange.js";
import { stepKey } from "./job-facts.js";
import type { JobFold } from "./job-tree.js";
import type { RowContext } from "./row-context.js";
import { overallState, PLACES, type Place, type Tally } from "./tally.js";

/** A row that folds others: what they are, and how they stand. */
export function foldRow(fold: JobFold, context: RowContext): TemplateResult {
  const { jobs } = context.words;
  const isStep = fold.kind !== "group";
  const [first] = fold.children;
  const key = isStep && first?.kind === "job" ? first.job.stepKey : undefined;
  return foldButton(
    fold,
    context,
    html`<buildkite-state
        kind="job"
        variant="icon"
        state=${overallState(fold.tally)}
      ></buildkite-state>
      <bdi class="name">${emojiText(fold.label, context.lookup)}</bdi>
      <span class="kind"
        >${isStep ? icons.parallel : icons.group}<span class="visually-hidden"
          >${jobs.foldKinds[fold.kind]}</span
        ></span
      >
      ${stepKey(key, context)}
      <span class="standing">${standing(fold.tally, context)}</span>`,
  );
}

/** The heading of all jobs that stand in one way. */
export function sectionRow(
  section: Section,
  context: RowContext,
): TemplateResult {
  const { place } = section;
  return foldButton(
    section,
    context,
    html`<span class="name tally ${place}"
      >${told(place, section.tally[place], context)}</span
    >`,
  );
}

function foldButton(
  { key }: { readonly key: string },
  context: RowContext,
  content: TemplateResult,
): TemplateResult {
  return html`<button
    type="button"
    class="row"
    aria-expanded=${context.open.get(key) === true}
    @click=${() => context.onToggle(key)}
  >
    <span class="chevron">${icons.chevronRight}</span>
    ${content}
  </button>`;
}

/** `3 of 12 failed`, then what else is not done; `12 passed` where all is well. */
function standing(
  tally: Tally,
  context: RowContext,
): readonly (TemplateResult | typeof nothing)[] {
  const present = PLACES.filter((place) => tally[place] > 0);
  const pressing = present.filter(
    (place) => place !== "passed" && place !== "leftOut",
  );
  return (pressing.length > 0 ? pressing : present).map((place, at) => {
    const ofTotal = at === 0 && tally[place] < tally.total;
    const total = ofTotal ? tally.total : undefined;
    return html`<span class="tally ${place}"
      >${told(place, tally[place], context, total)}</span
    >`;
  });
}

function told(
  place: Place,
  count: number,
  { words, language }: RowContext,
  total?: number,
): string {
  const { tallies, talliesOfTotal } = words.jobs;
  const amount = formatNumber(count, language);
  return total === undefined
    ? tallies[place](count, amount)
    : talliesOfTotal[place](count, amount, formatNumber(total, language));
}
