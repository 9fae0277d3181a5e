import { html, type TemplateResult } from "lit";
import type { ControlsOwner } from "../build/controls-owner.js";
import type { Acts } from "./acts.js";
import type { Links } from "./links.js";

/** The control that starts a build, which then opens. */
export function newBuild(
  { pipeline, readonly, access, client }: Omit<ControlsOwner, "hrefFor">,
  links: Links,
  acts: Acts,
): TemplateResult {
  return html`<buildkite-new-build-button
    variant="toolbar"
    .pipeline=${pipeline}
    .readonly=${readonly}
    .access=${access}
    .client=${client}
    .hrefFor=${links.target}
    @buildkite-build-created=${acts.onBuild}
    @buildkite-build-select=${acts.onBuild}
  ></buildkite-new-build-button>`;
}
