import { LitElement, html } from "lit";
import { property } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { Build } from "../../api/types.js";
import { icons } from "../../styles/icons.js";
import { ALL_ALLOWED, type Access } from "../access.js";
import { ActController } from "../act/act-controller.js";
import type { ActTarget, ActVariant } from "../act/act-host.js";
import { actTemplate } from "../act/act-template.js";
import { actStyles } from "../act/act.styles.js";
import { tellOfNewBuild } from "../act/tell-views.js";
import { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import {
  BuildkiteBuildRebuildEvent,
  BuildkiteBuildRebuiltEvent,
} from "./events.js";

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
 * @cssstate unavailable - It cannot be used now.
 */
export class BuildkiteRebuildButton extends LitElement {
  static override styles = actStyles;

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property() accessor pipeline = "";

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** How much room it takes; `toolbar` and `icon` tell on hover and focus why it cannot be used. */
  @property() accessor variant: ActVariant = "button";

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

  /** The build to build again. */
  @property({ attribute: false }) accessor build: Build | undefined;

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build of the pipeline is shown; without it, on buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: ActTarget) => string) | undefined;

  readonly #act = new ActController<Build, undefined, Build>(this, {
    action: "rebuild",
    icon: icons.retry,
    label: ({ build }) => build.rebuild,
    subject: () => this.build,
    input: () => undefined,
    intent: ({ subject }) => new BuildkiteBuildRebuildEvent(subject),
    perform: async ({ subject: { number } }, store, ref) => {
      const rebuilt = await store.client.rebuild({ ...ref, number });
      tellOfNewBuild(store, ref, rebuilt);
      return rebuilt;
    },
    outcome: (rebuilt, { subject }) =>
      new BuildkiteBuildRebuiltEvent(rebuilt, subject),
  });

  /** Asks, as a click on the button does; false where a rebuild is not offered now. */
  ask(): boolean {
    return this.#act.ask();
  }

  protected override render() {
    const { act, build: words } = this.#act.words;
    return actTemplate(this.#act, {
      dialog: ({ number }) => ({
        title: words.rebuildTitle(number),
        question: html`<p>${words.rebuildWhat}</p>`,
        confirm: words.rebuildConfirm,
        pending: words.rebuilding,
        failed: words.rebuildFailed,
        done: (rebuilt) => ({
          said: words.rebuilt(rebuilt.number),
          link: this.#act.linkTo(
            { build: rebuilt.number },
            act.openBuild(rebuilt.number),
            () => new BuildkiteBuildSelectEvent(rebuilt),
          ),
        }),
      }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-rebuild-button": BuildkiteRebuildButton;
  }
}
