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
 * @slot icon - A sign for what is copied, in place of the two sheets.
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

  /** What the last attempt was about, and how it ended. */
  @state() accessor _outcome:
    { readonly text: string; readonly copied: boolean } | undefined;

  readonly #messages = new MessagesController(this);

  protected override render() {
    const { common, build } = this.#messages.words;
    const label = this.label || common.copy;
    const outcome =
      this._outcome?.text === this.text ? this._outcome : undefined;
    const said = outcome
      ? outcome.copied
        ? common.copied
        : build.copyRefused
      : "";
    return html`<button
        type="button"
        class=${this.variant === "quiet" ? "quiet" : ""}
        title=${said || label}
        @click=${this.#onClick}
      >
        ${
          outcome?.copied
            ? html`<span class="done">${icons.check}</span>`
            : outcome
              ? icons.warning
              : html`<slot name="icon">${icons.copy}</slot>`
        }<slot><span class="visually-hidden">${label}</span></slot></button
      ><span class="visually-hidden" role="status">${said}</span>`;
  }

  readonly #onClick = async () => {
    const { text } = this;
    // Where the page is not secure there is no clipboard at all, and a policy may forbid it.
    const copied = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => true,
        () => false,
      );
    this._outcome = { text, copied };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-copy-button": BuildkiteCopyButton;
  }
}
