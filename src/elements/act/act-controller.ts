import { Task, TaskStatus } from "@lit/task";
import type { ReactiveController, TemplateResult } from "lit";
import { BuildkiteError } from "../../api/errors.js";
import { asBuildkiteError } from "../../live/as-buildkite-error.js";
import { HostSettingsController } from "../../live/host-settings.js";
import type { Messages } from "../../messages/messages.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { BuildkiteActionFailedEvent } from "../action-failed.js";
import { CommandsController } from "../commands/commands-controller.js";
import { setState } from "../custom-state.js";
import { isPlainClick } from "../plain-click.js";
import { actCommands } from "./act-command.js";
import type { ActLink } from "./act-dialog.js";
import type { ActHost, ActTarget, ActVariant } from "./act-host.js";
import type { ActOptions, ActSubject, Attempt } from "./act-options.js";
import { DialogController } from "./dialog-controller.js";
import { Hint } from "./hint.js";
import type { Obstacle } from "./obstacle.js";
import { Offer } from "./offer.js";
import { elsewhereFor, reasonOf } from "./reason.js";

/**
 * One act of one control: whether it is offered and why not, its question, one request
 * however often somebody confirms, and what became of it. `actTemplate` draws it.
 *
 * A control has the properties of `ActHost`, `actStyles`, one of these, and words:
 *
 *     readonly #act = new ActController<Build, { reason: string }, Build>(this, {
 *       action: "cancel",
 *       icon: icons.stop,
 *       label: (words) => words.x.label,
 *       subject: () => this.build,
 *       ownReason: ({ state }, words) => isOver(state) ? words.x.isOver : undefined,
 *       input: (form) => ({ reason: String(new FormData(form).get("reason")) }),
 *       intent: ({ subject }) => new BuildkiteXEvent(subject),
 *       perform: async ({ subject, input }, store, ref) => { … tellOfChange(…) },
 *       outcome: (result, { subject }) => new BuildkiteXedEvent(result, subject),
 *     });
 *
 *     render() { return actTemplate(this.#act, { dialog: (build) => ({ … }) }); }
 *
 * Fields are plain form fields in the dialog's `question`; they need no state of their own.
 *
 * It gives the host the custom states `off` (the host has no such control) and
 * `unavailable` (it is there, and cannot be used).
 */
export class ActController<
  Subject extends ActSubject,
  Input,
  Outcome,
> implements ReactiveController {
  readonly #host: ActHost;
  readonly #options: ActOptions<Subject, Input, Outcome>;
  readonly #internals: ElementInternals;
  readonly #messages: MessagesController;
  readonly #settings: HostSettingsController;
  readonly #offer: Offer;
  readonly #task: Task<readonly [Attempt<Subject, Input>], Outcome>;
  readonly #dialog: DialogController;
  #id: string | undefined;
  /** The last one; `undefined` once its thing is asked about anew. */
  #attempt: Attempt<Subject, Input> | undefined;

  constructor(host: ActHost, options: ActOptions<Subject, Input, Outcome>) {
    this.#host = host;
    this.#options = options;
    this.#internals = host.attachInternals();
    this.#messages = new MessagesController(host);
    this.#settings = new HostSettingsController(host);
    this.#offer = new Offer(
      host,
      options.action,
      () => this.#ownReason !== undefined && !this.isAsking,
    );
    this.#task = new Task(host, {
      autoRun: false,
      task: ([attempt]: readonly [Attempt<Subject, Input>]) =>
        this.#perform(attempt),
      onComplete: (outcome) => this.#onComplete(outcome),
      onError: (reason) => this.#onError(reason),
    });
    this.#dialog = new DialogController(host, () => this.isPending);
    new Hint(host);
    new CommandsController(host, () => actCommands(this, host, options.about));
    host.addController(this);
  }

  get words(): Messages {
    return this.#messages.words;
  }

  /** To write numbers in. */
  get language(): string {
    return this.#messages.language;
  }

  get icon(): TemplateResult {
    return this.#options.icon;
  }

  get label(): string {
    return this.#options.label(this.words);
  }

  get variant(): ActVariant {
    return this.#host.variant;
  }

  get subject(): Subject | undefined {
    return this.#options.subject();
  }

  /** Whose name the act will carry, as far as known. */
  get owner(): string | undefined {
    return this.#offer.owner;
  }

  /** `own`: the thing itself, as it is now, forbids the act. */
  get obstacle(): Obstacle | "own" | undefined {
    const { obstacle } = this.#offer;
    if (obstacle !== undefined && obstacle !== "unknown") return obstacle;
    return this.#ownReason === undefined ? obstacle : "own";
  }

  /** The obstacle in words; `undefined` where there is none, or none to speak of. */
  get reason(): string | undefined {
    const { obstacle, words, elsewhere } = this;
    if (obstacle === "own") return this.#ownReason;
    return reasonOf(obstacle, this.#options.action, words, elsewhere);
  }

  /** Where else it may be possible: a sentence, unless the host leads nobody there. */
  get elsewhere(): string | undefined {
    return elsewhereFor(this.#options.action, this.#settings, this.words);
  }

  /** Its question can be asked now. */
  get isOffered(): boolean {
    return this.subject !== undefined && !this.obstacle;
  }

  get isAsking(): boolean {
    return this.#dialog.isOpen;
  }

  get isPending(): boolean {
    return this.#status === TaskStatus.PENDING;
  }

  /** Why the last attempt was refused; gone with the next attempt. */
  get error(): BuildkiteError | undefined {
    return this.#status === TaskStatus.ERROR
      ? asBuildkiteError(this.#task.error)
      : undefined;
  }

  /** What came of it, once it is done. */
  get outcome():
    | { readonly value: Outcome; readonly attempt: Attempt<Subject, Input> }
    | undefined {
    if (!this.#attempt || this.#status !== TaskStatus.COMPLETE)
      return undefined;
    // The type cannot know that what is complete has a value, be it `undefined`.
    return { value: this.#task.value as Outcome, attempt: this.#attempt };
  }

  /** What is missing before it can be confirmed. */
  get incomplete(): string | undefined {
    return this.#options.incomplete?.(this.words);
  }

  hostUpdate(): void {
    const id = this.subject?.id;
    // It may be asked about its first thing before it is ever shown.
    if (id !== this.#id && this.#id !== undefined) this.#dialog.close();
    this.#id = id;
    // A question asked before the host said no; what has been confirmed goes on.
    const isQuestion = this.#status === TaskStatus.INITIAL;
    if (isQuestion && this.#offer.isForbidden) this.#dialog.close();
  }

  hostUpdated(): void {
    const { obstacle } = this;
    setState(this.#internals, "off", obstacle === "off" && !this.isAsking);
    setState(this.#internals, "unavailable", obstacle !== undefined);
  }

  /** The way to a build or a job, if it is shown anywhere. An owner that cancels `select` goes there itself. */
  linkTo(
    target: ActTarget,
    label: string,
    select: () => Event,
  ): ActLink | undefined {
    const href = this.#hrefOf(target);
    if (href === undefined) return undefined;
    const onOpen = (click: MouseEvent) => {
      if (!isPlainClick(click)) return;
      if (!this.#host.dispatchEvent(select())) click.preventDefault();
      this.#dialog.close();
    };
    return { href, label, onOpen };
  }

  /** Asks, as a click on the button does; false where the act is not offered. */
  readonly ask = (): boolean => {
    if (!this.isOffered) return false;
    if (!this.isPending) {
      this.#attempt = undefined;
      this.#options.begin?.();
    }
    this.#dialog.open();
    return true;
  };

  /** One at a time: a double click, or Enter held down, makes one request. */
  readonly onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { subject } = this;
    const isDue = !this.isPending && !this.outcome && !this.obstacle;
    if (!subject || !isDue || this.incomplete !== undefined) return;
    const form = event.currentTarget as HTMLFormElement;
    const attempt = { subject, input: this.#options.input(form) };
    if (!this.#host.dispatchEvent(this.#options.intent(attempt))) {
      this.#dialog.close();
      return;
    }
    this.#attempt = attempt;
    void this.#task.run([attempt]);
  };

  readonly onClose = (): void => {
    if (!this.isPending) this.#dialog.close();
  };

  #hrefOf({ build: number, job }: ActTarget): string | undefined {
    const { hrefFor } = this.#host;
    if (hrefFor)
      return hrefFor({ build: number, ...(job !== undefined && { job }) });
    const { ref } = this.#offer;
    if (!ref) return undefined;
    const build = { ...ref, number };
    return this.#settings.pageAddress(
      job === undefined ? build : { ...build, job },
    );
  }

  /** Of the attempt at what the control is about now. */
  get #status(): TaskStatus {
    return this.#isCurrent ? this.#task.status : TaskStatus.INITIAL;
  }

  get #isCurrent(): boolean {
    return (
      this.#attempt !== undefined &&
      this.#attempt.subject.id === this.subject?.id
    );
  }

  get #ownReason(): string | undefined {
    const { subject } = this;
    return subject && this.#options.ownReason?.(subject, this.words);
  }

  /** Not aborted with the element: Buildkite may have done it all the same. */
  async #perform(attempt: Attempt<Subject, Input>): Promise<Outcome> {
    const { store, ref } = this.#offer;
    if (!store || !ref) throw new BuildkiteError({ kind: "network" });
    return this.#options.perform(attempt, store, ref);
  }

  /** Where somebody has gone on to something else meanwhile, nothing leads them back. */
  #onComplete(outcome: Outcome): void {
    if (this.#attempt && this.#isCurrent)
      this.#host.dispatchEvent(this.#options.outcome(outcome, this.#attempt));
  }

  #onError(reason: unknown): void {
    const error = asBuildkiteError(reason);
    this.#offer.learnFrom(error);
    const { action } = this.#options;
    this.#host.dispatchEvent(
      new BuildkiteActionFailedEvent(action, error, this.#host.build),
    );
  }
}
