import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { setState } from "../custom-state.js";
import { artifactPreviewStyles } from "./artifact-preview.styles.js";
import type * as ContentViews from "./content-view.js";
import type { Content } from "./content.js";
import { INITIAL_VIEW, type ViewState } from "./view-state.js";

/** What reads and shows contents; loaded when there is one to show. */
type Views = typeof ContentViews;

/**
 * The content of a file: text with its colours, JSON that folds, images, test reports (JUnit),
 * tables, and web pages without their scripts. What it is, its bytes and its name say.
 *
 * @element buildkite-artifact-preview
 * @cssstate loading - The content is being read.
 */
export class BuildkiteArtifactPreview extends LitElement {
  static override styles = artifactPreviewStyles;

  /** The file's path, for its name. */
  @property() accessor path = "";

  /** The media type that the file was uploaded with; its bytes and its name count more. */
  @property({ attribute: "mime-type" }) accessor mimeType = "";

  /** All of the file. */
  @property({ attribute: false }) accessor bytes:
    Uint8Array<ArrayBuffer> | undefined;

  @state() accessor _read:
    | { readonly views: Views; readonly content: Content }
    | { readonly failure: string }
    | undefined;
  @state() accessor _view: ViewState = INITIAL_VIEW;

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("bytes") || changed.has("path") || changed.has("mimeType"))
      void this.#read();
  }

  protected override updated(): void {
    setState(this.#internals, "loading", this.#isReading);
  }

  protected override render() {
    const { words, language } = this.#messages;
    const { preview } = words.artifacts;
    const read = this._read;
    if (this.#isReading)
      return html`<p role="status" class="muted">${preview.preparing}</p>`;
    if (!read) return nothing;
    if ("failure" in read)
      return html`<p role="alert">${preview.failed} ${read.failure}</p>`;
    return read.views.contentView(read.content, {
      words,
      language,
      path: this.path,
      state: this._view,
      change: (state) => {
        this._view = { ...this._view, ...state };
      },
    });
  }

  get #isReading(): boolean {
    return this.bytes !== undefined && !this._read;
  }

  async #read(): Promise<void> {
    this._read = undefined;
    this._view = INITIAL_VIEW;
    const { bytes, path, mimeType } = this;
    if (!bytes) return;
    const read = await this.#readContent(bytes, { path, mimeType });
    if (bytes === this.bytes && path === this.path) this._read = read;
  }

  async #readContent(
    bytes: Uint8Array<ArrayBuffer>,
    file: { readonly path: string; readonly mimeType: string },
  ) {
    try {
      const views = await import("./content-view.js");
      return { views, content: await views.readContent(bytes, file) };
    } catch (error) {
      return { failure: String(error) };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-artifact-preview": BuildkiteArtifactPreview;
  }
}
