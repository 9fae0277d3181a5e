import { html, nothing, type TemplateResult } from "lit";
import type { Artifact } from "../../api/types.js";
import { describeError } from "../../messages/describe-error.js";
import { formatBytes } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { markedText } from "../marked-text.js";
import { artifactKind } from "./artifact-kind.js";
import { stateWord } from "./artifact-state.js";
import { downloadNotice, downloadStatus } from "./download-template.js";
import type { Downloads } from "./downloads.js";
import type { PreviewController, PreviewScreen } from "./preview-controller.js";

interface DialogContext {
  readonly words: Messages;
  readonly language: string;
  readonly preview: PreviewController;
  readonly downloads: Downloads;
  readonly onClose: () => void;
  /** To the job that made it, where there may be several. */
  readonly jobLink: (artifact: Artifact) => unknown;
}

/** What an artifact is and holds, and what can be done with it. */
export function previewDialog(context: DialogContext): TemplateResult {
  const { words, preview, downloads, onClose } = context;
  const artifact = preview.opened?.artifact;
  const isThere = artifact?.state === "finished";
  return html`<dialog class="preview" aria-labelledby="preview-title">
    ${artifact ? bodyTemplate(artifact, context) : nothing}
    <div class="foot">
      ${
        isThere
          ? html`<button
              type="button"
              class="primary"
              aria-disabled=${downloads.outcomeOf(artifact)?.kind === "asking"}
              @click=${() => void downloads.start(artifact)}
            >
              ${icons.download} ${words.artifacts.download.label}
            </button>`
          : nothing
      }
      ${
        artifact
          ? html`<buildkite-copy-button variant="button" .text=${artifact.path}
              >${words.artifacts.copyPath}</buildkite-copy-button
            >`
          : nothing
      }
      <button type="button" data-focus @click=${onClose}>
        ${words.common.close}
      </button>
    </div>
  </dialog>`;
}

function bodyTemplate(artifact: Artifact, context: DialogContext) {
  const { words, language, preview, downloads, jobLink } = context;
  const { artifacts } = words;
  const { path, state, fileSize } = artifact;
  const screen = preview.opened?.screen;
  return html`<h2 id="preview-title"><bdi>${markedText(path)}</bdi></h2>
    <p class="facts muted">
      <span>${artifacts.kinds[artifactKind(artifact)]}</span>
      <span>${formatBytes(fileSize, language)}</span>
      ${
        state === "finished"
          ? nothing
          : html`<span class="state">${stateWord(state, words)}</span>`
      }
      ${jobLink(artifact)}
    </p>
    ${downloadNotice(artifact, downloads, words)}
    <p role="status" class="visually-hidden">
      ${downloadStatus(downloads, words)}
    </p>
    ${screen ? screenTemplate(screen, artifact, context) : nothing}`;
}

function screenTemplate(
  screen: PreviewScreen,
  artifact: Artifact,
  { words, language, preview }: DialogContext,
): TemplateResult {
  const { preview: says, stateAdvice } = words.artifacts;
  const bytes = (count: number) => formatBytes(count, language);
  const { path, state, mimeType, fileSize } = artifact;
  switch (screen.kind) {
    case "unavailable":
      return html`<p>${stateAdvice[state] ?? stateAdvice.unknown}</p>`;
    case "no-kind":
      return html`<p>${says.noKind}</p>`;
    case "too-big":
      return html`<p>${says.tooBig(bytes(fileSize), bytes(screen.limit))}</p>`;
    case "loading":
      return html`<div class="loading">
        <p role="status">${says.loading}</p>
        <progress
          aria-label=${says.loading}
          max=${Math.max(1, fileSize)}
          .value=${screen.received}
        ></progress>
        <p class="muted">
          ${says.progress(bytes(screen.received), bytes(fileSize))}
        </p>
      </div>`;
    case "out-of-reach":
      return html`<p>${says.outOfReach}</p>
        <p class="muted">${says.outOfReachAdvice}</p>`;
    case "failed": {
      const { message, advice } = describeError(words.errors, screen.error);
      return html`<div class="notice" role="alert">
        ${icons.warning}
        <span>${says.failed} ${message} ${advice}</span>
        <button type="button" @click=${() => preview.retry()}>
          ${icons.retry} ${words.common.retry}
        </button>
      </div>`;
    }
    case "content":
      return html`<buildkite-artifact-preview
        .path=${path}
        .mimeType=${mimeType}
        .bytes=${screen.bytes}
      ></buildkite-artifact-preview>`;
  }
}
