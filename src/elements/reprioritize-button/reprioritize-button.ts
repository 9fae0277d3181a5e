import { LitElement, html } from "lit";
import { property } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import { jobLabel } from "../../api/status.js";
import type { Build, Job } from "../../api/types.js";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { ALL_ALLOWED, type Access } from "../access.js";
import { ActController } from "../act/act-controller.js";
import type { ActTarget, ActVariant } from "../act/act-host.js";
import { actTemplate } from "../act/act-template.js";
import { actStyles } from "../act/act.styles.js";
import { jobOfBuild, withJob, type JobOfBuild } from "../act/job-of-build.js";
import { tellOfChange } from "../act/tell-views.js";
import {
  emojiLookup,
  emojiStyles,
  emojiText,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { BuildkiteJobSelectEvent } from "../job-list/events.js";
import {
  BuildkiteJobReprioritizeEvent,
  BuildkiteJobReprioritizedEvent,
} from "./events.js";
import { reprioritizeObstacle } from "./reprioritize-obstacle.js";

/** What Buildkite can store. */
const LARGEST = 2 ** 31 - 1;

/**
 * Lets a job that waits for an agent go before others, or after them.
 *
 * @element buildkite-reprioritize-button
 * @fires {BuildkiteJobReprioritizeEvent} buildkite-job-reprioritize - Somebody has confirmed; cancel it to leave the priority as it is.
 * @fires {BuildkiteJobReprioritizedEvent} buildkite-job-reprioritized - The job has another priority.
 * @fires {BuildkiteActionFailedEvent} buildkite-action-failed - It was refused; the dialog says so as well.
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - Somebody wants to see the job.
 * @csspart button - The button that asks.
 * @csspart reason - Why it cannot be done.
 * @csspart dialog - The question.
 * @cssstate off - The host has no such control: nothing shows.
 * @cssstate unavailable - It cannot be used now.
 */
export class BuildkiteReprioritizeButton extends LitElement {
  static override styles = [actStyles, emojiStyles];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property() accessor pipeline = "";

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** How much room it takes; `toolbar` and `icon` tell on hover and focus why it cannot be used. */
  @property() accessor variant: ActVariant = "button";

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

  /** The build that the job belongs to. */
  @property({ attribute: false }) accessor build: Build | undefined;

  /** The job, whichever of its attempts. */
  @property({ attribute: false }) accessor job: Job | undefined;

  /** The organization's emoji, once they are known. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build or a job is shown; without it, on buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: ActTarget) => string) | undefined;

  readonly #act = new ActController<JobOfBuild, number, Job>(this, {
    action: "reprioritize",
    icon: icons.priority,
    label: ({ act }) => act.reprioritize.label,
    about: ({ job }, { jobs }) => jobLabel(job, jobs.types),
    subject: () => jobOfBuild(this.job, this.build),
    ownReason: ({ job }, { act }) => {
      const obstacle = reprioritizeObstacle(job);
      return obstacle && act.reprioritize.cannot[obstacle];
    },
    input: (form) => Number(new FormData(form).get("priority")),
    intent: ({ subject, input }) =>
      new BuildkiteJobReprioritizeEvent(subject.job, input),
    perform: async ({ subject: { job, build }, input }, store, ref) => {
      const owner = { ...ref, number: build.number };
      const changed = await store.client.reprioritizeJob(
        { ...owner, job: job.id },
        input,
      );
      tellOfChange(store, owner, (known) => withJob(known, changed));
      return changed;
    },
    outcome: (job) => new BuildkiteJobReprioritizedEvent(job),
  });

  /** Asks, as a click on the button does; false where it is not offered now. */
  ask(): boolean {
    return this.#act.ask();
  }

  protected override render() {
    const { act, jobs } = this.#act.words;
    const words = act.reprioritize;
    return actTemplate(this.#act, {
      dialog: ({ job, build }) => ({
        title: emojiText(words.title(jobLabel(job, jobs.types)), this.emoji),
        question: html`<p id="what">${words.what}</p>
          <label class="field"
            >${words.field}
            <input
              name="priority"
              type="number"
              step="1"
              min=${-LARGEST}
              max=${LARGEST}
              required
              data-focus
              aria-describedby="what"
              value=${priorityOf(job)}
            />
          </label>`,
        confirm: words.confirm,
        pending: words.pending,
        failed: words.failed,
        done: (changed) => ({
          said: words.done(
            formatNumber(priorityOf(changed), this.#act.language),
          ),
          link: this.#act.linkTo(
            { build: build.number, job: job.id },
            words.open,
            () => new BuildkiteJobSelectEvent(changed),
          ),
        }),
      }),
    });
  }
}

function priorityOf(job: Job): number {
  return (job.type === "script" ? job.priority : undefined) ?? 0;
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-reprioritize-button": BuildkiteReprioritizeButton;
  }
}
