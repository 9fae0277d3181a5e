import type { CreateBuildInput } from "../../api/types.js";
import type { StepField } from "../../steps/types.js";
import { answersOf } from "../step-fields/answers.js";
import type { DraftForm } from "../step-fields/draft-form.js";
import type { DraftRow } from "../step-fields/draft.js";
import { recordOf, repeatedName, rowsOf } from "../step-fields/parse-rows.js";

/** Fields of one text, under the names that Buildkite has for them; an author's two are its parts. */
export type TextName =
  | "branch"
  | "commit"
  | "message"
  | "author.name"
  | "author.email"
  | "pull_request_id"
  | "pull_request_base_branch"
  | "pull_request_repository"
  | "pull_request_labels";

export type FlagName = "clean_checkout" | "ignore_pipeline_branch_filters";

export type RowsName = "env" | "meta_data";

interface NewBuildFormOptions {
  /** What the form starts with, such as another build's. */
  readonly template: () => Partial<CreateBuildInput>;
  readonly defaultBranch: () => string | undefined;
  /** The questions of the pipeline's first step, whose answers are meta-data. */
  readonly questions: () => readonly StepField[];
}

/** What stands in the form of a new build, and what that makes. */
export class NewBuildForm {
  readonly #draft: DraftForm;
  readonly #options: NewBuildFormOptions;

  constructor(draft: DraftForm, options: NewBuildFormOptions) {
    this.#draft = draft;
    this.#options = options;
  }

  text(name: TextName): string {
    return this.#draft.text(name, this.#initialText(name));
  }

  isOn(name: FlagName): boolean {
    const { cleanCheckout, ignorePipelineBranchFilters } = this.#template;
    const initial =
      name === "clean_checkout" ? cleanCheckout : ignorePipelineBranchFilters;
    return this.#draft.isOn(name, initial ?? false);
  }

  /** The rows that a form starts with. Meta-data that a question asks for is its answer, and no row. */
  initialRows(name: RowsName): readonly DraftRow[] {
    const { env, metaData } = this.#template;
    if (name === "env") return rowsOf(env);
    const asked = this.#askedKeys;
    return rowsOf(metaData).filter((row) => !asked.includes(row.name));
  }

  /** The template says something of a pull request. */
  get isOfPullRequest(): boolean {
    return Object.keys(this.#template).some((name) =>
      name.startsWith("pullRequest"),
    );
  }

  /** The answers that the template gives. */
  get metaData(): Readonly<Record<string, string>> {
    return this.#template.metaData ?? {};
  }

  /** A name that is given two values. */
  get repeatedName(): string | undefined {
    const namesIn = (name: RowsName) =>
      this.#rows(name).map((row) => row.name.trim());
    return (
      repeatedName(namesIn("env")) ??
      repeatedName([...this.#askedKeys, ...namesIn("meta_data")])
    );
  }

  /** All that is needed to start the build; what was left empty is left out. */
  get input(): CreateBuildInput {
    const text = (name: TextName) => this.text(name).trim();
    const number = Number(text("pull_request_id"));
    const labels = text("pull_request_labels").split(",");
    const answers = answersOf(
      this.#options.questions(),
      this.#draft,
      this.metaData,
    );
    // A build that is new has no value to take back.
    const given = Object.fromEntries(
      Object.entries(answers).filter(([, value]) => value !== ""),
    );
    const [name, email] = [text("author.name"), text("author.email")];
    return {
      branch: text("branch"),
      commit: text("commit"),
      ...filled({
        message: text("message"),
        pullRequestBaseBranch: text("pull_request_base_branch"),
        pullRequestRepository: text("pull_request_repository"),
      }),
      ...filled({
        env: recordOf(this.#rows("env")),
        metaData: { ...recordOf(this.#rows("meta_data")), ...given },
      }),
      ...(name !== "" && email !== "" && { author: { name, email } }),
      ...(number > 0 && { pullRequestId: number }),
      ...filled({
        pullRequestLabels: labels.map((label) => label.trim()).filter(Boolean),
      }),
      ...(this.isOn("clean_checkout") && { cleanCheckout: true }),
      ...(this.isOn("ignore_pipeline_branch_filters") && {
        ignorePipelineBranchFilters: true,
      }),
    };
  }

  get #template(): Partial<CreateBuildInput> {
    return this.#options.template();
  }

  get #askedKeys(): readonly string[] {
    return this.#options.questions().map(({ key }) => key);
  }

  #rows(name: RowsName): readonly DraftRow[] {
    return this.#draft.rows(name, this.initialRows(name));
  }

  #initialText(name: TextName): string {
    const template = this.#template;
    switch (name) {
      case "branch":
        return template.branch ?? this.#options.defaultBranch() ?? "";
      case "commit":
        return template.commit ?? "HEAD";
      case "message":
        return template.message ?? "";
      case "author.name":
        return template.author?.name ?? "";
      case "author.email":
        return template.author?.email ?? "";
      case "pull_request_id":
        return String(template.pullRequestId ?? "");
      case "pull_request_base_branch":
        return template.pullRequestBaseBranch ?? "";
      case "pull_request_repository":
        return template.pullRequestRepository ?? "";
      case "pull_request_labels":
        return template.pullRequestLabels?.join(", ") ?? "";
    }
  }
}

/** Without what is empty: no text, no entries. */
function filled<Parts extends object>(parts: Parts): Partial<Parts> {
  return Object.fromEntries(
    Object.entries(parts).filter(
      ([, part]) => Object.keys(Object(part) as object).length > 0,
    ),
    // `Object.fromEntries` forgets which name had which part.
  ) as Partial<Parts>;
}
