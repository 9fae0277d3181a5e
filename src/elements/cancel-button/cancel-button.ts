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
import { tellOfChange } from "../act/tell-views.js";
import { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import { cancelObstacle } from "./cancel-obstacle.js";
import {
  BuildkiteBuildCancelEvent,
  BuildkiteBuildCanceledEvent,
} from "./events.js";

/**
 * Cancels a build that is scheduled or runs: asks first, and says what became of it.
 *
 * @element buildkite-cancel-button
 * @fires {BuildkiteBuildCancelEvent} buildkite-build-cancel - Somebody has confirmed; cancel it to let the build go on.
 * @fires {BuildkiteBuildCanceledEvent} buildkite-build-canceled - The build is being canceled.
 * @fires {BuildkiteActionFailedEvent} buildkite-action-failed - It was refused; the dialog says so as well.
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - Somebody wants to see the build.
 * @csspart button - The button that asks.
 * @csspart reason - Why it cannot be done.
 * @csspart dialog - The question.
 * @cssstate off - The host has no such control: nothing shows.
 * @cssstate unavailable - It cannot be used now.
 */
export class BuildkiteCancelButton extends LitElement {
  static override styles = actStyles;

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property() accessor pipeline = "";

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** How much room it takes; `toolbar` and `icon` tell on hover and focus why it cannot be used. */
  @property() accessor variant: ActVariant = "button";

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

  /** The build to cancel. */
  @property({ attribute: false }) accessor build: Build | undefined;

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build or a job is shown; without it, on buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: ActTarget) => string) | undefined;

  readonly #act = new ActController<Build, undefined, Build>(this, {
    action: "cancel",
    icon: icons.stop,
    label: ({ act }) => act.cancel.label,
    subject: () => this.build,
    ownReason: (build, { act }) => {
      const obstacle = cancelObstacle(build);
      return obstacle && act.cancel.cannot[obstacle];
    },
    input: () => undefined,
    intent: ({ subject }) => new BuildkiteBuildCancelEvent(subject),
    perform: async ({ subject: { number } }, store, ref) => {
      const canceled = await store.client.cancelBuild({ ...ref, number });
      tellOfChange(store, { ...ref, number }, (known) => ({
        ...known,
        state: canceled.state,
        blocked: canceled.blocked,
        cancelReason: canceled.cancelReason,
      }));
      return canceled;
    },
    outcome: (canceled) => new BuildkiteBuildCanceledEvent(canceled),
  });

  /** Asks, as a click on the button does; false where it is not offered now. */
  ask(): boolean {
    return this.#act.ask();
  }

  protected override render() {
    const { act } = this.#act.words;
    const words = act.cancel;
    return actTemplate(this.#act, {
      dialog: ({ number }) => ({
        title: words.title(number),
        question: html`<p>${words.what}</p>`,
        confirm: words.confirm,
        dismiss: words.keep,
        isDangerous: true,
        pending: words.pending,
        failed: words.failed,
        done: (canceled) => ({
          said: this.#isCanceled(canceled)
            ? words.canceled(number)
            : words.canceling(number),
          link: this.#act.linkTo(
            { build: number },
            act.openBuild(number),
            () => new BuildkiteBuildSelectEvent(canceled),
          ),
        }),
      }),
    });
  }

  /** Jobs that run take a moment to stop: the build, as it is shown, tells when that is over. */
  #isCanceled(answer: Build): boolean {
    return answer.state === "canceled" || this.build?.state === "canceled";
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-cancel-button": BuildkiteCancelButton;
  }
}
