import { nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons, stateIcons } from "../../styles/icons.js";
import { html } from "../dense-html.js";
import type { Commands } from "./commands.js";
import type { ProblemChoice, ProblemController } from "./problem-controller.js";
import { menuTemplate, toolTemplate } from "./tool.js";

/** Steps through errors and warnings; nothing where a log has none. */
export function problemsTemplate(
  problems: ProblemController,
  words: Messages["log"],
  language: string,
  commands: Commands,
): TemplateResult | typeof nothing {
  if (problems.errorCount + problems.warningCount === 0) return nothing;
  const icon =
    problems.choice === "warnings" ? icons.warning : stateIcons.failed;
  return html`<div
    class="problems ${problems.choice}"
    role="group"
    aria-label=${words.problems}
  >
    ${choiceTemplate(problems, icon, words, language)}
    ${toolTemplate({
      label: words.previousProblem,
      icon: icons.arrowUp,
      onClick: () => commands.previousProblem?.(),
      disabled: problems.count === 0,
    })}
    ${toolTemplate({
      label: words.nextProblem,
      icon: icons.arrowDown,
      onClick: () => commands.nextProblem?.(),
      disabled: problems.count === 0,
    })}
  </div>`;
}

/** `17 errors`, or `3 of 17 errors` once one has been gone to. */
export function placeOf(
  problems: ProblemController,
  words: Messages["log"],
  language: string,
): string {
  const count = countOf(problems, problems.choice, words, language);
  return problems.place === 0
    ? count
    : words.problemPlace(formatNumber(problems.place, language), count);
}

/** `3 of 17`, where there is no room for more: the sign beside it tells of what. */
function briefly(
  problems: ProblemController,
  words: Messages["log"],
  language: string,
): string {
  const count = formatNumber(problems.count, language);
  return problems.place === 0
    ? count
    : words.matches(formatNumber(problems.place, language), count);
}

export function countOf(
  { errorCount, warningCount }: ProblemController,
  choice: ProblemChoice,
  words: Messages["log"],
  language: string,
): string {
  const [count, said] = {
    errors: [errorCount, words.errorCount] as const,
    warnings: [warningCount, words.warningCount] as const,
    all: [errorCount + warningCount, words.problemCount] as const,
  }[choice];
  return said(count, formatNumber(count, language));
}

/** There is a choice only where there are errors and warnings. */
function choiceTemplate(
  problems: ProblemController,
  icon: unknown,
  words: Messages["log"],
  language: string,
) {
  const place = placeOf(problems, words, language);
  const face = html`${icon}<span class="place">${place}</span
    ><span class="brief" aria-hidden="true"
      >${briefly(problems, words, language)}</span
    >`;
  if (problems.errorCount === 0 || problems.warningCount === 0)
    return html`<span class="choice">${face}</span>`;
  return menuTemplate({
    label: `${place}. ${words.chooseProblems}`,
    face: html`${face}${icons.chevronDown}`,
    items: (["errors", "warnings", "all"] as const).map((choice) => ({
      label: countOf(problems, choice, words, language),
      onChoose: () => problems.choose(choice),
      checked: problems.choice === choice,
    })),
  });
}

/** For somebody who reads elsewhere in a log that turns out to have errors. */
export function offerTemplate(
  problems: ProblemController,
  words: Messages["log"],
  language: string,
  onGo: () => void,
  onDismiss: () => void,
): TemplateResult {
  return html`<div class="offer">
    ${stateIcons.failed}
    <span>${countOf(problems, "errors", words, language)}</span>
    <button type="button" class="primary" @click=${onGo}>
      ${words.goToFirst}
    </button>
    ${toolTemplate({
      label: words.dismiss,
      icon: icons.close,
      onClick: onDismiss,
    })}
  </div>`;
}
