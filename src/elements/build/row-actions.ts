import { html, type TemplateResult } from "lit";
import type { Build, Job } from "../../api/types.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";
import type { ControlsOwner } from "./controls-owner.js";

/**
 * What can be done with a job where it stands among the others: a step that waits for a
 * person is let go there. `undefined` for a build without such a step, whose rows need no
 * room for controls.
 */
export function rowActions(
  build: Build,
  owner: ControlsOwner,
  emoji: EmojiLookup,
): ((job: Job) => TemplateResult | undefined) | undefined {
  if (owner.access.unblock === "off") return undefined;
  if (!build.jobs?.some(isOrWasBlocked)) return undefined;
  return (job) =>
    isOrWasBlocked(job)
      ? html`<buildkite-unblock-button
          variant="icon"
          class=${job.state === "blocked" ? "" : "idle"}
          .pipeline=${owner.pipeline}
          .readonly=${owner.readonly}
          .access=${owner.access}
          .client=${owner.client}
          .hrefFor=${owner.hrefFor}
          .build=${build}
          .job=${job}
          .emoji=${emoji}
        ></buildkite-unblock-button>`
      : undefined;
}

/** Once it is unblocked its control stays, out of sight: its dialog says what became of it. */
function isOrWasBlocked({ type, state }: Job): boolean {
  return type === "manual" && (state === "blocked" || state === "unblocked");
}
