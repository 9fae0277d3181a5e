import { html, type TemplateResult } from "lit";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { emojiText } from "../emoji/emoji-text.js";
import type { JobFold } from "./job-tree.js";
import type { RowContext } from "./row-context.js";
import { overallState, type Tally } from "./tally.js";

/** What is worth telling of many jobs, the most pressing first. */
const TOLD: readonly Exclude<keyof Tally, "total">[] = [
  "failed",
  "warning",
  "running",
  "blocked",
  "waiting",
  "canceled",
  "notReached",
  "neutral",
  "passed",
  "leftOut",
];

/** A row that folds others: what they are, and how they stand. */
export function foldRow(
  fold: JobFold,
  children: TemplateResult,
  context: RowContext,
): TemplateResult {
  const open = context.open.get(fold.key) === true;
  const { jobs } = context.words;
  return html`<li class="fold ${fold.kind}" part="group">
    <button
      type="button"
      class="row"
      aria-expanded=${open}
      @click=${() => context.onToggle(fold.key)}
    >
      <span class="chevron">${icons.chevronRight}</span>
      <buildkite-state
        kind="job"
        variant="icon"
        state=${overallState(fold.tally)}
      ></buildkite-state>
      <bdi class="name">${emojiText(fold.label, context.lookup)}</bdi>
      <span class="kind"
        >${fold.kind === "group" ? icons.group : icons.parallel}<span
          class="visually-hidden"
          >${jobs.foldKinds[fold.kind]}</span
        ></span
      >
      <span class="standing">${standing(fold.tally, context)}</span>
    </button>
    ${
      open
        ? html`<ol class="children">
            ${children}
          </ol>`
        : ""
    }
  </li>`;
}

/** `3 of 12 failed`, then what else is not done; `12 passed` where all is well. */
function standing(
  tally: Tally,
  { words, language }: RowContext,
): readonly TemplateResult[] {
  const total = formatNumber(tally.total, language);
  const present = TOLD.filter((name) => tally[name] > 0);
  const pressing = present.filter(
    (name) => name !== "passed" && name !== "leftOut",
  );
  return (pressing.length > 0 ? pressing : present).map((name, at) => {
    const { tallies, talliesOfTotal } = words.jobs;
    const count = tally[name];
    const amount = formatNumber(count, language);
    const part = at === 0 && count < tally.total;
    return html`<span class="tally ${name}"
      >${part ? talliesOfTotal[name](count, amount, total) : tallies[name](count, amount)}</span
    >`;
  });
}
