import { Task, TaskStatus, initialState } from "@lit/task";
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import { BuildkiteError } from "../../api/errors.js";
import { parsePipelineSlug } from "../../api/slugs.js";
import type { Build, PipelineRef } from "../../api/types.js";
import { asBuildkiteError } from "../../live/as-buildkite-error.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { LiveController } from "../../live/live-controller.js";
import {
  accessTokenQuery,
  buildQuery,
  pipelineQuery,
} from "../../live/queries.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { ALL_ALLOWED, type Access } from "../access.js";
import { BuildkiteActionFailedEvent } from "../action-failed.js";
import { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import { setState } from "../custom-state.js";
import { isPlainClick } from "../plain-click.js";
import { dialogStyles } from "../dialog/dialog-styles.js";
import {
  BuildkiteBuildRebuildEvent,
  BuildkiteBuildRebuiltEvent,
} from "./events.js";
import { rebuildButtonStyles } from "./rebuild-button.styles.js";
import { rebuildDialog } from "./rebuild-dialog.js";
import { obstacleTo, writesRefusedQuery, type Obstacle } from "./obstacle.js";

/**
 * Builds a build again: asks first, shows that it is under way, and leads to the new
 * build or says why there is none. Where it cannot be done, it says so beforehand.
 *
 * @element buildkite-rebuild-button
 * @fires {BuildkiteBuildRebuildEvent} buildkite-build-rebuild - Somebody has confirmed; cancel it to prevent the rebuild.
 * @fires {BuildkiteBuildRebuiltEvent} buildkite-build-rebuilt - The new build exists.
 * @fires {BuildkiteActionFailedEvent} buildkite-action-failed - The rebuild was refused; the dialog says so as well.
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - Somebody wants to see the new build.
 * @csspart button - The button that asks.
 * @csspart reason - Why it cannot be done.
 * @csspart dialog - The question.
 * @cssstate off - The host has no such control: nothing shows.
 */
export class BuildkiteRebuildButton extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    dialogStyles,
    rebuildButtonStyles,
  ];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property() accessor pipeline = "";

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

  /** The build to build again. */
  @property({ attribute: false }) accessor build: Build | undefined;

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build of the pipeline is shown; without it, on buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: { readonly build: number }) => string) | undefined;

  @state() accessor _asking = false;

  @query("dialog") accessor _dialog!: HTMLDialogElement | null;
  @query("[data-focus]") accessor _focus!: HTMLElement | null;

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #source = new LiveSource(this);
  readonly #settings = new HostSettingsController(this);
  readonly #token = new LiveController(this, () => {
    const store = this.#source.store;
    return store && this.#mayBeOffered
      ? [store, accessTokenQuery(store.client)]
      : undefined;
  });
  readonly #pipeline = new LiveController(this, () => {
    const store = this.#source.store;
    const ref = this.#ref;
    return store && ref && this.#mayBeOffered
      ? [store, pipelineQuery(store.client, ref)]
      : undefined;
  });
  readonly #writesRefused = new LiveController(this, () => {
    const store = this.#source.store;
    return store ? [store, writesRefusedQuery] : undefined;
  });
  readonly #rebuild = new Task(this, {
    autoRun: false,
    task: ([build]: readonly [Build | undefined]) =>
      build ? this.#makeRebuild(build) : initialState,
    onComplete: (build) => this.#onRebuilt(build),
    onError: (error) => this.#onError(error),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._asking = false;
    this._dialog?.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A question asked before the host said no; what has been confirmed goes on.
    if (!this.#mayBeOffered && this.#rebuild.status === TaskStatus.INITIAL)
      this._asking = false;
    const before = changed.get("build");
    if (!before || before.id === this.build?.id) return;
    this._asking = false;
    void this.#rebuild.run([undefined]);
  }

  protected override updated(): void {
    const { _dialog: dialog } = this;
    setState(this.#internals, "off", !dialog);
    if (!dialog) return;
    if (!this._asking && dialog.open) dialog.close();
    if (!this._asking) return;
    const opened = !dialog.open;
    if (opened) dialog.showModal();
    // What had the focus may be gone: the button that asked, once it is answered.
    if (opened || !this.shadowRoot?.activeElement) this._focus?.focus();
  }

  protected override render() {
    const { build } = this;
    const { words } = this.#messages;
    const obstacle = this.#obstacle;
    if (obstacle === "off" && !this._asking) return nothing;
    // A control that cannot be used is not offered: the reason stands in its place.
    const offered = obstacle === undefined || obstacle === "unknown";
    return html`${
        offered
          ? html`<button
              type="button"
              part="button"
              aria-disabled=${!build || obstacle !== undefined}
              aria-haspopup="dialog"
              @click=${this.#onAsk}
            >
              ${icons.retry} ${words.build.rebuild}
            </button>`
          : nothing
      }
      <span class="reason" part="reason"
        >${
          obstacle && obstacle !== "off"
            ? words.build.cannotRebuild[obstacle]
            : ""
        }</span
      >
      <dialog
        part="dialog"
        aria-labelledby="title"
        @cancel=${this.#onCancel}
        @close=${this.#onClosed}
      >
        ${this._asking && build ? this.#renderDialog(build) : nothing}
      </dialog>`;
  }

  #renderDialog(build: Build) {
    const { status, error, value } = this.#rebuild;
    const owner = this.#token.value?.user;
    return rebuildDialog({
      words: this.#messages.words,
      build,
      owner: owner?.name ?? owner?.email,
      status,
      error,
      rebuilt: value,
      hrefOf: ({ number }) => this.#hrefOf(number),
      onConfirm: this.#onConfirm,
      onClose: this.#onClose,
      onOpen: this.#onOpen,
    });
  }

  get #ref(): PipelineRef | undefined {
    try {
      return parsePipelineSlug(this.pipeline);
    } catch {
      // Whoever shows the build says what is wrong with its name.
      return undefined;
    }
  }

  /** As far as the host is concerned; where not, nothing is asked about the token. */
  get #mayBeOffered(): boolean {
    const { rebuild } = this.access;
    return !this.readonly && rebuild !== "off" && rebuild !== "denied";
  }

  get #obstacle(): Obstacle | undefined {
    return obstacleTo({
      readonly: this.readonly,
      writesRefused: this.#writesRefused.value ?? false,
      access: this.access.rebuild ?? "allowed",
      token: this.#token.value,
      tokenUnknowable: this.#token.error !== undefined,
      pipeline: this.#pipeline.value,
    });
  }

  /** Not aborted with the element: Buildkite may have made the build all the same. */
  async #makeRebuild({ number }: Build): Promise<Build> {
    const store = this.#source.store;
    const ref = this.#ref;
    if (!store || !ref) throw new BuildkiteError({ kind: "network" });
    const rebuilt = await store.client.rebuild({ ...ref, number });
    const query = buildQuery(store.client, { ...ref, number: rebuilt.number });
    store.set(query, rebuilt);
    // Its jobs are not all there yet, and it belongs at the top of every list.
    store.invalidate(query.key);
    store.invalidate(`builds ${this.pipeline}`);
    return rebuilt;
  }

  #hrefOf(number: number): string | undefined {
    const ref = this.#ref;
    return (
      this.hrefFor?.({ build: number }) ??
      (ref && this.#settings.pageAddress({ ...ref, number }))
    );
  }

  #onRebuilt(rebuilt: Build): void {
    if (this.build)
      this.dispatchEvent(new BuildkiteBuildRebuiltEvent(rebuilt, this.build));
  }

  #onError(reason: unknown): void {
    const error = asBuildkiteError(reason);
    if (error.kind === "writes-refused")
      this.#source.store?.set(writesRefusedQuery, true);
    if (this.build)
      this.dispatchEvent(
        new BuildkiteActionFailedEvent("rebuild", error, this.build),
      );
  }

  readonly #onAsk = () => {
    if (!this.build || this.#obstacle) return;
    if (this.#rebuild.status !== TaskStatus.PENDING)
      void this.#rebuild.run([undefined]);
    this._asking = true;
  };

  /** One at a time: a double click, or Enter held down, makes one build. */
  readonly #onConfirm = () => {
    const { build } = this;
    if (!build || this.#rebuild.status === TaskStatus.PENDING) return;
    if (this.dispatchEvent(new BuildkiteBuildRebuildEvent(build)))
      void this.#rebuild.run([build]);
    else this._asking = false;
  };

  readonly #onOpen = (click: MouseEvent) => {
    const rebuilt = this.#rebuild.value;
    if (!rebuilt || !isPlainClick(click)) return;
    if (!this.dispatchEvent(new BuildkiteBuildSelectEvent(rebuilt)))
      click.preventDefault();
    this._asking = false;
  };

  readonly #onClose = () => {
    if (this.#rebuild.status !== TaskStatus.PENDING) this._asking = false;
  };

  /** Escape: while the new build is being made, whoever asked for it waits to hear of it. */
  readonly #onCancel = (event: Event) => {
    if (this.#rebuild.status === TaskStatus.PENDING) event.preventDefault();
  };

  readonly #onClosed = () => {
    this._asking = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-rebuild-button": BuildkiteRebuildButton;
  }
}
