import { html, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import type { BuildkiteError } from "../../api/errors.js";
import { icons } from "../../styles/icons.js";

/** Uneven, as messages are. */
const LINES = ["72%", "54%", "84%", "46%", "66%", "58%", "78%", "50%"];

/** What stands in for rows until the first answer. */
export function skeleton(label: string): TemplateResult {
  return html`<div role="status">
    <span class="visually-hidden">${label}</span>
    <div class="bar"></div>
    ${LINES.map(
      (line) =>
        html`<div class="skeleton" style=${styleMap({ "--_line": line })}>
          <span></span><span></span><span></span><span></span>
        </div>`,
    )}
  </div>`;
}

/** The first load has failed; the owner of the list may say it otherwise. */
export function failureScreen(
  error: BuildkiteError,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="failure">
    <slot name="error"
      ><buildkite-error
        .error=${error}
        @buildkite-retry=${onRetry}
      ></buildkite-error
    ></slot>
  </div>`;
}

/** There has never been a build. */
export function noBuildsScreen(words: {
  readonly title: string;
  readonly advice: string;
}): TemplateResult {
  return html`<div class="screen" role="status">
    ${icons.play}
    <h2>${words.title}</h2>
    <p>${words.advice}</p>
  </div>`;
}

/** There are builds, but none like this. */
export function noMatchScreen(
  words: {
    readonly title: string;
    readonly advice: string;
    readonly clear: string;
  },
  onClear: () => void,
): TemplateResult {
  return html`<div class="screen" role="status">
    ${icons.filter}
    <h2>${words.title}</h2>
    <p>${words.advice}</p>
    <button type="button" @click=${onClear}>${words.clear}</button>
  </div>`;
}
