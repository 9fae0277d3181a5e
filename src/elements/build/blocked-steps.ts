import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { jobLabel } from "../../api/status.js";
import type { Build, Job } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";
import { emojiText, type EmojiLookup } from "../emoji/emoji-text.js";
import type { ControlsOwner } from "./controls-owner.js";

/** Steps with a control beside the header; few builds have more than one. */
const MOST = 20;

/**
 * The way on for a build that waits for a person, for the header, where it says so. A step's
 * control stays once it is unblocked, out of sight: its dialog says what became of it.
 */
export function blockedSteps(
  build: Build,
  owner: ControlsOwner,
  emoji: EmojiLookup,
  words: Messages,
): TemplateResult | typeof nothing {
  const steps = (build.jobs ?? [])
    .filter((job) => isBlocked(job) || isUnblocked(job))
    .slice(0, MOST);
  // A host without the control keeps the header's link to Buildkite.
  if (steps.length === 0 || owner.access.unblock === "off") return nothing;
  const blocked = steps.filter(isBlocked);
  return html`<ul
    slot="unblock"
    class=${blocked.length === 0 ? "idle" : "blocked-steps"}
    aria-label=${words.build.blockedSteps}
  >
    ${repeat(
      steps,
      ({ id }) => id,
      (job) =>
        html`<li class=${isBlocked(job) ? "" : "idle"}>
          ${
            isBlocked(job) && blocked.length > 1
              ? html`<bdi
                  >${emojiText(jobLabel(job, words.jobs.types), emoji)}</bdi
                >`
              : nothing
          }
          <buildkite-unblock-button
            class=${isBlocked(job) ? "" : "idle"}
            .pipeline=${owner.pipeline}
            .readonly=${owner.readonly}
            .access=${owner.access}
            .client=${owner.client}
            .hrefFor=${owner.hrefFor}
            .build=${build}
            .job=${job}
            .emoji=${emoji}
          ></buildkite-unblock-button>
        </li>`,
    )}
  </ul>`;
}

function isBlocked(job: Job): boolean {
  return job.type === "manual" && job.state === "blocked";
}

function isUnblocked(job: Job): boolean {
  return job.type === "manual" && job.state === "unblocked";
}
