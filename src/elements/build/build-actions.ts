import { html, type TemplateResult } from "lit";
import type { Build } from "../../api/types.js";
import { cancelObstacle } from "../cancel-button/cancel-obstacle.js";
import { retryFailedObstacle } from "../retry-failed-button/retryable-jobs.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";
import type { ControlsOwner } from "./controls-owner.js";

/**
 * What can be done with the whole build, for the header. What its state rules out is out of
 * sight, since nobody looks for it; it stays on the page, because its dialog may just be saying
 * what became of the act that led to that state. What else stands in the way, controls say.
 */
export function buildActions(
  build: Build,
  { pipeline, readonly, access, client, hrefFor }: ControlsOwner,
  emoji: EmojiLookup,
): TemplateResult {
  return html`<buildkite-retry-failed-button
      slot="actions"
      variant="toolbar"
      class=${retryFailedObstacle(build) ? "idle" : ""}
      .pipeline=${pipeline}
      .readonly=${readonly}
      .access=${access}
      .client=${client}
      .build=${build}
      .hrefFor=${hrefFor}
    ></buildkite-retry-failed-button>
    <buildkite-cancel-button
      slot="actions"
      variant="toolbar"
      class=${cancelObstacle(build) ? "idle" : ""}
      .pipeline=${pipeline}
      .readonly=${readonly}
      .access=${access}
      .client=${client}
      .build=${build}
      .hrefFor=${hrefFor}
    ></buildkite-cancel-button>
    <buildkite-rebuild-button
      slot="actions"
      variant="toolbar"
      .pipeline=${pipeline}
      .readonly=${readonly}
      .access=${access}
      .client=${client}
      .build=${build}
      .hrefFor=${hrefFor}
    ></buildkite-rebuild-button>
    <buildkite-new-build-button
      slot="actions"
      variant="toolbar"
      .pipeline=${pipeline}
      .readonly=${readonly}
      .access=${access}
      .client=${client}
      .build=${build}
      .emoji=${emoji}
      .hrefFor=${hrefFor}
    ></buildkite-new-build-button>
    <buildkite-notify-button
      slot="actions"
      .pipeline=${pipeline}
      .client=${client}
      .build=${build}
      .hrefFor=${hrefFor}
    ></buildkite-notify-button>
    <buildkite-command-button slot="actions"></buildkite-command-button>`;
}
