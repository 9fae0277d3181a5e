import { html, nothing, type TemplateResult } from "lit";
import { describeError } from "../../messages/describe-error.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { emojiText, type EmojiLookup } from "../emoji/emoji-text.js";
import type { KnownQuestions, Questions } from "./questions.js";

export interface QuestionsContext {
  readonly words: Messages;
  readonly emoji: EmojiLookup;
  /** The step on buildkite.com; `undefined` where the host wants no links there. */
  readonly page: string | undefined;
  readonly fields: (questions: KnownQuestions) => TemplateResult;
  readonly onAgain: () => void;
}

/** All that is known of what a step asks, and the way to Buildkite, where everything is. */
export function questionsTemplate(
  questions: Questions,
  context: QuestionsContext,
): TemplateResult {
  const { words, page } = context;
  return html`${bodyOf(questions, context)}
  ${
    page === undefined
      ? nothing
      : html`<p>
          <a href=${page} target="_blank" rel="noopener noreferrer"
            >${words.unblock.inBuildkite} ${icons.external}<span
              class="visually-hidden"
              >(${words.common.opensInNewTab})</span
            ></a
          >
        </p>`
  }`;
}

function bodyOf(questions: Questions, context: QuestionsContext) {
  const { unblock, common, errors } = context.words;
  switch (questions.kind) {
    case "asking":
      // Once it gives way to the questions, the focus goes on to the first of them.
      return html`<p role="status" class="muted" tabindex="-1" data-focus>
        ${unblock.asking}
      </p>`;
    case "failed": {
      const { message, advice } = describeError(errors, questions.error);
      return html`<div role="alert" class="note">
        <p class="failure">${unblock.notAsked}</p>
        <p>${message} ${advice}</p>
        <button type="button" data-focus @click=${context.onAgain}>
          ${icons.retry} ${common.retry}
        </button>
      </div>`;
    }
    case "known":
      return knownTemplate(questions, context);
    case "unknown":
      return html`<p class="note">
        ${unblock.unknown[questions.because]}
        ${questions.mayRequire ? unblock.mayRequire : nothing}
      </p>`;
  }
}

function knownTemplate(
  questions: KnownQuestions,
  { words, emoji, fields }: QuestionsContext,
) {
  const { step, isFromConfiguration } = questions;
  const { unblock } = words;
  const { allowedTeams: teams } = step;
  const hasFields = questions.fields.length > 0;
  return html`${
    step.prompt === undefined
      ? nothing
      : html`<p class="prompt"><bdi>${emojiText(step.prompt, emoji)}</bdi></p>`
  }
  ${
    teams.length === 0
      ? nothing
      : html`<p class="note">
          ${unblock.teams(teams.length, String(teams.length), teams.join(", "))}
        </p>`
  }
  ${hasFields ? fields(questions) : html`<p>${unblock.asksNothing}</p>`}
  ${
    hasFields && isFromConfiguration
      ? html`<p class="muted">${unblock.fromConfiguration}</p>`
      : nothing
  }`;
}
