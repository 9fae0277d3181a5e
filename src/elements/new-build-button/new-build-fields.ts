import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import type { Messages } from "../../messages/messages.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";
import type { ComboBox } from "../step-fields/combo-box.js";
import type { DraftForm } from "../step-fields/draft-form.js";
import {
  describedBy,
  fieldTemplate,
  problemOf,
} from "../step-fields/field-template.js";
import { rowEditor } from "../step-fields/row-editor.js";
import { firstStepTemplate, type FirstStep } from "./first-step.js";
import {
  BRANCH_PATTERN,
  COMMIT_PATTERN,
  isAbbreviatedSha,
} from "./git-names.js";
import type { FlagName, NewBuildForm, TextName } from "./new-build-form.js";

export const BRANCH_ID = "new-branch";

export interface NewBuildContext {
  readonly draft: DraftForm;
  readonly form: NewBuildForm;
  readonly branchBox: ComboBox;
  readonly words: Messages;
  readonly emoji: EmojiLookup;
  /** Branches to suggest, the likeliest first. */
  readonly branches: readonly string[];
  readonly firstStep: FirstStep | undefined;
  /** The number of the build that the new one is to be like. */
  readonly like: number | undefined;
}

interface TextOptions {
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly required?: boolean;
  readonly pattern?: string;
  readonly mismatch?: string;
  readonly type?: "text" | "email";
  readonly list?: string;
  readonly inputMode?: "numeric";
}

/** Everything that Buildkite takes for a new build; what few people need is folded away. */
export function newBuildFields(context: NewBuildContext): TemplateResult {
  const { draft, form, words, branches, like } = context;
  const { newBuild } = words;
  return draft.template(
    () =>
      html`<div class="pair">
          ${branchField(context)}
          ${textField(context, "commit", {
            label: newBuild.commit,
            hint: isAbbreviatedSha(form.text("commit"))
              ? newBuild.abbreviated
              : newBuild.commitHint,
            required: true,
            pattern: COMMIT_PATTERN,
            mismatch: newBuild.commitProblem,
          })}
        </div>
        <datalist id="branches">
          ${branches.map((branch) => html`<option value=${branch}></option>`)}
        </datalist>
        ${messageField(context)}
        ${context.firstStep ? firstStepTemplate(context.firstStep, context) : nothing}
        ${rowEditor({
          name: "env",
          form: draft,
          words,
          initial: form.initialRows("env"),
          legend: newBuild.env,
          hint: newBuild.envHint,
          add: newBuild.addEnv,
          namePattern: String.raw`\s*[A-Za-z_][A-Za-z0-9_]*\s*`,
          mismatch: newBuild.envProblem,
        })}
        ${rowEditor({
          name: "meta_data",
          form: draft,
          words,
          initial: form.initialRows("meta_data"),
          legend: newBuild.metaData,
          hint:
            like === undefined || form.initialRows("meta_data").length === 0
              ? newBuild.metaDataHint
              : newBuild.metaDataLike(like),
          add: newBuild.addMetaData,
          mismatch: newBuild.metaDataProblem,
        })}
        ${flagField(context, "clean_checkout", newBuild.cleanCheckout, newBuild.cleanCheckoutHint)}
        ${flagField(context, "ignore_pipeline_branch_filters", newBuild.ignoreFilters, newBuild.ignoreFiltersHint)}
        ${pullRequestFields(context)} ${authorFields(context)}`,
  );
}

function pullRequestFields(context: NewBuildContext): TemplateResult {
  const { form, words } = context;
  const { newBuild } = words;
  // What is filled in beforehand is seen before it is sent.
  return html`<details ?open=${form.isOfPullRequest}>
    <summary>${newBuild.pullRequest}</summary>
    <div class="pair">
      ${textField(context, "pull_request_id", {
        label: newBuild.pullRequestNumber,
        pattern: "[0-9]{1,10}",
        mismatch: newBuild.pullRequestNumberProblem,
        inputMode: "numeric",
      })}
      ${textField(context, "pull_request_base_branch", {
        label: newBuild.pullRequestBase,
        list: "branches",
      })}
    </div>
    ${textField(context, "pull_request_repository", {
      label: newBuild.pullRequestRepository,
    })}
    ${textField(context, "pull_request_labels", {
      label: newBuild.pullRequestLabels,
      hint: newBuild.pullRequestLabelsHint,
    })}
  </details>`;
}

/** Buildkite takes both or neither. */
function authorFields(context: NewBuildContext): TemplateResult {
  const { form, words } = context;
  const { newBuild } = words;
  const isGiven = (["author.name", "author.email"] as const).some(
    (name) => form.text(name).trim() !== "",
  );
  return html`<details>
    <summary>${newBuild.author}</summary>
    <p class="hint-text">${newBuild.authorHint}</p>
    <div class="pair">
      ${textField(context, "author.name", {
        label: newBuild.authorName,
        required: isGiven,
      })}
      ${textField(context, "author.email", {
        label: newBuild.authorEmail,
        type: "email",
        mismatch: newBuild.authorEmailProblem,
        required: isGiven,
      })}
    </div>
  </details>`;
}

function textField(
  context: NewBuildContext,
  name: TextName,
  options: TextOptions,
): TemplateResult {
  const { form, words } = context;
  const frame = {
    id: idOf(name),
    label: options.label,
    ...(options.hint !== undefined && { hint: options.hint }),
    problem: problemWith(context, name, options.mismatch),
  };
  return fieldTemplate(
    frame,
    html`<input
      id=${frame.id}
      name=${name}
      type=${options.type ?? "text"}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      inputmode=${ifDefined(options.inputMode)}
      list=${ifDefined(options.list)}
      ?required=${options.required ?? false}
      pattern=${ifDefined(options.pattern)}
      aria-invalid=${frame.problem !== undefined}
      aria-describedby=${describedBy(frame)}
      .value=${live(form.text(name))}
    />`,
    words,
  );
}

function branchField(context: NewBuildContext): TemplateResult {
  const { form, words, branches, branchBox } = context;
  const { newBuild } = words;
  const frame = {
    id: BRANCH_ID,
    label: newBuild.branch,
    problem: problemWith(context, "branch", newBuild.branchProblem),
  };
  const control = branchBox.template({
    name: "branch",
    value: form.text("branch"),
    suggestions: branches,
    label: newBuild.branches,
    pattern: BRANCH_PATTERN,
    isInvalid: frame.problem !== undefined,
    describedBy: describedBy(frame),
  });
  return fieldTemplate(frame, control, words);
}

function messageField(context: NewBuildContext): TemplateResult {
  const { form, words } = context;
  const frame = {
    id: idOf("message"),
    label: words.newBuild.message,
    hint: words.newBuild.messageHint,
    isOptional: true,
    problem: problemWith(context, "message"),
  };
  return fieldTemplate(
    frame,
    html`<textarea
      id=${frame.id}
      name="message"
      rows="2"
      aria-invalid=${frame.problem !== undefined}
      aria-describedby=${describedBy(frame)}
      .value=${live(form.text("message"))}
    ></textarea>`,
    words,
  );
}

function flagField(
  { form }: NewBuildContext,
  name: FlagName,
  label: string,
  hint: string,
): TemplateResult {
  return html`<label class="choice"
    ><input
      type="checkbox"
      name=${name}
      .checked=${live(form.isOn(name))}
    /><span>${label} <span class="muted">${hint}</span></span></label
  >`;
}

function problemWith(
  { draft, words }: NewBuildContext,
  name: TextName,
  mismatch = "",
): string | undefined {
  const [sentAs = name] = name.split(".");
  return problemOf(
    { flaw: draft.flaw(name), fault: draft.fault(name, sentAs) },
    { missing: words.fields.missing, mismatch },
    words,
  );
}

function idOf(name: TextName): string {
  return `new-${name.replace(".", "-")}`;
}
