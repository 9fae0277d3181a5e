import { html, nothing, type TemplateResult } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import { describeError } from "../../messages/describe-error.js";
import type { emojiText } from "../emoji/emoji-text.js";
import type { ActController } from "./act-controller.js";
import type { ActSubject, Attempt } from "./act-options.js";

/** The words and fields of one act's dialog. */
export interface ActDialog<Subject extends ActSubject, Input, Outcome> {
  /** Text, or text with emoji. */
  readonly title: string | ReturnType<typeof emojiText>;
  /**
   * What will happen, and the fields to fill in. It stands until the act is done, so that a
   * refusal keeps what was typed. What should have the focus first is marked `data-focus`;
   * else it is the button that confirms.
   */
  readonly question: TemplateResult;
  readonly confirm: string;
  /** Leaves things as they are; "Cancel" unless said otherwise. */
  readonly dismiss?: string;
  /** What is lost cannot be had back. */
  readonly isDangerous?: boolean;
  /** Said while the request is under way. */
  readonly pending: string;
  /** Said above Buildkite's own words when it was refused. */
  readonly failed: string;
  readonly done: (
    outcome: Outcome,
    attempt: Attempt<Subject, Input>,
  ) => ActDone;
}

/** What is said once the act is done. */
export interface ActDone {
  readonly said: string;
  /** Said below: what is still to come. */
  readonly more?: string | undefined;
  /** Leads to what came of it, where there is anywhere to go. */
  readonly link?: ActLink | undefined;
}

export interface ActLink {
  readonly href: string;
  readonly label: string;
  readonly onOpen: (click: MouseEvent) => void;
}

/** What stands in the dialog: the question, then how it goes, then what came of it or the refusal. */
export function actDialog<Subject extends ActSubject, Input, Outcome>(
  act: ActController<Subject, Input, Outcome>,
  dialog: ActDialog<Subject, Input, Outcome>,
): TemplateResult {
  const { outcome, words } = act;
  const done = outcome && dialog.done(outcome.value, outcome.attempt);
  return html`<form @submit=${act.onSubmit}>
    <h2 id="title">${dialog.title}</h2>
    ${done ? nothing : question(act, dialog)}
    <p role="status" class=${done ? "done" : "muted"}>
      ${done ? said(done) : act.isPending ? dialog.pending : ""}
    </p>
    ${done?.more === undefined ? nothing : html`<p>${done.more}</p>`}
    <div class="foot">
      <button
        type="button"
        class="dismiss"
        ?data-focus=${done ? !done.link : !mayConfirm(act)}
        aria-disabled=${act.isPending}
        @click=${act.onClose}
      >
        ${done ? words.common.close : (dialog.dismiss ?? words.common.cancel)}
      </button>
      ${done ? openLink(done.link) : confirmButton(act, dialog)}
    </div>
  </form>`;
}

function question<Subject extends ActSubject, Input, Outcome>(
  act: ActController<Subject, Input, Outcome>,
  { question, failed }: ActDialog<Subject, Input, Outcome>,
) {
  const { words, owner, error } = act;
  // What has come between the question and the answer: the build has ended, say. Once it is
  // under way, that is no news: the act itself may be what has ended it.
  const isOver = act.obstacle === "own" && !act.isPending;
  const hindrance = isOver ? act.reason : act.incomplete;
  return html`${question}
    <p>${owner ? words.act.inNameOf(owner) : words.act.inOwnersName}</p>
    ${error ? refusal(error, failed, act) : nothing}
    <p role="status" class="hindrance">${hindrance ?? ""}</p>`;
}

function refusal<Subject extends ActSubject, Input, Outcome>(
  error: BuildkiteError,
  failed: string,
  { words, elsewhere }: ActController<Subject, Input, Outcome>,
) {
  const { message, advice } = describeError(words.errors, error);
  return html`<div role="alert">
    <p class="failure">${failed}</p>
    <p>${message}</p>
    <p>
      ${mayBeDone(error) ? words.act.mayBeDone : advice}
      ${isRefusal(error) ? elsewhere : nothing}
    </p>
  </div>`;
}

/** The answer was lost, which says nothing about the act. */
function mayBeDone({ kind }: BuildkiteError): boolean {
  return kind === "network" || kind === "server" || kind === "unreadable";
}

/** Another way than this portal's may lead there. */
function isRefusal({ kind }: BuildkiteError): boolean {
  return kind === "refused" || kind === "writes-refused";
}

function said({ said }: ActDone) {
  return html`<buildkite-state variant="icon" state="passed"></buildkite-state
    >${said}`;
}

/**
 * Where the proxy refuses every change, another attempt would be refused as well. What has
 * been confirmed keeps its button, and so the focus, until it is answered.
 */
function mayConfirm<Subject extends ActSubject, Input, Outcome>({
  isPending,
  obstacle,
}: ActController<Subject, Input, Outcome>): boolean {
  return isPending || obstacle === undefined;
}

function confirmButton<Subject extends ActSubject, Input, Outcome>(
  act: ActController<Subject, Input, Outcome>,
  { confirm, isDangerous = false }: ActDialog<Subject, Input, Outcome>,
) {
  if (!mayConfirm(act)) return nothing;
  return html`<button
    type="submit"
    class=${isDangerous ? "primary danger" : "primary"}
    data-focus
    aria-disabled=${act.isPending || act.incomplete !== undefined}
    @click=${onlyOnPurpose}
  >
    ${act.error ? act.words.common.retry : confirm}
  </button>`;
}

/** The second click of a double click that opened the dialog, where it now happens to be, is no answer. */
function onlyOnPurpose(click: MouseEvent): void {
  if (click.detail > 1) click.preventDefault();
}

function openLink(link: ActLink | undefined) {
  if (!link) return nothing;
  return html`<a
    class="button"
    data-focus
    href=${link.href}
    @click=${link.onOpen}
    >${link.label}</a
  >`;
}
