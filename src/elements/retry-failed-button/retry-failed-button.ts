import { LitElement, html } from "lit";
import { property, state } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { Build, RetriedJobs, RetryableState } from "../../api/types.js";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { ALL_ALLOWED, type Access } from "../access.js";
import { ActController } from "../act/act-controller.js";
import type { ActTarget, ActVariant } from "../act/act-host.js";
import { actTemplate } from "../act/act-template.js";
import { actStyles } from "../act/act.styles.js";
import { lookAgain, tellOfChange } from "../act/tell-views.js";
import { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import {
  BuildkiteJobsRetriedEvent,
  BuildkiteJobsRetryEvent,
} from "./events.js";
import {
  retryFailedObstacle,
  retryableCounts,
  usualStates,
} from "./retryable-jobs.js";

type States = ReadonlySet<RetryableState>;

/**
 * Retries all of a build's failed jobs, or some kinds of them: asks which, says how many,
 * and looks for the new attempts, which Buildkite makes in the background.
 *
 * @element buildkite-retry-failed-button
 * @fires {BuildkiteJobsRetryEvent} buildkite-jobs-retry - Somebody has confirmed; cancel it to prevent the retries.
 * @fires {BuildkiteJobsRetriedEvent} buildkite-jobs-retried - Buildkite is retrying the jobs.
 * @fires {BuildkiteActionFailedEvent} buildkite-action-failed - It was refused; the dialog says so as well.
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - Somebody wants to see the build.
 * @csspart button - The button that asks.
 * @csspart reason - Why it cannot be done.
 * @csspart dialog - The question.
 * @cssstate off - The host has no such control: nothing shows.
 * @cssstate unavailable - It cannot be used now.
 */
export class BuildkiteRetryFailedButton extends LitElement {
  static override styles = actStyles;

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property() accessor pipeline = "";

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** How much room it takes; `toolbar` and `icon` tell on hover and focus why it cannot be used. */
  @property() accessor variant: ActVariant = "button";

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

  /** The build, with its jobs. */
  @property({ attribute: false }) accessor build: Build | undefined;

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build or a job is shown; without it, on buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: ActTarget) => string) | undefined;

  /** What was chosen in place of the usual. */
  @state() accessor _chosen: States | undefined;

  readonly #act = new ActController<
    Build,
    readonly RetryableState[],
    RetriedJobs
  >(this, {
    action: "retry",
    icon: icons.retry,
    label: ({ act }) => act.retryFailed.label,
    subject: () => this.build,
    ownReason: (build, { act }) => {
      const obstacle = retryFailedObstacle(build);
      return obstacle && act.retryFailed.cannot[obstacle];
    },
    begin: () => (this._chosen = undefined),
    incomplete: ({ act }) =>
      this.#states.size > 0 ? undefined : act.retryFailed.incomplete,
    input: () => [...this.#states],
    intent: ({ subject, input }) => new BuildkiteJobsRetryEvent(subject, input),
    perform: async ({ subject, input: states }, store, ref) => {
      const build = { ...ref, number: subject.number };
      const retried = await store.client.retryFailedJobs(build, { states });
      tellOfChange(store, build, (known) => known);
      lookAgain(store, build);
      return retried;
    },
    outcome: ({ build, count }) => new BuildkiteJobsRetriedEvent(build, count),
  });

  /** Asks, as a click on the button does; false where it is not offered now. */
  ask(): boolean {
    return this.#act.ask();
  }

  protected override render() {
    const { act } = this.#act.words;
    const words = act.retryFailed;
    return actTemplate(this.#act, {
      dialog: (build) => ({
        title: words.title(build.number),
        question: html`<p>${words.what}</p>
          ${this.#renderChoice()}`,
        confirm: words.confirm(...this.#counted(this.#count)),
        pending: words.pending,
        failed: words.failed,
        done: ({ count }) => ({
          said:
            count === undefined
              ? words.doneUncounted
              : count === 0
                ? words.doneNone
                : words.done(...this.#counted(count)),
          more: count === 0 ? undefined : words.more,
          link: this.#act.linkTo(
            { build: build.number },
            act.openBuild(build.number),
            () => new BuildkiteBuildSelectEvent(build),
          ),
        }),
      }),
    });
  }

  #renderChoice() {
    const { act, common, jobs } = this.#act.words;
    return html`<fieldset @change=${this.#onChange}>
      <legend>${act.retryFailed.which}</legend>
      ${[...this.#counts].map(
        ([state, count]) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              name="states"
              .value=${state}
              .checked=${this.#states.has(state)}
            /><buildkite-state
              variant="icon"
              kind="job"
              .state=${state}
            ></buildkite-state
            >${common.jobStates[state]}
            <span class="muted">${jobs.total(...this.#counted(count))}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  get #counts(): ReadonlyMap<RetryableState, number> {
    return retryableCounts(this.build?.jobs ?? []);
  }

  /** Those chosen that there are still jobs of. */
  get #states(): States {
    const counts = this.#counts;
    const chosen = this._chosen ?? usualStates(counts);
    return new Set([...chosen].filter((state) => counts.has(state)));
  }

  get #count(): number {
    const counts = this.#counts;
    return [...this.#states].reduce(
      (sum, state) => sum + (counts.get(state) ?? 0),
      0,
    );
  }

  #counted(count: number): [count: number, amount: string] {
    return [count, formatNumber(count, this.#act.language)];
  }

  readonly #onChange = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const chosen = new Set(this.#states);
    const state = [...this.#counts.keys()].find((each) => each === value);
    if (!state) return;
    if (checked) chosen.add(state);
    else chosen.delete(state);
    this._chosen = chosen;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-retry-failed-button": BuildkiteRetryFailedButton;
  }
}
