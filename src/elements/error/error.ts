import { LitElement, css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { BuildkiteError } from "../../api/errors.js";
import { describeError } from "../../messages/describe-error.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { BuildkiteRetryEvent } from "./events.js";

/**
 * What went wrong, what to do about it, and a button to try again.
 *
 * @element buildkite-error
 * @fires {BuildkiteRetryEvent} buildkite-retry - Somebody wants another attempt.
 * @slot - More advice, or links.
 * @csspart title - What happened.
 * @csspart action - The button.
 */
export class BuildkiteErrorElement extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    css`
      .error {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        gap: 8px 12px;
        padding: 12px 14px;
        border: 1px solid color-mix(in srgb, var(--_failed) 40%, transparent);
        border-radius: var(--_radius);
        background: color-mix(in srgb, var(--_failed) 7%, var(--_surface));
      }

      .icon-box {
        display: inline-flex;
        padding-block-start: 2px;
        color: var(--_failed);
        font-size: 1.2em;
      }

      .words {
        flex: 1 1 16em;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      p {
        margin: 0;
      }

      .title {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) accessor error: BuildkiteError | undefined;

  readonly #messages = new MessagesController(this);

  protected override render() {
    if (!this.error) return nothing;
    const { words } = this.#messages;
    const { message, advice } = describeError(words.errors, this.error);
    return html`<div class="error" role="alert">
      <span class="icon-box">${icons.warning}</span>
      <div class="words">
        <p class="title" part="title">${message}</p>
        <p>${advice}</p>
        <slot></slot>
      </div>
      ${
        this.error.kind === "invalid-slug"
          ? nothing
          : html`<button type="button" part="action" @click=${this.#onRetry}>
              ${icons.retry} ${words.common.retry}
            </button>`
      }
    </div>`;
  }

  readonly #onRetry = () => {
    this.dispatchEvent(new BuildkiteRetryEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-error": BuildkiteErrorElement;
  }
}
