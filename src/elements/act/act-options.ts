import type { TemplateResult } from "lit";
import type { PipelineRef } from "../../api/types.js";
import type { LiveStore } from "../../live/live-store.js";
import type { Messages } from "../../messages/messages.js";
import type { BuildAction } from "../access.js";

/** What a control acts upon, such as a build. Another id is another thing. */
export interface ActSubject {
  readonly id: string;
}

/** What somebody has confirmed: the thing as it was then, and what they typed or chose. */
export interface Attempt<Subject extends ActSubject, Input> {
  readonly subject: Subject;
  readonly input: Input;
}

export interface ActOptions<Subject extends ActSubject, Input, Outcome> {
  /** Whose permission it takes. */
  readonly action: BuildAction;
  readonly icon: TemplateResult;
  /** What the control is called, on its button and in the palette. */
  readonly label: (words: Messages) => string;
  /** Which of several alike it is about, where the palette lists more than one. */
  readonly about?: (subject: Subject, words: Messages) => string;
  /** What would be acted upon; `undefined` as long as there is nothing. */
  readonly subject: () => Subject | undefined;
  /** Why that thing, as it is now, forbids the act: a sentence. */
  readonly ownReason?: (
    subject: Subject,
    words: Messages,
  ) => string | undefined;
  /** Called as the question is asked: forgets what was chosen in an earlier one. */
  readonly begin?: () => void;
  /** What is missing yet, beyond what the browser checks in a form: a sentence, empty where the question says it. */
  readonly incomplete?: (words: Messages) => string | undefined;
  /** Reads what was typed or chosen, once the form is valid. */
  readonly input: (form: HTMLFormElement) => Input;
  /** Tells of what was confirmed beforehand; whoever cancels the event prevents the act. */
  readonly intent: (attempt: Attempt<Subject, Input>) => Event;
  /** Makes the request, and tells the store what it changed: see `tell-views.ts`. */
  readonly perform: (
    attempt: Attempt<Subject, Input>,
    store: LiveStore,
    ref: PipelineRef,
  ) => Promise<Outcome>;
  /** Tells of what has been done. */
  readonly outcome: (
    outcome: Outcome,
    attempt: Attempt<Subject, Input>,
  ) => Event;
}
