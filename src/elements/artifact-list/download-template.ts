import { html, nothing, type TemplateResult } from "lit";
import type { Artifact } from "../../api/types.js";
import { describeError } from "../../messages/describe-error.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { markedString } from "../marked-text.js";
import type { Downloads } from "./downloads.js";

export function downloadButton(
  artifact: Artifact,
  name: string,
  downloads: Downloads,
  { artifacts }: Messages,
): TemplateResult {
  const label = artifacts.download.of(markedString(name));
  return html`<button
    type="button"
    class="quiet icon-only"
    aria-label=${label}
    title=${label}
    aria-disabled=${downloads.outcomeOf(artifact)?.kind === "asking"}
    @click=${() => void downloads.start(artifact)}
  >
    ${icons.download}
  </button>`;
}

/** What is read out about the last download. */
export function downloadStatus(downloads: Downloads, words: Messages): string {
  const { latest } = downloads;
  const outcome = latest && downloads.outcomeOf(latest);
  if (!outcome) return "";
  const { download } = words.artifacts;
  const name = markedString(latest.filename || latest.path);
  if (outcome.kind === "hidden")
    return `${download.failed(name)} ${download.hidden}`;
  if (outcome.kind !== "failed") return download[outcome.kind](name);
  const { message } = describeError(words.errors, outcome.error);
  return `${download.failed(name)} ${message}`;
}

/** What stands beside the artifact: how to have it all the same, or why it cannot be had. */
export function downloadNotice(
  artifact: Artifact,
  downloads: Downloads,
  words: Messages,
) {
  const outcome = downloads.outcomeOf(artifact);
  if (!outcome) return nothing;
  const { download } = words.artifacts;
  const name = markedString(artifact.filename || artifact.path);
  const dismiss = html`<button
    type="button"
    class="quiet"
    @click=${() => downloads.dismiss(artifact)}
  >
    ${download.dismiss}
  </button>`;
  switch (outcome.kind) {
    case "asking":
    case "opened":
    case "saved":
      return nothing;
    case "blocked":
      return html`<div class="notice download">
        ${icons.warning}
        <span>${download.blocked(name)} ${download.expires}</span>
        <a
          class="button"
          href=${outcome.href}
          target="_blank"
          rel="noopener noreferrer"
          referrerpolicy="no-referrer"
          @click=${() => downloads.dismiss(artifact)}
          >${download.open}</a
        >${dismiss}
      </div>`;
    case "hidden":
      return html`<div class="notice download">
        ${icons.warning}
        <span>${download.failed(name)} ${download.hidden}</span>${dismiss}
      </div>`;
    case "failed": {
      const { message, advice } = describeError(words.errors, outcome.error);
      return html`<div class="notice download">
        ${icons.warning}
        <span>${download.failed(name)} ${message} ${advice}</span>
        <button type="button" @click=${() => void downloads.start(artifact)}>
          ${icons.retry} ${words.common.retry}</button
        >${dismiss}
      </div>`;
    }
  }
}
