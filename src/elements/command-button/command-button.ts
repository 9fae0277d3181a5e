import { ContextConsumer } from "@lit/context";
import { LitElement, html, nothing } from "lit";
import { HostSettingsController } from "../../live/host-settings.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { PALETTE_KEY } from "../command-palette/page-keys.js";
import { commandsContext } from "../commands/command-registry.js";
import { keyStyles } from "../key-sheet/key-sheet.styles.js";
import { keyTemplate, keyText, runsOnMac } from "../key-sheet/key-sheet.js";
import { commandButtonStyles } from "./command-button.styles.js";

/**
 * Opens the command palette around it, for whoever has no keyboard at hand, and tells its key.
 *
 * There is none where the host has switched keys off (`keys="off"` on the provider), nor
 * for a palette within another one: the outer one has everything, and a button of its own.
 *
 * @element buildkite-command-button
 * @csspart button - The button.
 */
export class BuildkiteCommandButton extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    keyStyles,
    commandButtonStyles,
  ];

  readonly #messages = new MessagesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #palette = new ContextConsumer(this, {
    context: commandsContext,
    subscribe: true,
  });

  protected override render() {
    const palette = this.#palette.value;
    if (!palette || palette.isNested || !this.#settings.singleKeys)
      return nothing;
    const { words } = this.#messages;
    const isMac = runsOnMac();
    return html`<button
      type="button"
      part="button"
      title=${words.palette.hint(keyText(PALETTE_KEY, words, isMac))}
      aria-haspopup="dialog"
      aria-keyshortcuts=${isMac ? "Meta+K" : "Control+K"}
      @click=${palette.open}
    >
      ${icons.search}
      <span class="label">${words.palette.title}</span>
      <span class="hint" aria-hidden="true"
        >${keyTemplate(PALETTE_KEY, words, isMac)}</span
      >
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-command-button": BuildkiteCommandButton;
  }
}
