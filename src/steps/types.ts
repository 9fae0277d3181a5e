/*
 * A pipeline's steps as its YAML gives them, typed as far as the elements show them.
 *
 * Source of the shapes: https://buildkite.com/docs/pipelines/configure/step-types and
 * https://buildkite.com/docs/pipelines/configure/depends-on.
 */

export interface PipelineSteps {
  /** In the order of the file; a group holds its own. */
  readonly steps: readonly Step[];
}

export type Step =
  | CommandStep
  | WaitStep
  | BlockStep
  | InputStep
  | TriggerStep
  | UnknownStep
  | GroupStep;

/** A step that is not a group. */
export type SingleStep = Exclude<Step, GroupStep>;

interface StepCommon {
  readonly key: string | undefined;
  /** May hold `:emoji:`, `{{matrix}}`, `%n` and variables that only the build knows. */
  readonly label: string | undefined;
  /** `undefined` leaves the order to waits and blocks; an empty list waits for nothing at all. */
  readonly dependsOn: readonly Dependency[] | undefined;
  readonly allowDependencyFailure: boolean;
  /** `if`: an expression, evaluated by Buildkite. */
  readonly condition: string | undefined;
  /** Patterns, separated by spaces. */
  readonly branches: string | undefined;
}

export interface Dependency {
  /** The key of a step or of a group. */
  readonly step: string;
  readonly allowFailure: boolean;
}

export interface CommandStep extends StepCommon {
  readonly kind: "command";
  /** Several commands are joined by newlines; `undefined` where plugins do the work. */
  readonly command: string | undefined;
  /** How many jobs the step becomes; 1 unless it is parallel. */
  readonly parallelism: number;
  readonly matrix: readonly MatrixDimension[];
}

export interface MatrixDimension {
  /** `undefined` where the matrix is a plain list. */
  readonly name: string | undefined;
  readonly values: readonly string[];
}

export interface WaitStep extends StepCommon {
  readonly kind: "wait";
  readonly continueOnFailure: boolean;
}

interface ManualStep extends StepCommon {
  readonly prompt: string | undefined;
  /** What the button says. */
  readonly submit: string | undefined;
  /** `undefined` where one of them cannot be read, so that no form could ask for all. */
  readonly fields: readonly StepField[] | undefined;
  /** Slugs or ids of the teams that may answer; empty lets everybody who may build. */
  readonly allowedTeams: readonly string[];
}

/** Holds back all that follows until somebody answers. */
export interface BlockStep extends ManualStep {
  readonly kind: "block";
  /** What the build counts as while it is blocked here. */
  readonly blockedState: "passed" | "failed" | "running";
}

/** Asks, but holds back only what depends on it by name. */
export interface InputStep extends ManualStep {
  readonly kind: "input";
}

export interface TriggerStep extends StepCommon {
  readonly kind: "trigger";
  /** Slug of the pipeline that is started. */
  readonly pipeline: string;
  readonly async: boolean;
}

/** A kind that Buildkite added after this was written, or a mistake in the file. */
export interface UnknownStep extends StepCommon {
  readonly kind: "unknown";
}

export interface GroupStep extends StepCommon {
  readonly kind: "group";
  readonly steps: readonly SingleStep[];
}

/** What a block or an input step asks for; the answers become the build's meta-data. */
export type StepField = TextField | SelectField;

interface FieldCommon {
  /** The name of the meta-data. */
  readonly key: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly required: boolean;
}

export interface TextField extends FieldCommon {
  readonly kind: "text";
  readonly default: string | undefined;
  /** A regular expression that all of the text must match, as of HTML's `pattern`. */
  readonly format: string | undefined;
}

export interface SelectField extends FieldCommon {
  readonly kind: "select";
  readonly options: readonly SelectOption[];
  readonly multiple: boolean;
  /** Values of options; at most one unless `multiple`. */
  readonly defaults: readonly string[];
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly hint: string | undefined;
}

/** Why a text gives no steps. */
export type StepsProblem =
  | {
      readonly kind: "too-large";
      readonly bytes: number;
      readonly limit: number;
    }
  /** `line` from 1; `details` in the words of the YAML parser. */
  | {
      readonly kind: "not-yaml";
      readonly line: number | undefined;
      readonly details: string;
    }
  | { readonly kind: "too-deep" }
  | { readonly kind: "too-many-aliases" }
  /** Its aliases unfold to more than anybody could have written. */
  | { readonly kind: "too-many-items" }
  /** It is YAML, but without a list of steps. */
  | { readonly kind: "no-steps" };

export type StepsResult =
  | { readonly ok: true; readonly value: PipelineSteps }
  | { readonly ok: false; readonly problem: StepsProblem };
