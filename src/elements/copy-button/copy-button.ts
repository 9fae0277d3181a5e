import { LitElement, css, html } from "lit";
import { property, state } from "lit/decorators.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";

/**
 * Puts a text on the clipboard and says so.
 *
 * @element buildkite-copy-button
 * @slot - Words beside the icon; without them `label` is read out.
 */
export class BuildkiteCopyButton extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    css`
      :host {
        display: inline-flex;
      }

      button {
        min-inline-size: 24px;
        min-block-size: 24px;
        padding: 0 4px;
        color: inherit;
      }

      :host([variant="button"]) button {
        min-block-size: 32px;
        padding: 4px 12px;
        border-color: var(--_border);
        background: var(--_surface);
      }

      .done {
        color: var(--_passed);
      }
    `,
  ];

  /** What is copied. */
  @property() accessor text = "";

  /** What the button does, for whoever cannot see the icon. */
  @property() accessor label = "";

  /** `quiet` is an icon in a line of text. */
  @property({ reflect: true, useDefault: true }) accessor variant:
    "quiet" | "button" = "quiet";

  @state() accessor _copied = "";

  readonly #messages = new MessagesController(this);

  protected override render() {
    const { common } = this.#messages.words;
    const copied = this._copied !== "" && this._copied === this.text;
    const label = this.label || common.copy;
    return html`<button
        type="button"
        class=${this.variant === "quiet" ? "quiet" : ""}
        title=${copied ? common.copied : label}
        @click=${this.#onClick}
      >
        ${
          copied ? html`<span class="done">${icons.check}</span>` : icons.copy
        }<slot><span class="visually-hidden">${label}</span></slot></button
      ><span class="visually-hidden" role="status"
        >${copied ? common.copied : ""}</span
      >`;
  }

  readonly #onClick = async () => {
    const { text } = this;
    try {
      await navigator.clipboard.writeText(text);
      this._copied = text;
    } catch {
      // A page that may not write to the clipboard; the text itself can be selected.
      this._copied = "";
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-copy-button": BuildkiteCopyButton;
  }
}
