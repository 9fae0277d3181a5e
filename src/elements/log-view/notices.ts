import { nothing, type TemplateResult } from "lit";
import { html } from "../dense-html.js";

/** What the view says of what happened in it. */
export interface Notice {
  readonly text: string;
  /** Only for assistive technology: everybody else sees it happen. */
  readonly silent?: boolean;
  /** With it the notice stays until it is answered. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** How long (ms) a notice without a button stays. */
const SHORT_WHILE = 4_000;

/** The view's one status region: everything is told politely, and once. */
export class Notices {
  readonly #onChange: () => void;
  #notice: Notice | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Says what can be seen anyway. */
  tell(text: string): void {
    // What asks for an answer is not talked over.
    if (!this.#notice?.action) this.show({ text, silent: true });
  }

  show(notice: Notice): void {
    this.stop();
    this.#notice = notice;
    if (!notice.action)
      this.#timer = setTimeout(() => this.dismiss(), SHORT_WHILE);
    this.#onChange();
  }

  /** Says whether it was one that waits for an answer. */
  dismiss(): boolean {
    const waited = this.#notice?.action !== undefined;
    this.stop();
    this.#notice = undefined;
    this.#onChange();
    return waited;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** The region is there from the start: what comes with its text is not read out. */
  render(): TemplateResult {
    const { text, silent = false, action } = this.#notice ?? { silent: true };
    return html`<div class="notice ${silent ? "visually-hidden" : ""}">
      <span role="status">${text ?? ""}</span>
      ${
        action
          ? html`<button
              type="button"
              @click=${() => {
                this.dismiss();
                action.run();
              }}
            >
              ${action.label}
            </button>`
          : nothing
      }
    </div>`;
  }
}
