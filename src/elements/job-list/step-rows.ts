import { html, nothing, type TemplateResult } from "lit";
import { jobStatus } from "../../api/status.js";
import type {
  BuildRef,
  ManualJob,
  TriggerJob,
  WaiterJob,
} from "../../api/types.js";
import { icons } from "../../styles/icons.js";
import type { RowContext } from "./row-context.js";

/** A `wait` step is the line between what is above and what is below. */
export function waitLine(
  job: WaiterJob,
  { words }: RowContext,
): TemplateResult {
  const { jobs } = words;
  const text =
    job.state === "waiting"
      ? jobs.waitHolds
      : job.state === "waiting_failed"
        ? jobs.waitFailed
        : jobs.wait;
  return html`<div class="wait" part="wait"><span>${text}</span></div>`;
}

/** Who let a `block` or `input` step go, or that somebody has to. */
export function manualFacts(
  job: ManualJob,
  { words }: RowContext,
): TemplateResult | typeof nothing {
  const { jobs } = words;
  if (jobStatus(job).name === "blocked")
    return html`<span class="note blocked">${jobs.blockedStep}</span>`;
  if (!job.unblockedBy && job.unblockedAt === undefined) return nothing;
  const name = job.unblockedBy?.name;
  return html`<span class="note neutral"
    >${name ? jobs.unblockedBy(name) : jobs.unblocked}
    <buildkite-time .datetime=${job.unblockedAt}></buildkite-time
  ></span>`;
}

/** The build that a `trigger` step started, in the pipeline that it belongs to. */
export function triggerFacts(
  job: TriggerJob,
  context: Pick<RowContext, "words" | "pageAddress">,
): TemplateResult | typeof nothing {
  const { jobs } = context.words;
  const { triggeredBuild } = job;
  if (!triggeredBuild && !job.async) return nothing;
  const ref = triggeredBuild?.ref;
  const target = ref
    ? triggeredLink(ref, context)
    : triggeredBuild
      ? html`<span class="note neutral"
          >${jobs.triggeredUnknown(triggeredBuild.number)}</span
        >`
      : nothing;
  return html`${target}
  ${job.async ? html`<span class="note neutral">${jobs.async}</span>` : nothing}`;
}

function triggeredLink(
  ref: BuildRef,
  { words, pageAddress }: Pick<RowContext, "words" | "pageAddress">,
) {
  const href = pageAddress(ref);
  const name = words.jobs.triggered(ref.pipeline, ref.number);
  if (href === undefined)
    return html`<span class="note neutral">${name}</span>`;
  return html`<a
    class="triggered"
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    >${name} ${icons.external}<span class="visually-hidden"
      >(${words.common.opensInNewTab})</span
    ></a
  >`;
}
