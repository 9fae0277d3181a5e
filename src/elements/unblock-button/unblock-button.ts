import { LitElement, html } from "lit";
import { property } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import { jobLabel } from "../../api/status.js";
import type { Build, Job, JobRef } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { StepsController } from "../../live/steps-controller.js";
import { icons } from "../../styles/icons.js";
import { ALL_ALLOWED, type Access } from "../access.js";
import { ActController } from "../act/act-controller.js";
import type { ActTarget, ActVariant } from "../act/act-host.js";
import { actTemplate } from "../act/act-template.js";
import { actStyles } from "../act/act.styles.js";
import { jobOfBuild, withJob, type JobOfBuild } from "../act/job-of-build.js";
import { lookAgain, tellOfChange } from "../act/tell-views.js";
import { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import {
  emojiLookup,
  emojiStyles,
  emojiText,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { namedPipeline } from "../named-pipeline.js";
import { answersOf } from "../step-fields/answers.js";
import { DraftForm } from "../step-fields/draft-form.js";
import { formStyles } from "../step-fields/form.styles.js";
import { stepFields } from "../step-fields/step-fields.js";
import {
  BuildkiteJobUnblockEvent,
  BuildkiteJobUnblockedEvent,
} from "./events.js";
import { questionsTemplate } from "./questions-template.js";
import {
  mayAnswer,
  questionsOf,
  type KnownQuestions,
  type Questions,
} from "./questions.js";
import { unblockObstacle } from "./unblock-obstacle.js";

type Answers = Readonly<Record<string, string>>;

/**
 * Lets a build go on that waits for a person: asks what the step asks, as far as the
 * pipeline's configuration or the build's step uploads tell, and says so where they do not.
 * Neither is asked for before somebody opens the dialog.
 *
 * @element buildkite-unblock-button
 * @fires {BuildkiteJobUnblockEvent} buildkite-job-unblock - Somebody has confirmed; cancel it to prevent it.
 * @fires {BuildkiteJobUnblockedEvent} buildkite-job-unblocked - The step is unblocked.
 * @fires {BuildkiteActionFailedEvent} buildkite-action-failed - It was refused; the dialog says so as well.
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - Somebody wants to see the build.
 * @csspart button - The button that asks.
 * @csspart reason - Why it cannot be done.
 * @csspart dialog - The question.
 * @cssstate off - The host has no such control: nothing shows.
 * @cssstate unavailable - It cannot be used now.
 */
export class BuildkiteUnblockButton extends LitElement {
  static override styles = [actStyles, emojiStyles, formStyles];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property() accessor pipeline = "";

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** How much room it takes; `toolbar` and `icon` tell on hover and focus why it cannot be used. */
  @property() accessor variant: ActVariant = "button";

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

  /** The build that the step belongs to, with its jobs. */
  @property({ attribute: false }) accessor build: Build | undefined;

  /** The block or input step. */
  @property({ attribute: false }) accessor job: Job | undefined;

  /** The organization's emoji, once they are known. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build or a job is shown; without it, on buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: ActTarget) => string) | undefined;

  readonly #source = new LiveSource(this);
  readonly #settings = new HostSettingsController(this);
  readonly #form = new DraftForm(this, {
    store: () => this.#source.store,
    key: () => this.job && draftKey(this.job),
    refusal: () => this.#act.error,
  });
  readonly #act = new ActController<JobOfBuild, Answers, Job>(this, {
    action: "unblock",
    icon: icons.play,
    label: ({ unblock }) => unblock.label,
    about: ({ job }, { jobs }) => jobLabel(job, jobs.types),
    subject: () => jobOfBuild(this.job, this.build),
    ownReason: (subject, { unblock }) => {
      const obstacle = unblockObstacle(subject);
      return obstacle && unblock.cannot[obstacle];
    },
    // What is missing stands in the question.
    incomplete: () => (mayAnswer(this.#questions) ? undefined : ""),
    input: () => this.#answers,
    intent: ({ subject, input }) =>
      new BuildkiteJobUnblockEvent(subject.job, input),
    perform: async ({ subject: { job, build }, input }, store, ref) => {
      const owner = { ...ref, number: build.number };
      const unblocked = await store.client.unblockJob(
        { ...owner, job: job.id },
        { fields: input },
      );
      this.#form.forget(draftKey(job));
      tellOfChange(store, owner, (known) => withJob(known, unblocked));
      lookAgain(store, owner);
      return unblocked;
    },
    outcome: (unblocked) => new BuildkiteJobUnblockedEvent(unblocked),
  });
  readonly #steps = new StepsController(this, {
    source: this.#source,
    ref: () => (this.#act.isAsking ? this.#ref : undefined),
    jobs: () => this.build?.jobs ?? [],
  });

  /** Asks, as a click on the button does; false where it is not offered now. */
  ask(): boolean {
    return this.#act.ask();
  }

  protected override render() {
    const { unblock: words, jobs } = this.#act.words;
    return actTemplate(this.#act, {
      dialog: ({ job, build }) => ({
        title: emojiText(words.title(jobLabel(job, jobs.types)), this.emoji),
        question: html`<p>${words.what}</p>
          ${this.#renderQuestions()}`,
        confirm: this.#submitWord ?? words.confirm,
        pending: words.pending,
        failed: words.failed,
        done: () => ({
          said: words.done,
          link: this.#act.linkTo(
            { build: build.number },
            this.#act.words.act.openBuild(build.number),
            () => new BuildkiteBuildSelectEvent(build),
          ),
        }),
      }),
    });
  }

  #renderQuestions() {
    const { words } = this.#act;
    const ref = this.#ref;
    return questionsTemplate(this.#questions, {
      words,
      emoji: this.emoji,
      page: ref && this.#settings.pageAddress(ref),
      onAgain: () => void this.#steps.refresh(),
      fields: ({ fields }: KnownQuestions) =>
        this.#form.template(() =>
          stepFields(fields, {
            form: this.#form,
            words,
            emoji: this.emoji,
            metaData: this.#metaData,
            faultName: ({ key }) => key,
            takesFocus: true,
          }),
        ),
    });
  }

  get #questions(): Questions {
    return this.job?.type === "manual"
      ? questionsOf(this.job, this.#steps)
      : { kind: "asking" };
  }

  get #answers(): Answers {
    const questions = this.#questions;
    if (questions.kind !== "known") return {};
    return answersOf(questions.fields, this.#form, this.#metaData);
  }

  get #submitWord(): string | undefined {
    const questions = this.#questions;
    return questions.kind === "known" ? questions.step.submit : undefined;
  }

  get #metaData(): Readonly<Record<string, string>> {
    return this.build?.metaData ?? {};
  }

  get #ref(): JobRef | undefined {
    const { ref } = namedPipeline(this.pipeline);
    if (!ref || !this.build || !this.job) return undefined;
    return { ...ref, number: this.build.number, job: this.job.id };
  }
}

function draftKey({ id }: Job): string {
  return `unblock ${id}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-unblock-button": BuildkiteUnblockButton;
  }
}
