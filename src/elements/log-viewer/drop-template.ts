import { html, nothing, type TemplateResult } from "lit";
import { formatBytes } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { DropController, DropProblem } from "./drop-controller.js";

/** In place of a log: where to drop one. */
export function dropZoneTemplate(
  drop: DropController,
  words: Messages["log"],
): TemplateResult {
  return html`<div class="drop-zone">
    ${icons.download}
    <p class="title">${words.dropHere}</p>
    <p>${words.dropAdvice}</p>
    ${chooserTemplate(drop, words.chooseFile, "button primary")}
  </div>`;
}

/** A button that opens the browser's own dialog; the label holds the field, which is focused in its place. */
export function chooserTemplate(
  drop: DropController,
  label: string,
  look: string,
): TemplateResult {
  return html`<label class="chooser ${look}" title=${label}>
    ${icons.group}<span class="label">${label}</span
    ><input
      class="visually-hidden"
      type="file"
      aria-label=${label}
      @change=${drop.onChosen}
    />
  </label>`;
}

/** Name and size of what was dropped. */
export function fileTemplate(file: File, language: string): TemplateResult {
  return html`<span class="file" title=${file.name}
    ><span class="file-name">${file.name}</span>
    (${formatBytes(file.size, language)})</span
  >`;
}

/** While something is held over the log. */
export function dropHintTemplate(
  drop: DropController,
  words: Messages["log"],
): TemplateResult | typeof nothing {
  return drop.hovered
    ? html`<div class="drop-hint">${words.dropToOpen}</div>`
    : nothing;
}

/** Why a file is not shown. */
export function sayDropProblem(
  problem: DropProblem,
  words: Messages["log"],
): string {
  switch (problem.kind) {
    case "several":
      return words.dropOne;
    case "noText":
      return words.dropBinary(problem.name);
    case "unreadable":
      return words.dropUnreadable(problem.name);
  }
}
