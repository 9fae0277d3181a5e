import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Build } from "../../api/types.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import type { Command } from "../commands/command.js";
import { CommandsController } from "../commands/commands-controller.js";
import { menuTemplate } from "../log-viewer/tool.js";
import { buildMarkdown } from "../markdown/build-markdown.js";
import { namedPipeline } from "../named-pipeline.js";

type Form = "link" | "markdown";

/**
 * Takes a build along: its link, or what it is and what failed in it, as Markdown for a
 * message or an issue.
 *
 * @element buildkite-copy-menu
 * @csspart note - What became of copying.
 */
export class BuildkiteCopyMenu extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
      }

      .menu {
        position: relative;
      }

      summary.button {
        min-inline-size: 32px;
        padding: 0;
        border-color: transparent;
        background: transparent;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      .items {
        position: absolute;
        inset-block-start: calc(100% + 4px);
        inset-inline-end: 0;
        z-index: 3;
        display: grid;
        padding: 4px;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        background: var(--_surface);
        box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
      }

      .items:not(:has(button)) {
        display: none;
      }

      .items button {
        justify-content: flex-start;
        border-color: transparent;
        background: transparent;
        font-weight: 400;
      }

      /* Wherever the button stands, there is room across the page. */
      @media (width < 760px) {
        .items {
          position: fixed;
          inset: auto 12px;
          margin-block-start: 4px;
        }
      }

      .note {
        color: var(--_text-muted);
        font-size: 0.86em;
      }

      .note:empty {
        display: none;
      }
    `,
  ];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property() accessor pipeline = "";

  @property({ attribute: false }) accessor build: Build | undefined;

  /** Where the build or one of its jobs is shown; without it, on buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    | ((target: { readonly build: number; readonly job?: string }) => string)
    | undefined;

  /** What is said of the last copy, and of which build that was. */
  @state() accessor _note: { readonly text: string; readonly id: string } = {
    text: "",
    id: "",
  };

  readonly #messages = new MessagesController(this);
  readonly #settings = new HostSettingsController(this);

  constructor() {
    super();
    new CommandsController(this, () => this.#commands);
  }

  protected override render() {
    const { takeAlong } = this.#messages.words;
    const { build } = this;
    if (!build) return nothing;
    const { text, id } = this._note;
    return html`${menuTemplate({
        label: takeAlong.label,
        face: icons.copy,
        items: FORMS.map((form) => ({
          label: takeAlong[form],
          onChoose: () => void this.#copy(build, form),
          disabled: form === "link" && this.#hrefOf(build) === undefined,
        })),
      })}<span class="note" part="note" role="status"
        >${id === build.id ? text : ""}</span
      >`;
  }

  get #commands(): readonly Command[] {
    const { build } = this;
    if (!build) return [];
    const { takeAlong } = this.#messages.words;
    return FORMS.filter(
      (form) => form === "markdown" || this.#hrefOf(build) !== undefined,
    ).map((form) => ({
      id: `copy ${form}`,
      label: takeAlong[form],
      group: "take",
      icon: form === "link" ? icons.link : icons.copy,
      run: () => void this.#copy(build, form),
    }));
  }

  async #copy(build: Build, form: Form): Promise<void> {
    const { takeAlong, build: words } = this.#messages.words;
    const text =
      form === "link" ? (this.#hrefOf(build) ?? "") : this.#markdown(build);
    // Where the page is not secure there is no clipboard at all, and a policy may forbid it.
    const copied = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => true,
        () => false,
      );
    const done =
      form === "link" ? takeAlong.copiedLink : takeAlong.copiedMarkdown;
    this._note = { text: copied ? done : words.copyRefused, id: build.id };
  }

  #markdown(build: Build): string {
    return buildMarkdown(build, {
      pipeline: this.pipeline,
      href: this.#hrefOf(build),
      hrefOfJob: (job) => this.#hrefOf(build, job.id),
      words: this.#messages.words,
      language: this.#messages.language,
    });
  }

  #hrefOf({ number }: Build, job?: string): string | undefined {
    const target = { build: number, ...(job !== undefined && { job }) };
    const { ref } = namedPipeline(this.pipeline);
    const page = ref && { ...ref, number, ...(job !== undefined && { job }) };
    const href =
      this.hrefFor?.(target) ?? (page && this.#settings.pageAddress(page));
    return href === undefined
      ? undefined
      : new URL(href, document.baseURI).href;
  }
}

const FORMS: readonly Form[] = ["link", "markdown"];

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-copy-menu": BuildkiteCopyMenu;
  }
}
