import { LitElement, html } from "lit";
import { property } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import { jobLabel } from "../../api/status.js";
import type { Build, Job } from "../../api/types.js";
import { icons } from "../../styles/icons.js";
import { ALL_ALLOWED, type Access } from "../access.js";
import { ActController } from "../act/act-controller.js";
import type { ActTarget, ActVariant } from "../act/act-host.js";
import { actTemplate } from "../act/act-template.js";
import { actStyles } from "../act/act.styles.js";
import {
  jobOfBuild,
  withAttempt,
  type JobOfBuild,
} from "../act/job-of-build.js";
import { tellOfChange } from "../act/tell-views.js";
import {
  emojiLookup,
  emojiStyles,
  emojiText,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { BuildkiteJobSelectEvent } from "../job-list/events.js";
import { BuildkiteJobRetriedEvent, BuildkiteJobRetryEvent } from "./events.js";
import { newestAttempt, retryObstacle } from "./retryable-attempt.js";

/** A job and the attempt at it that can be retried. */
interface Retryable extends JobOfBuild {
  readonly newest: Job;
}

/**
 * Retries a job that failed: asks first, and leads to the new attempt. Whichever of its
 * attempts is on show, it is the newest that is retried.
 *
 * @element buildkite-retry-button
 * @fires {BuildkiteJobRetryEvent} buildkite-job-retry - Somebody has confirmed; cancel it to prevent the retry.
 * @fires {BuildkiteJobRetriedEvent} buildkite-job-retried - The new attempt exists; the owner opens it.
 * @fires {BuildkiteActionFailedEvent} buildkite-action-failed - It was refused; the dialog says so as well.
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - Somebody wants to see the new attempt.
 * @csspart button - The button that asks.
 * @csspart reason - Why it cannot be done.
 * @csspart dialog - The question.
 * @cssstate off - The host has no such control: nothing shows.
 * @cssstate unavailable - It cannot be used now.
 */
export class BuildkiteRetryButton extends LitElement {
  static override styles = [actStyles, emojiStyles];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property() accessor pipeline = "";

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** How much room it takes; `toolbar` and `icon` tell on hover and focus why it cannot be used. */
  @property() accessor variant: ActVariant = "button";

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

  /** The build that the job belongs to, with its jobs. */
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

  readonly #act = new ActController<Retryable, undefined, Job>(this, {
    action: "retry",
    icon: icons.retry,
    label: ({ act }) => act.retry.label,
    about: ({ job }, { jobs }) => jobLabel(job, jobs.types),
    subject: () => {
      const subject = jobOfBuild(this.job, this.build);
      return subject && { ...subject, newest: newestAttempt(subject) };
    },
    ownReason: (subject, { act }) => {
      const obstacle = retryObstacle(subject);
      return obstacle && act.retry.cannot[obstacle];
    },
    input: () => undefined,
    intent: ({ subject }) => new BuildkiteJobRetryEvent(subject.newest),
    perform: async ({ subject: { newest, build } }, store, ref) => {
      const owner = { ...ref, number: build.number };
      const attempt = await store.client.retryJob({ ...owner, job: newest.id });
      tellOfChange(store, owner, (known) =>
        withAttempt(known, newest, attempt),
      );
      return attempt;
    },
    outcome: (attempt, { subject }) =>
      new BuildkiteJobRetriedEvent(attempt, subject.newest),
  });

  /** Asks, as a click on the button does; false where it is not offered now. */
  ask(): boolean {
    return this.#act.ask();
  }

  protected override render() {
    const { act, jobs } = this.#act.words;
    const words = act.retry;
    return actTemplate(this.#act, {
      dialog: ({ job, build }) => ({
        title: emojiText(words.title(jobLabel(job, jobs.types)), this.emoji),
        question: html`<p>${words.what}</p>`,
        confirm: words.confirm,
        pending: words.pending,
        failed: words.failed,
        done: (attempt) => ({
          said: words.done,
          link: this.#act.linkTo(
            { build: build.number, job: attempt.id },
            words.open,
            () => new BuildkiteJobSelectEvent(attempt),
          ),
        }),
      }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-retry-button": BuildkiteRetryButton;
  }
}
